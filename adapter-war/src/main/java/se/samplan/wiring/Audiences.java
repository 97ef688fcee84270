package se.samplan.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.settings.Consumer;
import se.samplan.settings.ConsumerSettings;
import se.samplan.settings.SettingsRejected;

/** Makes audiences of what the operator says of consumers. */
final class Audiences {

    private Audiences() {}

    /**
     * Who each consumer asks for; nobody if it is to be refused.
     *
     * @throws SettingsRejected if two lines about one consumer do not agree
     */
    static Function<HsaId, Optional<Audience>> of(ConsumerSettings consumers) {
        Map<HsaId, Audience> known = consumers.known().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new HsaId(entry.getKey()), entry -> audience(entry.getValue()), Audiences::oneOf));
        Optional<Audience> unknown = consumers.unknown().map(Audiences::audience);
        return consumer -> Optional.ofNullable(known.get(consumer)).or(() -> unknown);
    }

    /** The settings cannot tell two spellings of an organisation number to be one. The number is not told: it may be a person's. */
    private static Audience oneOf(Audience one, Audience other) {
        if (!one.equals(other)) {
            throw new SettingsRejected(
                    "settings",
                    List.of(
                            "consumers.file: two lines name the same organisation number, in two spellings, and do not agree"));
        }
        return one;
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
