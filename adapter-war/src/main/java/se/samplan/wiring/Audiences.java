package se.samplan.wiring;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.endpoint.Privileges;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.settings.Consumer;
import se.samplan.settings.ConsumerSettings;
import se.samplan.settings.SettingsRejected;

/**
 * What the operator says of consumers.
 *
 * @param unknown who a consumer that is not known asks for; empty if it is refused
 */
record Audiences(Map<HsaId, Known> known, Optional<Audience> unknown) {

    Audiences {
        known = Map.copyOf(known);
    }

    /** A consumer that has a line. */
    private record Known(Audience audience, Set<Consumer.Right> rights) {}

    /** @throws SettingsRejected if two lines about one consumer do not agree */
    static Audiences of(ConsumerSettings consumers) {
        return new Audiences(
                consumers.known().entrySet().stream()
                        .collect(toUnmodifiableMap(
                                entry -> new HsaId(entry.getKey()),
                                entry -> new Known(
                                        audience(entry.getValue()),
                                        consumers.rights().getOrDefault(entry.getKey(), Set.of())),
                                Audiences::oneOf)),
                consumers.unknown().map(Audiences::audience));
    }

    /** Who a consumer asks for; nobody if it is to be refused. */
    Optional<Audience> of(HsaId consumer) {
        return Optional.ofNullable(known.get(consumer)).map(Known::audience).or(() -> unknown);
    }

    /** Who may ask for more than an overview of what is now and for themselves, and who may name their readers. */
    Privileges privileges() {
        return new Privileges(
                having(Consumer.Right.AS_OF), having(Consumer.Right.PREVIEW), having(Consumer.Right.VOUCHES));
    }

    private Set<HsaId> having(Consumer.Right right) {
        return known.entrySet().stream()
                .filter(line -> line.getValue().rights().contains(right))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /** The settings cannot tell two spellings of an organisation number to be one. The number is not told: it may be a person's. */
    private static Known oneOf(Known one, Known other) {
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
