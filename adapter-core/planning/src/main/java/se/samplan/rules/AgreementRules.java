package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.agreement.NoNextStep;

/** Rules for an agreement. */
final class AgreementRules {

    private static final String BODY = "body";
    private static final String VALIDITY = "body/validityPeriod";
    private static final Set<NextStepStatus> AHEAD = Set.of(NextStepStatus.OPEN, NextStepStatus.BOOKED);

    private AgreementRules() {}

    static Stream<Breach> of(Parts parts, AgreementBody body) {
        boolean replaced = body.status().equals(AgreementStatus.REPLACED);
        boolean ends = body.validityPeriod().end().isPresent();
        return Stream.of(
                        active(body),
                        booked(parts),
                        breachUnless(!replaced || ends, Rule.INV_A6, VALIDITY),
                        breachUnless(body.validityPeriod().start().isPresent(), Rule.CON_7, VALIDITY),
                        agreed(body))
                .flatMap(found -> found);
    }

    private static Stream<Breach> active(AgreementBody body) {
        if (!body.status().equals(AgreementStatus.ACTIVE)) {
            return Stream.empty();
        }
        boolean goesOn = body.nextStep().stream().map(NextStep::status).anyMatch(AHEAD::contains)
                || body.noNextStep().filter(NoNextStep::value).isPresent();
        boolean both = hasCommitment(body, CommitmentParty.PATIENT) && hasCommitment(body, CommitmentParty.CARE);
        return Stream.concat(breachUnless(goesOn, Rule.INV_A1, BODY), breachUnless(both, Rule.INV_A2, BODY));
    }

    private static boolean hasCommitment(AgreementBody body, CommitmentParty party) {
        return body.commitment().stream().map(Commitment::party).anyMatch(party::equals);
    }

    private static Stream<Breach> booked(Parts parts) {
        return parts.all(NextStep.class)
                .filter(part -> part.value().status().equals(NextStepStatus.BOOKED))
                .filter(part -> part.value().bookedTimeRef().isEmpty())
                .map(part -> new Breach(Rule.INV_A3, part.path()));
    }

    /** Told once, if the period is also in the wrong order itself. */
    private static Stream<Breach> agreed(AgreementBody body) {
        boolean after = body.validityPeriod()
                .end()
                .filter(end -> end.isBefore(body.agreedDate()))
                .isEmpty();
        return breachUnless(after || !CommonRules.isInOrder(body.validityPeriod()), Rule.INV_S7, VALIDITY);
    }
}
