package se.samplan.samples.overview.web;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.AdapterSettings;

/** Stops the start of a program whose settings would let the wrong reader in. */
@Component
class FormCheck {

    FormCheck(WebSettings settings, AdapterSettings adapter, @Value("${server.address:}") String ownAddress) {
        Optional<String> mistake = settings.mistake(
                Optional.of(ownAddress), String.valueOf(adapter.address().getHost()));
        mistake.ifPresent(words -> {
            throw new IllegalStateException(words);
        });
    }
}
