package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.agreement.*;
import se.samplan.model.planning.*;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.AgreementSource;

/** GetCareAgreements 1.0: what a patient and the unit have agreed, with who does what, and what comes next. */
@Component
class AgreementsInDatabase implements AgreementSource {

    private static final String AGREEMENTS = """
            select filed.*,
                   agreement.kind, agreement.kind_name, agreement.status, agreement.agreed, agreement.starts,
                   agreement.ends, agreement.what_it_means, agreement.handed_over, agreement.kin_name,
                   agreement.kin_relation, agreement.plan_id, agreement.for_patient, agreement.for_staff
              from agreement
              join filed on filed.record_id = agreement.record_id
             where filed.identity = :identity
            """;

    private static final String COMMITMENTS = """
            select commitment.*, filed.given_name, filed.author_name
              from commitment
              join filed on filed.record_id = commitment.record_id
             where filed.identity = :identity
             order by commitment.part_id
            """;

    private static final String NEXT_STEPS = """
            select next_step.*, filed.author_name
              from next_step
              join filed on filed.record_id = next_step.record_id
             where filed.identity = :identity
             order by next_step.part_id
            """;

    private static final String AGREEMENT_TYPE = "2.999.752.1.16";

    /** The parts of all agreements of a patient, by the id of the agreement. */
    private record AgreementParts(
            Map<String, List<PatientWish>> wishes,
            Map<String, List<Commitment>> commitments,
            Map<String, List<NextStep>> nextSteps,
            Map<String, List<RiskAndAction>> risks) {}

    private final JournalDatabase journal;

    AgreementsInDatabase(JournalDatabase journal) {
        this.journal = journal;
    }

    /** Five queries that see the journal as it was at one moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Stream<Agreement> agreements(AgreementQuestion question) {
        PersonId patient = question.person();
        HsaId system = question.sourceSystem();
        AgreementParts parts = new AgreementParts(
                journal.partsOf(patient, Parts.WISHES, Parts::wish),
                journal.partsOf(patient, COMMITMENTS, AgreementsInDatabase::commitment),
                journal.partsOf(patient, NEXT_STEPS, AgreementsInDatabase::nextStep),
                journal.partsOf(patient, Parts.RISKS, Parts::risk));
        return journal
                .of(
                        patient,
                        AGREEMENTS,
                        row -> new Agreement(Filed.header(patient, row).build(), body(row, parts, system)))
                .stream();
    }

    private static AgreementBody body(Row row, AgreementParts parts, HsaId system) throws SQLException {
        String id = row.text("record_id");
        return AgreementBodyBuilder.builder()
                .title(row.text("title"))
                .agreementType(CodedValue.of(row.text("kind"), AGREEMENT_TYPE, row.text("kind_name")))
                .status(new AgreementStatus(row.text("status")))
                .validityPeriod(new OpenPeriod(row.anyDay("starts"), row.anyDay("ends")))
                .agreedDate(row.day("agreed"))
                .provenance(Filed.provenance(row))
                .careParty(List.of(ofAuthor(ResponsibilityKind.ACCOUNTABLE, row)))
                .whatItMeans(row.text("what_it_means"))
                .patientWish(parts.wishes().getOrDefault(id, List.of()))
                .commitment(parts.commitments().getOrDefault(id, List.of()))
                .nextStep(parts.nextSteps().getOrDefault(id, List.of()))
                .riskAndAction(parts.risks().getOrDefault(id, List.of()))
                .addContactGuidance(guidance(row))
                .addContactPerson(new ContactPerson(
                        ofAuthor(ResponsibilityKind.PERFORMS, row), List.of(Filed.reach("author", row))))
                .involvedKin(kin(row))
                .relation(covers(row, system))
                .sharedWithPatient(row.anyDay("handed_over")
                        .map(day -> new SharedWithPatient(day, Optional.of(SharingWay.COPY_GIVEN))))
                .externalNotes(row.anyText("for_patient"))
                .internalNotes(row.anyText("for_staff"))
                .build();
    }

    private static Commitment commitment(Row row) throws SQLException {
        boolean patients = row.text("party").equals(CommitmentParty.PATIENT.code());
        return CommitmentBuilder.builder()
                .commitmentId(Parts.id(row))
                .party(new CommitmentParty(row.text("party")))
                .description(row.text("words"))
                .status(new CommitmentStatus(row.text("status")))
                .partyRef(patients ? ofPatient(row) : ofAuthor(ResponsibilityKind.PERFORMS, row))
                .topic(Parts.topic(row))
                .schedule(row.anyText("in_words").isPresent() ? Optional.of(Timing.schedule(row)) : Optional.empty())
                .build();
    }

    private static NextStep nextStep(Row row) throws SQLException {
        return NextStepBuilder.builder()
                .nextStepId(Parts.id(row))
                .description(row.text("words"))
                .initiator(NextStepInitiator.CARE_CONTACTS_PATIENT)
                .responsible(ofAuthor(ResponsibilityKind.PERFORMS, row))
                .schedule(Timing.schedule(row))
                .status(new NextStepStatus(row.text("status")))
                .build();
    }

    private static Responsible ofPatient(Row row) throws SQLException {
        return ResponsibleBuilder.builder()
                .kind(ResponsibilityKind.PERFORMS)
                .partyType(PartyKind.PATIENT)
                .name(row.text("given_name"))
                .principal(PrincipalKind.NOT_APPLICABLE)
                .build();
    }

    private static Responsible ofAuthor(ResponsibilityKind kind, Row row) throws SQLException {
        return Parts.ours(kind, PartyKind.STAFF, row.text("author_name"));
    }

    private static ContactGuidance guidance(Row row) throws SQLException {
        return ContactGuidanceBuilder.builder()
                .guidanceId(LocalId.of("author"))
                .situation("Frågor om överenskommelsen och om samordning")
                .contactParty(ofAuthor(ResponsibilityKind.PERFORMS, row))
                .contact(List.of(Filed.reach("author", row)))
                .build();
    }

    private static List<Participant> kin(Row row) throws SQLException {
        String relation = row.text("kin_relation");
        return row.anyText("kin_name").stream()
                .map(name -> ParticipantBuilder.builder()
                        .participantId(LocalId.of("kin"))
                        .partyType(PartyKind.NEXT_OF_KIN)
                        .name(name)
                        .addFunction(ParticipantFunction.PARTICIPANT)
                        .relationship(CodedValue.text(relation))
                        .build())
                .toList();
    }

    private static List<Relation> covers(Row row, HsaId system) throws SQLException {
        return row.anyText("plan_id").stream()
                .map(plan -> Parts.link(RelationKind.COVERS, RelationTargetKind.CARE_PLAN, system.value(), plan))
                .toList();
    }
}
