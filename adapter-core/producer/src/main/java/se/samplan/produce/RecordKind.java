package se.samplan.produce;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import se.samplan.model.PersonId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.RecordHeader;
import se.samplan.rules.Breach;
import se.samplan.rules.RuleContext;
import se.samplan.rules.Rules;

/**
 * What production has to know of one kind of record.
 *
 * @param name the contract's element
 * @param person whose it is
 * @param approved whether the person may know of it
 * @param place by which newer comes before older
 * @param size bytes that it takes in an answer, roughly: its documents and long texts
 * @param rules the rules it breaks
 * @param together the rules that the records of one answer break together
 * @param readable the record with something that people can read
 */
public record RecordKind<R>(
        String name,
        Function<R, PersonId> person,
        Predicate<R> approved,
        Function<R, Place> place,
        ToLongFunction<R> size,
        BiFunction<R, RuleContext, List<Breach>> rules,
        BiFunction<List<R>, LocalDate, List<Breach>> together,
        UnaryOperator<R> readable) {

    /** What a record takes beside its documents. */
    private static final long SMALL = 10_000;

    /** Care plans; those without a document of their own get one. */
    public static RecordKind<CarePlan> carePlans(UnaryOperator<CarePlan> readable) {
        return of("carePlan", CarePlan::header, plan -> size(plan.content()), Rules::of, readable);
    }

    /** Agreements. */
    public static RecordKind<Agreement> agreements() {
        return of(
                "careAgreement",
                Agreement::header,
                agreement -> size(agreement.body().content()),
                Rules::of,
                UnaryOperator.identity());
    }

    /** Notes. */
    public static RecordKind<CareNote> careNotes() {
        return of(
                "careDocumentation",
                CareNote::header,
                note -> size(note.multimediaEntry().stream().toList())
                        + note.clinicalDocumentNoteText().map(String::length).orElse(0),
                Rules::of,
                UnaryOperator.identity());
    }

    /** Fixed contacts. The person may know of all of them: the contract has no approval. */
    public static RecordKind<FixedContact> fixedContacts() {
        return new RecordKind<>(
                "careManager",
                FixedContact::patientId,
                contact -> true,
                contact -> Place.of(contact.period().start().atStartOfDay()),
                contact -> SMALL,
                Rules::of,
                Rules::together,
                UnaryOperator.identity());
    }

    /** Booked times. The person may know of all of them: the contract has no approval. */
    public static RecordKind<BookedTime> bookedTimes() {
        return new RecordKind<>(
                "timeslotDetail",
                BookedTime::subjectOfCare,
                time -> true,
                time -> Place.of(time.startTimeInclusive()),
                time -> SMALL,
                Rules::of,
                (times, today) -> List.of(),
                UnaryOperator.identity());
    }

    private static <R> RecordKind<R> of(
            String name,
            Function<R, RecordHeader> header,
            ToLongFunction<R> size,
            BiFunction<R, RuleContext, List<Breach>> rules,
            UnaryOperator<R> readable) {
        return new RecordKind<>(
                name,
                header.andThen(RecordHeader::patientId),
                record -> header.apply(record).approvedForPatient(),
                header.andThen(of -> Place.of(of.drawnUp(), of.documentId())),
                size,
                rules,
                (records, today) -> List.of(),
                readable);
    }

    private static long size(List<Document> documents) {
        return SMALL
                + documents.stream()
                        .flatMap(document -> document.value().stream())
                        .mapToLong(Bytes::size)
                        .map(bytes -> bytes * 4 / 3)
                        .sum();
    }
}
