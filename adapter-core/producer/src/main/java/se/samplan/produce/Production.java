package se.samplan.produce;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.produce.ProductionListener.Stopped;
import se.samplan.rules.Breach;
import se.samplan.rules.Level;
import se.samplan.rules.Rule;
import se.samplan.rules.RuleContext;

/**
 * Makes what a journal gives fit to be sent: of the right person, asked for, each id once, without breaches of rules of level E,
 * readable, newest first, and no more than an answer can hold. One bad record is kept back and told of; it takes nothing from the others.
 *
 * @param <R> kind of record
 */
public final class Production<R> {

    /** A call to the vendor's method. */
    @FunctionalInterface
    public interface JournalCall<R> {
        @Nullable
        Stream<R> records() throws Exception;

        /** The same call to each implementation that is connected. */
        static <S, R> List<JournalCall<R>> toEach(List<S> sources, VendorMethod<S, R> asking) {
            return sources.stream()
                    .<JournalCall<R>>map(source -> () -> asking.of(source))
                    .toList();
        }
    }

    /** The vendor's method, of whichever is connected. */
    @FunctionalInterface
    public interface VendorMethod<S, R> {
        @Nullable
        Stream<R> of(S source) throws Exception;
    }

    /**
     * How much one answer may hold; what is older is left out.
     *
     * @param records most records, from 1
     * @param bytes roughly, for their documents
     */
    public record Size(int records, long bytes) {

        public Size {
            if (records < 1 || bytes < 1) {
                throw new IllegalArgumentException("an answer must hold something");
            }
        }
    }

    /** Which of the records go out: those after that place, and no more than that. */
    private record Part(Optional<Place> after, Size size) {}

    private final RecordKind<R> kind;
    private final Part part;
    private final Clock clock;
    private final ProductionListener listener;

    /** @param clock in the zone of the wire's times */
    public Production(RecordKind<R> kind, Size size, Clock clock, ProductionListener listener) {
        this(kind, new Part(Optional.empty(), size), clock, listener);
    }

    private Production(RecordKind<R> kind, Part part, Clock clock, ProductionListener listener) {
        this.kind = kind;
        this.part = part;
        this.clock = clock;
        this.listener = listener;
    }

    /** A production of the records that come after a place: those that an answer that was cut there did not hold. */
    public Production<R> after(Place place) {
        return new Production<>(kind, new Part(Optional.of(place), part.size()), clock, listener);
    }

    /**
     * The records that go out.
     *
     * @param persons the person who was asked for, with every identity that the journal links to it
     * @param sourceSystem whose records they are said to be
     * @param asked the request's filters
     * @param calls one for each implementation that is connected
     * @throws JournalFailed if one of them throws or gives no stream
     */
    public Produced<R> answer(
            Set<PersonId> persons, HsaId sourceSystem, Predicate<R> asked, List<JournalCall<R>> calls) {
        Batch batch = new Batch(persons, LocalDate.now(clock), sourceSystem);
        for (JournalCall<R> call : calls) {
            read(call, record -> batch.take(record, asked));
        }
        return batch.produced();
    }

    private interface Taker<R> {
        void take(@Nullable R record);
    }

    /** The vendor's code runs here and nowhere else; its stream may throw as late as while it is read. */
    private void read(JournalCall<R> call, Taker<R> taker) {
        try (Stream<R> records = call.records()) {
            if (records == null) {
                throw new JournalFailed("the journal gave no stream of " + kind.name());
            }
            Iterator<R> each = records.iterator();
            while (each.hasNext()) {
                taker.take(each.next());
            }
        } catch (JournalFailed e) {
            throw e;
        } catch (Exception e) { // the vendor's code may throw anything; this is where it ends
            throw new JournalFailed("the journal failed while giving " + kind.name(), e);
        }
    }

    /** A record without breaches of level E. */
    private record Checked<R>(R record, List<Breach> remarks) {}

    /** A record, and where it stands. */
    private record Placed<R>(R record, Place place) {}

    /** The records of one answer, while they are read. Never holds many more than can be sent, but the ids of all. */
    private final class Batch {

        private final Set<PersonId> persons;
        private final LocalDate today;
        private final HsaId sourceSystem;
        private final List<Placed<R>> newest = new ArrayList<>();
        private final Twins<R> twins = new Twins<>();

        /** The place of the oldest record held, once others have been left out: records older than that are left out too. */
        private Optional<Place> oldest = Optional.empty();

