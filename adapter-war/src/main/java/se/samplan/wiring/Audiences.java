package se.samplan.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.settings.Consumer;
import se.samplan.settings.ConsumerSettings;

/** Makes audiences of what the operator says of consumers. */
final class Audiences {

    private Audiences() {}

    /** Who each consumer asks for; nobody if it is to be refused. */
    static Function<HsaId, Optional<Audience>> of(ConsumerSettings consumers) {
        Map<HsaId, Audience> known = consumers.known().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new HsaId(entry.getKey()), entry -> audience(entry.getValue())));
        Optional<Audience> unknown = consumers.unknown().map(Audiences::audience);
        return consumer -> Optional.ofNullable(known.get(consumer)).or(() -> unknown);
    }

    private static Audience audience(Consumer consumer) {
        return new Audience(
                switch (consumer.kind()) {
                    case PERSON -> Audience.Kind.PERSON;
                    case AGENT -> Audience.Kind.AGENT;
                    case CARE_STAFF -> Audience.Kind.CARE_STAFF;
                    case SOCIAL_CARE_STAFF -> Audience.Kind.SOCIAL_CARE_STAFF;
                    case SYSTEM -> Audience.Kind.SYSTEM;
                },
                consumer.giver().map(HsaId::new),
                consumer.unit().map(HsaId::new),
                consumer.emergency());
    }
}
