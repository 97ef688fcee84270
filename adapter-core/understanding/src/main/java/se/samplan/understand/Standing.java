package se.samplan.understand;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.OpenPeriod;

/**
 * Where a record stands at a moment (information model, section 8: derived for who reads, never written back). Days are compared,
 * not clock times; first and last day are included.
 */
public enum Standing {
    /** It has not begun. */
    COMING,
    /** It holds, as far as is known: also where neither status nor days are given. */
    CURRENT,
    /** Its last day has passed, or its status says that it is over. */
    OVER,
    /** It was entered in error, and says nothing. */
    IN_ERROR;

    private static final Set<PlanStatus> PLAN_OVER = Set.of(PlanStatus.COMPLETED, PlanStatus.REVOKED);
    private static final Set<AgreementStatus> AGREEMENT_OVER = Set.of(AgreementStatus.ENDED, AgreementStatus.REPLACED);

    /** Whether it holds or is to: what it says of what lies ahead counts. */
    public boolean holdsOrComes() {
        return this == COMING || this == CURRENT;
    }

    /** Of a plan. */
    public static Standing ofPlan(CarePlan plan, AsOf asOf) {
        Optional<StructuredCarePlan> structure = plan.structuredCarePlan();
        PlanStatus status = structure.map(StructuredCarePlan::status).orElse(PlanStatus.UNKNOWN);
        if (status.equals(PlanStatus.ENTERED_IN_ERROR)) {
            return IN_ERROR;
        }
        Optional<OpenPeriod> validity = structure.flatMap(StructuredCarePlan::validityPeriod);
        return PLAN_OVER.contains(status) ? OVER : ofPeriod(validity, asOf);
    }

    /** Of an agreement. */
    public static Standing ofAgreement(Agreement agreement, AsOf asOf) {
        AgreementStatus status = agreement.body().status();
        if (status.equals(AgreementStatus.ENTERED_IN_ERROR)) {
            return IN_ERROR;
        }
        return AGREEMENT_OVER.contains(status)
                ? OVER
                : ofPeriod(Optional.of(agreement.body().validityPeriod()), asOf);
    }

    /** Whether a plan's status says that it is over, whatever its days: nothing of it is to come. */
    public static boolean isSaidOver(CarePlan plan) {
        return plan.structuredCarePlan()
                .map(StructuredCarePlan::status)
                .filter(PLAN_OVER::contains)
                .isPresent();
    }

    /** Whether an agreement's status says that it is over, whatever its days: nothing of it is to come. */
    public static boolean isSaidOver(Agreement agreement) {
        return AGREEMENT_OVER.contains(agreement.body().status());
    }

    /** Of a fixed contact. */
    public static Standing ofContact(FixedContact contact, AsOf asOf) {
        return ofPeriod(
                Optional.of(new OpenPeriod(
                        Optional.of(contact.period().start()), contact.period().end())),
                asOf);
    }

    /** Of what holds during a time; what names no time holds. */
    public static Standing ofPeriod(Optional<OpenPeriod> period, AsOf asOf) {
        LocalDate today = asOf.date();
        if (period.flatMap(OpenPeriod::end).filter(end -> end.isBefore(today)).isPresent()) {
            return OVER;
        }
        return period.flatMap(OpenPeriod::start)
                        .filter(start -> start.isAfter(today))
                        .isPresent()
                ? COMING
                : CURRENT;
    }
}
