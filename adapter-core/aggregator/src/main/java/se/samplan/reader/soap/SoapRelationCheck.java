package se.samplan.reader.soap;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationRequestType;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationResponderInterface;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationResponseType;
import se.samplan.contracts.patientrelationship.v1.AccessingActorType;
import se.samplan.contracts.patientrelationship.v1.ResultCodeType;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.RelationCheck;
import se.samplan.time.Deadline;

/**
 * Care relations by CheckPatientRelation 1.0, an old release candidate: a region's own service may answer it, and whether a national one
 * does is not known. Waits with the thread of whoever calls.
 */
public final class SoapRelationCheck implements RelationCheck {

    private static final Set<ResultCodeType> CARRIED_OUT = EnumSet.of(ResultCodeType.OK, ResultCodeType.INFO);

    private final AskedService<CheckPatientRelationResponderInterface> relations;

    public SoapRelationCheck(AskedService<CheckPatientRelationResponderInterface> relations) {
        this.relations = relations;
    }

    @Override
    public CompletableFuture<CareRelation> check(AccessQuestion question, Deadline deadline) {
        Optional<CareRelation> known = question.reader().reader().isEmpty()
                ? Optional.empty()
                : relations.ask(
                        question,
                        (port, address) -> port.checkPatientRelation(address, request(question)),
                        SoapRelationCheck::read);
        return CompletableFuture.completedFuture(known.orElse(CareRelation.UNKNOWN));
    }

    private static CheckPatientRelationRequestType request(AccessQuestion question) {
        CheckPatientRelationRequestType request = new CheckPatientRelationRequestType();
        AccessingActorType actor = new AccessingActorType();
        Readers.write(question, actor::setEmployeeId, actor::setCareProviderId, actor::setCareUnitId);
        request.setAccessingActor(actor);
        request.setPatientId(question.person().id());
        return request;
    }

    /** Empty if the service was not carried out. */
    private static Optional<CareRelation> read(@Nullable CheckPatientRelationResponseType response) {
        return Optional.ofNullable(response)
                .map(CheckPatientRelationResponseType::getCheckResultType)
                .filter(result -> result.getResult() != null
                        && CARRIED_OUT.contains(result.getResult().getResultCode()))
                .map(result -> result.isHasPatientrelation() ? CareRelation.EXISTS : CareRelation.NONE);
    }
}
