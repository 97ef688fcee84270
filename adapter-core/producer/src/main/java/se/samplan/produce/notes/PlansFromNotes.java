package se.samplan.produce.notes;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.CodeSystem;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.DerivationConfidence;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationBuilder;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.model.planning.Signature;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;
import se.samplan.recognise.Recogniser;

/**
 * Offers notes that may be plans as care plans (information model, section 13). Each says so in its title and its type, says
 * that it was derived from a document and how sure that is, points at its note, and holds the whole note. It has no goals and
 * no activities: a note does not say which of its words they are.
 *
 * <p>The note itself is answered as before. One that a care plan cannot hold whole is not offered: a document above 100 KB or
 * of a media type that the contract does not allow.
 */
public final class PlansFromNotes implements CarePlanSource {

    private static final String MAY_BE_A_PLAN = "Kan vara en plan";
    private static final CodedValue OTHER_PLAN = CodedValue.of("ANNP", CodeSystem.PLAN_TYPE.oid(), MAY_BE_A_PLAN);
    private static final String MODEL = "1.0";
    private static final int LONGEST_SUMMARY = 1000;

    private final CareDocumentationSource notes;
    private final PlanMarks marks;
    private final Recogniser recogniser;

    public PlansFromNotes(CareDocumentationSource notes, PlanMarks marks) {
        this.notes = notes;
        this.marks = marks;
        this.recogniser = new Recogniser(List.of(marks.template()));
    }

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) throws Exception {
        CareDocumentationQuestion asked = new CareDocumentationQuestion(
                question.person(),
                question.sourceSystem(),
                question.careUnits(),
                List.of(),
                question.drawnUp(),
                question.careContacts());
        return requireNonNull(notes.careNotes(asked), "no stream of notes")
                .filter(Objects::nonNull)
                .flatMap(note -> offered(note, question.sourceSystem()).stream());
    }

    private Optional<CarePlan> offered(CareNote note, HsaId system) {
        List<Document> whole = NoteDocuments.whole(note);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        NoteText text = NoteText.of(note);
        return recogniser
                .recognise(note)
                .map(found -> text.isBroken() ? DerivationConfidence.LOW : found.level())
                .map(confidence -> CarePlanBuilder.builder()
                        .header(header(note))
                        .content(NoteDocuments.readableFirst(title(note), text, whole))
                        .structuredCarePlan(structure(note, text, confidence, system))
                        .build());
    }

    /** The note's own header, with an id and a title of the plan's own. */
    private static RecordHeader header(CareNote note) {
        RecordHeader of = note.header();
        return new RecordHeader(
                of.documentId() + "-plan",
                of.patientId(),
                of.owner(),
                of.author(),
                of.approvedForPatient(),
                Optional.of(title(note)),
                of.documentTime(),
                of.signature(),
                of.careContactId(),
                of.careProcessId(),
                of.blockComparisonTime());
    }

    private static String title(CareNote note) {
        return MAY_BE_A_PLAN + ": "
                + note.clinicalDocumentNoteTitle()
                        .or(() -> note.header().documentTitle())
                        .orElse(note.clinicalDocumentNoteCode().shown());
    }

    private StructuredCarePlan structure(CareNote note, NoteText text, DerivationConfidence confidence, HsaId system) {
        return StructuredCarePlanBuilder.builder()
                .modelVersion(MODEL)
                .maturity(Maturity.L1)
                .planType(OTHER_PLAN)
                .prominence(Prominence.DETAIL)
                .status(PlanStatus.UNKNOWN)
                .careSphere(marks.careSphere())
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(lastTime(note.header()))
                        .registrationMode(RegistrationMode.DERIVED_FROM_DOCUMENT)
                        .derivationConfidence(confidence)
                        .build())
                .purpose(marks.purpose(text))
                .summary(marks.summary(text).filter(summary -> summary.length() <= LONGEST_SUMMARY))
                .relation(List.of(toNote(note, system)))
                .build();
    }

    private static LocalDateTime lastTime(RecordHeader header) {
        return Stream.of(
                        Optional.of(header.author().time()),
                        header.documentTime(),
                        header.signature().map(Signature::time))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(header.author().time());
    }

    private static Relation toNote(CareNote note, HsaId system) {
        return RelationBuilder.builder()
                .relationType(RelationKind.DOCUMENTS)
                .targetKind(RelationTargetKind.CARE_DOCUMENTATION)
                .targetRecordId(Identifier.record(system.value(), note.header().documentId()))
                .assertedBy(AssertedBy.SOURCE)
                .targetSourceSystemId(Identifier.hsa(system.value()))
                .build();
    }
}
