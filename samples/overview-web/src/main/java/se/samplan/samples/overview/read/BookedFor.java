package se.samplan.samples.overview.read;

import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.contracts.logistics.v3.structure.RelationType;

/** Which time the parts of a plan or an agreement say is booked for them. */
record BookedFor(Records records, String record) {

    /** The unit, a colon and the booking's own id; empty if the part has no booked time. */
    Optional<String> of(String item) {
        return Stream.concat(ofPlan(item), ofAgreement(item))
                .flatMap(relation -> Stream.ofNullable(relation.getTargetRecordId()))
                .flatMap(target -> Stream.ofNullable(target.getExtension()))
                .findFirst();
    }

    private Stream<RelationType> ofPlan(String item) {
        return records.structure(record).stream()
                .flatMap(plan -> Stream.concat(
                        plan.getActivity().stream()
                                .filter(activity -> item.equals(activity.getActivityId()))
                                .flatMap(activity -> activity.getBookedTimeRef().stream()),
                        plan.getFollowUp().stream()
                                .filter(followUp -> item.equals(followUp.getFollowUpId()))
                                .flatMap(followUp -> Stream.ofNullable(followUp.getBookedTimeRef()))));
    }

    private Stream<RelationType> ofAgreement(String item) {
        return records.agreement(record).stream()
                .flatMap(agreement -> agreement.getBody().getNextStep().stream())
                .filter(step -> item.equals(step.getNextStepId()))
                .flatMap(step -> Stream.ofNullable(step.getBookedTimeRef()));
    }
}
