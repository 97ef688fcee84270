package se.samplan.reader;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.time.Deadline;

/** A service for consent in memory: the care givers to which the person has agreed. */
final class Consents implements ConsentCheck {

    private final Set<HsaId> readers;

    /** Questions that came in. */
    final List<AccessQuestion> asked = new ArrayList<>();

    private Consents(Set<HsaId> readers) {
        this.readers = readers;
    }

    static Consents to(String... careGivers) {
        return new Consents(Stream.of(careGivers).map(Cases::hsa).collect(Collectors.toSet()));
    }

    @Override
    public CompletableFuture<Map<Ownership, Consent>> check(AccessQuestion question, Deadline deadline) {
        asked.add(question);
        Consent all =
                question.reader().careGiver().filter(readers::contains).isPresent() ? Consent.GIVEN : Consent.NOT_GIVEN;
        return CompletableFuture.completedFuture(
                question.records().stream().collect(toMap(Function.identity(), record -> all)));
    }
}
