package se.samplan.understand.change;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.RelationKind;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;

/** What is new, in words (overview, section 10). What the reader may not see is not among the records, and so is not told. */
public final class ChangesInWords {

    private static final Comparator<ChangeTold> ORDER =
            comparing(ChangeTold::kind).thenComparing(told -> told.says().get(0));

    private final Planning planning;
    private final Map<RecordKey, RecordChange> changes;

    private ChangesInWords(Planning planning, List<RecordChange> changes) {
        this.planning = planning;
        this.changes = ContactNews.byRecord(changes);
    }

    /** @param changes of records that are there; others are passed over */
    public static List<ChangeTold> of(Planning planning, List<RecordChange> changes) {
        return new ChangesInWords(planning, changes).told();
    }

    /** "Nytt att ta del av (n)". */
    public static String count(List<ChangeTold> told) {
        return NewsWords.of("count", told.size());
    }

    private List<ChangeTold> told() {
        return Stream.of(
                        new ContactNews(planning.contacts(), changes).told(),
                        agreements(),
                        planning.plans().stream().flatMap(this::plan),
                        planning.bookings().stream().flatMap(this::booking),
                        planning.notes().stream().flatMap(this::note),
                        planning.careContacts().stream().flatMap(this::careContact))
                .flatMap(told -> told)
                .sorted(ORDER)
                .toList();
    }

    private Stream<RecordChange> change(Known<?> known) {
        return Optional.ofNullable(changes.get(known.key())).stream();
    }

    /** An agreement that a new one replaces is told with it, and not by itself. */
    private Stream<ChangeTold> agreements() {
        Set<RecordKey> replaced = new HashSet<>();
        List<ChangeTold> told = new ArrayList<>();
        planning.agreements().stream().filter(this::isNew).forEach(later -> {
            List<Known<Agreement>> earlier = replacedBy(later);
            earlier.forEach(one -> replaced.add(one.key()));
            List<Statement> says = Stream.concat(Stream.of(later), earlier.stream())
                    .map(Statement::of)
                    .sorted()
                    .toList();
            told.add(new ChangeTold(ChangeKind.AGREEMENT_NEW, NewsWords.of("agreementNew"), says));
        });
        planning.agreements().stream()
                .filter(known -> !replaced.contains(known.key()) && !isNew(known))
                .flatMap(this::agreement)
                .forEach(told::add);
        return told.stream();
    }

    private boolean isNew(Known<?> known) {
        return change(known).anyMatch(change -> change.form() == ChangeForm.NEW);
    }

    private List<Known<Agreement>> replacedBy(Known<Agreement> later) {
        Set<String> replaced = new HashSet<>();
        later.record().body().relation().stream()
                .filter(relation -> relation.relationType().equals(RelationKind.REPLACES))
                .forEach(relation -> replaced.add(Known.linkName(relation.targetRecordId())));
        return planning.agreements().stream()
                .filter(known -> replaced.contains(known.linkName()))
                .filter(known -> change(known).anyMatch(change -> change.form() != ChangeForm.NEW))
                .toList();
    }

    private Stream<ChangeTold> agreement(Known<Agreement> known) {
        String title = known.record().body().title();
        return change(known)
                .map(change -> change.form() == ChangeForm.ENDED
                        ? told(ChangeKind.AGREEMENT_ENDED, known, title)
                        : told(ChangeKind.AGREEMENT_CHANGED, known, title));
    }

    private Stream<ChangeTold> plan(Known<CarePlan> known) {
        Optional<String> title = known.record().header().documentTitle().filter(text -> !text.isBlank());
        return change(known).map(change -> switch (change.form()) {
            case NEW -> told(ChangeKind.PLAN_NEW, known);
            case CHANGED -> titled(ChangeKind.PLAN_CHANGED, known, title);
            case ENDED -> titled(ChangeKind.PLAN_ENDED, known, title);
        });
    }

    private static ChangeTold titled(ChangeKind kind, Known<?> known, Optional<String> title) {
        return title.map(text -> told(kind, known, text))
                .orElseGet(() ->
                        new ChangeTold(kind, NewsWords.of(kind.code() + ".untitled"), List.of(Statement.of(known))));
    }

    private Stream<ChangeTold> booking(Known<BookedTime> known) {
        return change(known).map(change -> {
            boolean moved = change.earlierStart()
                    .filter(earlier -> !earlier.equals(known.record().startTimeInclusive()))
                    .isPresent();
            if (moved) {
                return told(ChangeKind.BOOKING_MOVED, known);
            }
            return told(change.form() == ChangeForm.NEW ? ChangeKind.BOOKING_NEW : ChangeKind.BOOKING_CHANGED, known);
        });
    }

    private Stream<ChangeTold> note(Known<CareNote> known) {
        return change(known)
                .map(change ->
                        told(change.form() == ChangeForm.NEW ? ChangeKind.NOTE_NEW : ChangeKind.NOTE_CHANGED, known));
    }

    private Stream<ChangeTold> careContact(Known<CareContact> known) {
        boolean isCancelled = known.record()
                .careContactStatus()
                .flatMap(CodedValue::code)
                .filter(CareContactStatus.CANCELLED.code()::equals)
                .isPresent();
        return change(known).map(change -> {
            if (isCancelled) {
                return told(ChangeKind.BOOKING_CANCELLED, known);
            }
            return told(
                    change.form() == ChangeForm.NEW ? ChangeKind.CARE_CONTACT_NEW : ChangeKind.CARE_CONTACT_CHANGED,
                    known);
        });
    }

    private static ChangeTold told(ChangeKind kind, Known<?> known, Object... names) {
        return new ChangeTold(kind, NewsWords.of(kind.code(), names), List.of(Statement.of(known)));
    }
}
