package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.Decision;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.FollowUpSubjectKind;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.RiskAction;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

/** Builders that begin with the lists in which something must stand. */
class BuildersTest {

    private static final Responsible UNIT = ResponsibleBuilder.builder()
            .kind(ResponsibilityKind.ACCOUNTABLE)
            .partyType(PartyKind.CARE_UNIT)
            .build();
    private static final Responsible STAFF = ResponsibleBuilder.builder()
            .kind(ResponsibilityKind.PERFORMS)
            .partyType(PartyKind.STAFF)
            .build();
    private static final Provenance ORIGIN = ProvenanceBuilder.builder()
            .lastUpdated(LocalDateTime.of(2026, 1, 22, 10, 0))
            .registrationMode(RegistrationMode.RECORD_SYSTEM)
            .build();

    @Test
    void anAgreementHasThePartyOfTheCare() {
        AgreementBody body = AgreementBody.withCareParty(UNIT, STAFF)
                .title("Överenskommelse")
                .agreementType(CodedValue.of("withUnit", "2.999.752.1.16", "Med en mottagning"))
                .status(AgreementStatus.ACTIVE)
                .validityPeriod(OpenPeriod.from(LocalDate.of(2026, 1, 22)))
                .agreedDate(LocalDate.of(2026, 1, 22))
                .provenance(ORIGIN)
                .builder()
                .addDecision(new Decision("Vi ses på torget.", Optional.empty(), List.of()))
                .build();

        assertThat(body.careParty()).containsExactly(UNIT, STAFF);
        assertThat(body.title()).isEqualTo("Överenskommelse");
        assertThat(body.status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(body.provenance()).isEqualTo(ORIGIN);
        assertThat(body.decision()).hasSize(1);
    }

    @Test
    void aFollowUpHasItsSubjectAndWhoDoesIt() {
        FollowUpSubject plan = new FollowUpSubject(FollowUpSubjectKind.PLAN, Optional.empty());
        Schedule when =
                ScheduleBuilder.builder().precision(SchedulePrecision.RECURRING).build();

        FollowUp followUp = FollowUp.about(plan, STAFF)
                .followUpId(LocalId.of("follow-up-1"))
                .schedule(when)
                .status(FollowUpStatus.PLANNED)
                .builder()
                .addResponsible(UNIT)
                .build();

        assertThat(followUp.subject()).containsExactly(plan);
        assertThat(followUp.responsible()).containsExactly(STAFF, UNIT);
        assertThat(followUp.schedule()).isEqualTo(when);
    }

    @Test
    void aRiskHasASignAndAnAction() {
        RiskAction action = new RiskAction(Optional.empty(), "Ring mottagningen.", List.of(), List.of(), List.of());

        RiskAndAction risk = RiskAndAction.noticedBy("Svullnad", action)
                .riskId(LocalId.of("risk-1"))
                .title("Infektion")
                .build();

        assertThat(risk.sign()).containsExactly("Svullnad");
        assertThat(risk.action()).containsExactly(action);
        assertThat(risk.title()).isEqualTo("Infektion");
    }
}
