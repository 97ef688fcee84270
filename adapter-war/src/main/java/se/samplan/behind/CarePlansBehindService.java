package se.samplan.behind;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.contract.Asked;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.careplans.v2.GetCarePlansResponderInterface;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.PersonIdType;
import se.samplan.contracts.logistics.v3.ResultType;
import se.samplan.contracts.logistics.v3.enums.ResultCodeEnum;
import se.samplan.model.CorrelationId;
import se.samplan.model.PersonId;
import se.samplan.outcome.FailureKind;
import se.samplan.produce.ProductionListener;
import se.samplan.produce.contract.Ending;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.produce.contract.Remark;
import se.samplan.question.QuestionInvalid;
import se.samplan.serve.Call;

/**
 * GetCarePlans 2.0 of a source system that has a producer of its own: the question is passed on, the answer comes back with its
 * records and its result as they came. Records that have no structure get what is known of them. One about somebody else is
 * kept back (INV-L9) unless that identity is known as the person's, and so is one that is not valid; of the latter the result
 * tells, if it is one that the person may know of. One that the filters do not ask for is left out without a word, whatever
 * the other makes of them.
 */
public final class CarePlansBehindService implements GetCarePlansResponderInterface {

    private static final Logger log = LoggerFactory.getLogger(CarePlansBehindService.class);
    private static final String KIND = "carePlan";

    private final Journal journal;
    private final ProducerBehind behind;
    private final HeaderFacts facts;
    private final ProductionListener listener;

    public CarePlansBehindService(
            Journal journal, ProducerBehind behind, HeaderFacts facts, ProductionListener listener) {
        this.journal = journal;
        this.behind = behind;
        this.facts = facts;
        this.listener = listener;
    }

    @Override
    public GetCarePlansResponseType getCarePlans(String logicalAddress, GetCarePlansType parameters) {
        journal.check(logicalAddress);
        Asked asked;
        try {
            asked = CarePlans2.description().read(parameters);
            // Made only to have the question checked, as for a journal of our own.
            ProducedCarePlans2.question(asked, journal);
        } catch (QuestionInvalid e) {
            return invalid(e);
        }
        ProducerBehind.Answer answer = behind.ask(parameters, Call.current().headers());
        GetCarePlansResponseType response = answer.valid();
        Set<PersonId> identities = journal.identities().apply(asked.person());
        response.getCarePlan()
                .removeIf(plan -> isOfAnother(
                        identities, known -> is(known, plan.getCarePlanHeader().getPatientId())));
        response.getCarePlan().removeIf(not(PlansAskedFor.by(asked)));
        response.getCarePlan().forEach(facts::addTo);
        if (lacks(identities, answer.invalid())) {
            tell(response.getResult(), Remark.LACKS);
        }
        tellOfOthers(response.getResult(), answer.defects());
        return response;
    }

    /** A producer has no ProcessingStatus: what others' says is told in the result, so that nothing passes for whole. */
    private static void tellOfOthers(ResultType result, Set<FailureKind> defects) {
        if (!defects.isEmpty()) {
            log.warn(
                    "{} the producer behind says that its answer is {}",
                    CorrelationId.told(Call.current().logId().value()),
                    new TreeSet<>(defects));
        }
        if (defects.contains(FailureKind.PARTIAL)) {
            tell(result, Remark.NOT_ALL);
        }
        if (defects.contains(FailureKind.OUTDATED)) {
            tell(result, Remark.OLD);
        }
    }

    /** Two regions may give two people one number; what the country knows is one person's, whatever kind it is called. */
    private static boolean is(PersonId known, PersonIdType named) {
        return known.isWritten(named.getId())
                && (known.type().isNational()
                        || known.oid().equals(named.getType().strip()));
    }

    private boolean isOfAnother(Set<PersonId> identities, Predicate<PersonId> ofRecord) {
        boolean other = identities.stream().noneMatch(ofRecord);
        if (other) {
            listener.stopped(KIND, reference(), ProductionListener.Stopped.OTHER_PERSON, List.of());
        }
        return other;
    }

    /** Whether one of them is a plan that the person may know of. */
    private boolean lacks(Set<PersonId> identities, List<ProducerBehind.InvalidPlan> invalid) {
        boolean lacks = false;
        for (ProducerBehind.InvalidPlan plan : invalid) {
            if (!isOfAnother(identities, known -> plan.personId().stream().allMatch(known::isWritten))) {
                listener.invalid(
                        KIND,
                        reference(),
                        plan.problems().stream().map(String::valueOf).toList());
                lacks |= plan.personId().isPresent() && plan.approvedForPatient();
            }
        }
        return lacks;
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }

    /** After what the other says itself. An error of its stays one. */
    private static void tell(ResultType result, String remark) {
        if (result.getResultCode() == ResultCodeEnum.OK) {
            result.setResultCode(ResultCodeEnum.INFO);
            result.setMessage(remark);
        } else if (result.getResultCode() == ResultCodeEnum.INFO) {
            result.setMessage(Stream.of(Optional.ofNullable(result.getMessage()), Optional.of(remark))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" ")));
        }
    }

    private static GetCarePlansResponseType invalid(QuestionInvalid problem) {
        GetCarePlansResponseType response = new GetCarePlansResponseType();
        response.setResult(ProducedCarePlans2.result(
                Ending.invalid(problem.text(), Call.current().logId())));
        return response;
    }
}
