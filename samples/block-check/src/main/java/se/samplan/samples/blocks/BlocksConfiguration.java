package se.samplan.samples.blocks;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.samplan.model.HsaId;
import se.samplan.reader.BlockCheck;

/** What the adapter takes from this jar; {@code META-INF/samplan/configuration} names it. */
@Configuration(proxyBeanMethods = false)
public class BlocksConfiguration {

    /** An option of the JVM: care units with commas between. */
    static final String UNITS = "blocks.units";

    /** The block check of the adapter, in the place of {@code policy.without-block-service}. */
    @Bean
    public BlockCheck blocks(Environment options) {
        Set<HsaId> units = Stream.of(options.getRequiredProperty(UNITS).split(","))
                .map(HsaId::new)
                .collect(Collectors.toUnmodifiableSet());
        return new BlockedUnits(units);
    }
}