        private boolean lacks;

        Batch(Set<PersonId> persons, LocalDate today, HsaId sourceSystem) {
            this.persons = persons.stream().map(PersonId::ofItsDigits).collect(Collectors.toUnmodifiableSet());
            this.today = today;
            this.sourceSystem = sourceSystem;
        }

        void take(@Nullable R record, Predicate<R> asked) {
            if (record == null) {
                stop(Stopped.MISSING, List.of());
                lacks = true;
            } else if (!persons.contains(kind.person().apply(record).ofItsDigits())) {
                stop(Stopped.OTHER_PERSON, List.of());
            } else if (asked.test(record)) {
                hold(new Placed<>(record, kind.place().apply(record)));
            }
        }

        private void hold(Placed<R> placed) {
            twins.hear(kind.identity().apply(placed.record()), placed.place());
            boolean wasSent = part.after()
                    .filter(from -> placed.place().compareTo(from) <= 0)
                    .isPresent();
            boolean isTooOld =
                    oldest.filter(last -> placed.place().compareTo(last) > 0).isPresent();
            if (wasSent || isTooOld) {
                return;
            }
            newest.add(placed);
            if (newest.size() > 2L * part.size().records()) {
                newest.sort(comparing(Placed::place));
                newest.subList(part.size().records(), newest.size()).clear();
                oldest = Optional.of(newest.get(newest.size() - 1).place());
            }
        }

        private void stop(Stopped why, List<Breach> errors) {
            listener.stopped(kind.name(), reference(), why, errors);
        }

        private String reference() {
            return UUID.randomUUID().toString();
        }

        /** The records that fit, but always the newest one, however large: an answer without any could not be continued. */
        Produced<R> produced() {
            newest.sort(comparing(Placed::place));
            List<Checked<R>> fit = new ArrayList<>();
            int looked = 0;
            long bytes = 0;
            while (looked < newest.size()
                    && fit.size() < part.size().records()
                    && bytes <= part.size().bytes()) {
                Optional<Checked<R>> ready = ready(newest.get(looked));
                bytes +=
                        ready.map(Checked::record).map(kind.size()::applyAsLong).orElse(0L);
                if (bytes <= part.size().bytes() || fit.isEmpty()) {
                    ready.ifPresent(fit::add);
                    looked++;
                }
            }
            Optional<Place> cutAfter = looked == newest.size()
                    ? oldest
                    : Optional.of(newest.get(looked - 1).place());
            fit.forEach(record -> warn(record.remarks()));
            List<R> sent = fit.stream().map(Checked::record).toList();
            warn(kind.together().apply(sent, today));
            cutAfter.ifPresent(place -> listener.cut(kind.name(), sent.size()));
            return new Produced<>(sent, cutAfter, lacks);
        }

        private Optional<Checked<R>> ready(Placed<R> placed) {
            R record = placed.record();
            Twins.Kinship kinship = twins.kinship(kind.identity().apply(record), placed.place(), record);
            if (kinship == Twins.Kinship.OTHER) {
                keepBack(record, List.of(new Breach(Rule.CON_15, "")));
            }
            return kinship == Twins.Kinship.ONLY
                    ? checked(record).map(Checked::record).map(kind.readable()).flatMap(this::checked)
                    : Optional.empty();
        }

        private void keepBack(R record, List<Breach> errors) {
            stop(Stopped.RULES, errors);
            lacks |= kind.approved().test(record);
        }

        /**
         * A record is checked before it is made readable and after: one that breaks a rule may have no readable form, and the
         * readable form has rules too.
         */
        private Optional<Checked<R>> checked(R record) {
            List<Breach> breaches = breaches(record);
            List<Breach> errors = breaches.stream()
                    .filter(breach -> breach.level() == Level.ERROR)
                    .toList();
            if (errors.isEmpty()) {
                return Optional.of(new Checked<>(record, breaches));
            }
            keepBack(record, errors);
            return Optional.empty();
        }

        /** The person has been looked at already; here the record is checked against the identity that it is kept under. */
        private List<Breach> breaches(R record) {
            return kind.rules()
                    .apply(record, new RuleContext(today, kind.person().apply(record), sourceSystem));
        }

        /**
         * Tells of records that are sent, also of rules that no single one breaks: which of them is wrong is not for us to say.
         */
        private void warn(List<Breach> remarks) {
            if (!remarks.isEmpty()) {
                listener.warned(kind.name(), reference(), remarks);
            }
        }
    }
}
