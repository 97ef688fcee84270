package se.samplan.reader.soap;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.checkconsent.v2.CheckConsentResponderInterface;
import se.samplan.contracts.checkconsent.v2.CheckConsentResponseType;
import se.samplan.contracts.checkconsent.v2.CheckConsentType;
import se.samplan.contracts.consent.v2.AccessingActorType;
import se.samplan.contracts.consent.v2.AssertionTypeType;
import se.samplan.contracts.consent.v2.CheckResultType;
import se.samplan.contracts.consent.v2.IIType;
import se.samplan.contracts.consent.v2.ResultCodeType;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.Ownership;
import se.samplan.time.Deadline;

/**
 * Consent by CheckConsent 2.0: one question for all records of a request, since a consent is the reader's unit's, whosever the records
 * are. Waits with the thread of whoever calls.
 */
public final class SoapConsentCheck implements ConsentCheck {

    private static final Set<ResultCodeType> CARRIED_OUT = EnumSet.of(ResultCodeType.OK, ResultCodeType.INFO);

    private final AskedService<CheckConsentResponderInterface> consents;

    public SoapConsentCheck(AskedService<CheckConsentResponderInterface> consents) {
        this.consents = consents;
    }

    @Override
    public CompletableFuture<Map<Ownership, Consent>> check(AccessQuestion question, Deadline deadline) {
        Optional<Consent> known = question.reader().reader().isEmpty()
                ? Optional.empty()
                : consents.ask(
                        question,
                        (port, address) -> port.checkConsent(address, request(question)),
                        SoapConsentCheck::read);
        return CompletableFuture.completedFuture(known.map(consent -> question.records().stream()
                        .collect(Collectors.toMap(Function.identity(), record -> consent, (one, same) -> one)))
                .orElse(Map.of()));
    }

    private static CheckConsentType request(AccessQuestion question) {
        CheckConsentType request = new CheckConsentType();
        AccessingActorType actor = new AccessingActorType();
        Readers.write(question, actor::setEmployeeId, actor::setCareProviderId, actor::setCareUnitId);
        request.setAccessingActor(actor);
        IIType person = new IIType();
        Readers.writePerson(question, person::setRoot, person::setExtension);
        request.setPatientId(person);
        return request;
    }

    /** Empty if the service was not carried out. */
    private static Optional<Consent> read(@Nullable CheckConsentResponseType response) {
        return Optional.ofNullable(response)
                .map(CheckConsentResponseType::getCheckResult)
                .filter(result -> result.getResult() != null
                        && CARRIED_OUT.contains(result.getResult().getResultCode()))
                .map(SoapConsentCheck::consent);
    }

    private static Consent consent(CheckResultType result) {
        if (!result.isHasConsent()) {
            return Consent.NOT_GIVEN;
        }
        return result.getAssertionType() == AssertionTypeType.EMERGENCY ? Consent.EMERGENCY : Consent.GIVEN;
    }
}
