package se.samplan.samples.overview.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.contracts.overview.v1.ChangesType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.CoverageType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.PlanDocumentType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * An answer, and what its pages ask of it.
 *
 * @param now the moment it was asked about, Swedish local time
 * @param words in which it is read
 */
public record Overview(
        GetPlanningOverviewResponseType answer,
        Records records,
        Index index,
        Reader reader,
        LocalDateTime now,
        Words words) {

    private static final String NOT_FETCHED = "notFetched";

    /** Reads an answer, in Swedish words. */
    public static Overview of(GetPlanningOverviewResponseType answer, Reader reader, LocalDateTime now) {
        return new Overview(
                answer, Records.of(answer.getRecords()), Index.of(answer), reader, now, Words.in(Language.SWEDISH));
    }

    /** The same answer, read in other words. */
    public Overview in(Words others) {
        return new Overview(answer, records, index, reader, now, others);
    }

    /** What to send next time, to be told what is new since; empty if the answer has none. */
    public Optional<String> marker() {
        return Optional.ofNullable(answer.getChanges()).map(ChangesType::getChangeMarker);
    }

    /** Whether everybody who was asked has answered. What the reader may not see changes nothing: it is not there the next time either. */
    public boolean allAnswered() {
        return allAnswered(answer.getCoverage());
    }

    /** Whether everybody who was asked has answered. An answer that names no source and is not whole lacks one that it does not name. */
    public static boolean allAnswered(CoverageType coverage) {
        return coverage.isComplete()
                || (!coverage.getSource().isEmpty()
                        && coverage.getSource().stream().noneMatch(source -> NOT_FETCHED.equals(source.getState())));
    }

    /** The day asked about. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** Everybody around the person. */
    public List<ContactType> contacts() {
        return answer.getContacts() == null ? List.of() : answer.getContacts().getContact();
    }

    /** One of them by the key of this answer. */
    public Optional<ContactType> contact(String key) {
        return Optional.ofNullable(index.contacts().get(key));
    }

    /** Those that one of the statements is about: a person if there is one, or else a unit. Items go before whole records. */
    public List<ContactType> around(List<Ref> refs) {
        Set<Ref> narrow = refs.stream().filter(ref -> ref.item().isPresent()).collect(Collectors.toSet());
        Set<Ref> wanted = narrow.isEmpty() ? Set.copyOf(refs) : narrow;
        return wanted.stream()
                .flatMap(ref -> index.around().getOrDefault(ref, List.of()).stream())
                .distinct()
                .sorted()
                .map(contacts()::get)
                .toList();
    }

    /** Everything on the time line that has a time. */
    public List<EntryType> entries() {
        return answer.getTimeline() == null ? List.of() : answer.getTimeline().getEntry();
    }

    /** Plans in the order of the answer. */
    public List<PresentedRecordType> plans() {
        return answer.getPlans() == null ? List.of() : answer.getPlans().getPresented();
    }

    /** Notes that may be plans, in the order of the answer. */
    public List<PlanNoteType> planNotes() {
        return answer.getPlans() == null ? List.of() : answer.getPlans().getPlanNote();
    }

    /** What was read in plans that are only a document. */
    public List<PlanDocumentType> planDocuments() {
        return answer.getPlans() == null ? List.of() : answer.getPlans().getPlanDocument();
    }

    /** Agreements in the order of the answer. */
    public List<PresentedRecordType> agreements() {
        return answer.getAgreements() == null
                ? List.of()
                : answer.getAgreements().getPresented();
    }

    /** A text of a record, in the language that the record is in. */
    public Words.Said said(String text, String record) {
        return new Words.Said(text, records.spoken(record));
    }

    /** The title of a record, in the language that the record is in. */
    public Words.Said titled(String record) {
        return said(title(record), record);
    }

    /** In which language the first of some statements is said. */
    public Spoken spoken(List<Ref> refs) {
        return refs.stream()
                .findFirst()
                .map(ref -> records.spoken(ref.record()))
                .orElse(Spoken.SWEDISH);
    }

    /** A plan or an agreement by the key of this answer. */
    public Optional<PresentedRecordType> presented(String recordKey) {
        return Optional.ofNullable(index.presented().get(recordKey));
    }

    /** The title of a record; empty for other records than plans and agreements. */
    public String title(String recordKey) {
        return presented(recordKey).map(PresentedRecordType::getTitle).orElse("");
    }

    /** The tasks of the matrix, by the statements that they are about. */
    public Map<Ref, RowType> rows() {
        return index.rows();
    }

    /** Whether a visit says that an item of a plan or an agreement has been done: a plan may not have been told. */
    public boolean isDone(Ref ref) {
        return index.done().contains(ref);
    }

    /** The first of the statements' tasks. */
    public Optional<RowType> row(List<Ref> refs) {
        return refs.stream().map(rows()::get).filter(row -> row != null).findFirst();
    }

    /** What a statement is called in every answer about this person. */
    public String lasting(Ref ref) {
        return records.lasting(ref.record())
                + ref.item().map(item -> "#" + item).orElse("");
    }

    /** The booked time that a statement is, or that it says is booked for it: its unit, a colon and its own id. */
    public Optional<String> booking(Ref ref) {
        return records.booking(ref.record())
                .or(() -> ref.item().flatMap(item -> new BookedFor(records, ref.record()).of(item)));
    }

    /** What somebody is called in every answer about this person: by HSA-id, or else by name and unit. */
    public static String lasting(ContactType contact) {
        return contact.getHsaId() != null
                ? contact.getHsaId().getExtension()
                : contact.getNaming().stream()
                        .map(naming -> naming.getName() + "|"
                                + (naming.getUnit() == null
                                        ? ""
                                        : naming.getUnit().getName()))
                        .findFirst()
                        .orElse(contact.getContactKey());
    }
}
