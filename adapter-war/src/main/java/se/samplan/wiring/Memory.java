package se.samplan.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.contracts.time.WireTime;
import se.samplan.settings.ChangeSettings;
import se.samplan.settings.TokenSettings;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/** What goes with consumers from one request to the next: carried by themselves, or kept in a database. */
@Configuration(proxyBeanMethods = false)
class Memory {

    private static final Logger log = LoggerFactory.getLogger(Memory.class);

    /** The keys of this start; never printed. */
    static final class Keys {

        private final List<byte[]> all;

        private Keys(List<byte[]> all) {
            this.all = all;
        }
    }

    @Bean
    Keys tokenKeys(TokenSettings settings) {
        if (settings.keys().isEmpty()) {
            log.warn(
                    "tokens.key-file is not set: tokens of consumers are refused after a restart and by other instances");
            byte[] ofThisStart = new byte[Tokens.LEAST_KEY];
            new SecureRandom().nextBytes(ofThisStart);
            return new Keys(List.of(ofThisStart));
        }
        return new Keys(settings.keys());
    }

    @Bean
    Tokens tokens(Keys keys) {
        return new Tokens(keys.all, Clock.systemUTC());
    }

    @Bean
    KeyRing keyRing(Keys keys) {
        return new KeyRing(keys.all);
    }

    @Bean
    Changes changes(ChangeSettings settings, Tokens tokens, KeyRing keys) {
        return Changes.of(settings, tokens, keys, Clock.system(WireTime.ZONE));
    }

    @Bean
    Remembered remembered(Tokens tokens, KeyRing keys, Changes changes) {
        return new Remembered(tokens, keys, changes.markers());
    }
}
