package se.samplan.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.bind.RecordBinder;
import se.samplan.change.Change;
import se.samplan.change.Looking;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.change.Snapshots;
import se.samplan.contract.Contracts;
import se.samplan.contract.Fact;
import se.samplan.gather.EverythingAsked;
import se.samplan.gather.Gathered;
import se.samplan.gather.Gathered.Answer;
import se.samplan.gather.Gathered.Part;
import se.samplan.model.ContractId;
import se.samplan.question.QuestionRejected;
import se.samplan.record.Facts;
import se.samplan.token.KeyRing;
import se.samplan.understand.change.Compared;
import se.samplan.understand.statement.RecordKind;

/** Change markers of the overview: one for the records of all contracts together, good for its caller, reader and person. */
public final class OverviewMarkers {

    private static final String REJECTED =
            "changeMarker: not given to this caller for this person and the overview, or too old; ask without it";

    private final Markers markers;
    private final KeyRing keys;
    private final Clock clock;

    /**
     * @param keys the same in every instance
     * @param clock in the zone of the wire's times
     */
    public OverviewMarkers(Markers markers, KeyRing keys, Clock clock) {
        this.markers = markers;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What is to be told of the changes, before anybody is asked.
     *
     * @throws QuestionRejected if the marker is not good for this question
     */
    public Since since(EverythingAsked everything, OverviewAsked asked) {
        List<String> bindings = everything.bindings(Contracts.all().get(0));
        Optional<Markers.Recalled> before = asked.changeMarker().map(marker -> markers.find(bindings, marker));
        if (before.flatMap(Markers.Recalled::trouble).equals(Optional.of(Markers.Trouble.NOT_KNOWN))) {
            throw new QuestionRejected(REJECTED);
        }
        return new Since(bindings, before, asked.sections().contains(Section.CHANGES));
    }

    /** What a consumer has seen, if it says so. */
    public final class Since {

        private final List<String> bindings;
        private final Optional<Markers.Recalled> before;
        private final boolean isWanted;

        private Since(List<String> bindings, Optional<Markers.Recalled> before, boolean isWanted) {
            this.bindings = bindings;
            this.before = before;
            this.isWanted = isWanted;
        }

        /**
         * Compares. The day is that of the clock, whichever moment the sections are computed for: a marker tells what has come
         * and gone between two questions.
         */
        public News of(Gathered gathered) {
            if (!isWanted && before.isEmpty()) {
                return new News(Optional.empty(), Map.of(), Optional.empty());
            }
            Optional<Compared> compared = before.map(OverviewMarkers::compared);
            Comparing comparing = new Comparing(before.flatMap(Markers.Recalled::snapshot));
            gathered.parts()
                    .forEach(part -> part.ending()
                            .fold(answer -> comparing.add(part, answer, twins(part, gathered)), no -> comparing));
            // A new marker now would silence what changed since the one that cannot be looked up.
            boolean isGiven = isWanted && !compared.equals(Optional.of(Compared.UNAVAILABLE));
            return new News(
                    compared, comparing.changes, isGiven ? markers.give(bindings, comparing.next) : Optional.empty());
        }
    }

    /** The other versions of a part's contract, by which the same records may have come before. */
    private static List<Part> twins(Part part, Gathered gathered) {
        return gathered.parts().stream()
                .filter(other -> !other.contract().id().equals(part.contract().id()))
                .filter(other -> RecordBinder.kindOf(part.contract()).isPresent()
                        && RecordBinder.kindOf(other.contract()).equals(RecordBinder.kindOf(part.contract())))
                .toList();
    }

    private static Compared compared(Markers.Recalled before) {
        return before.trouble()
                .map(trouble -> trouble == Markers.Trouble.UNAVAILABLE ? Compared.UNAVAILABLE : Compared.CANNOT_COMPARE)
                .orElse(Compared.COMPARED);
    }

    /** One comparison, contract by contract. What was remembered of a contract that has no answer now stays. Used once. */
    private final class Comparing {

        private final Optional<Snapshot> before;
        private final String today = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        private final Map<ContractId, List<Change>> changes = new HashMap<>();
        private Snapshot next;

        Comparing(Optional<Snapshot> before) {
            this.before = before;
            this.next = before.orElse(Snapshot.NOTHING);
        }

        /** Of a contract that had no answer the last time, nothing is called new. */
        Comparing add(Part part, Answer answer, List<Part> twins) {
            Looking looking = new Looking(today, hashes(part), start(part));
            Optional<Snapshot> known = before.isPresent() && Snapshots.wasAnswered(next, looking.hashes())
                    ? Optional.of(next)
                    : Optional.empty();
            Snapshots.Compared compared = Snapshots.compare(answer.merged(), known, looking);
            next = known.map(all -> compared.next())
                    .orElseGet(() -> next.and(compared.next()))
                    .and(Snapshots.answered(looking.hashes()));
            changes.put(
                    part.contract().id(),
                    compared.changes().stream()
                            .filter(change -> twins.stream().noneMatch(twin -> cameBy(twin, change)))
                            .toList());
            return this;
        }

        private Snapshots.Hashes hashes(Part part) {
            return Snapshots.Hashes.of(keys, part.question().bindings());
        }

        /** The two forms of a record cannot be compared, so of one that has come in the other form nothing is told. */
        private boolean cameBy(Part twin, Change change) {
            return change.kind() == Change.Kind.NEW
                    && before.filter(seen -> Snapshots.hasSeen(seen, hashes(twin), change.recordId()))
                            .isPresent();
        }

        /** It matters of booked times alone: a care contact that has been is not moved. */
        private static Function<Facts, Optional<String>> start(Part part) {
            boolean isBooking = RecordBinder.kindOf(part.contract()).equals(Optional.of(RecordKind.BOOKING));
            return isBooking ? facts -> facts.get(Fact.START_TIME) : facts -> Optional.empty();
        }
    }
}
