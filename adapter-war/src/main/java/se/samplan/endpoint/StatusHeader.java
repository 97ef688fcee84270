package se.samplan.endpoint;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxb.JAXBDataBinding;
import se.samplan.contracts.headers.v1.CausingAgentEnum;
import se.samplan.contracts.headers.v1.LastUnsuccessfulSynchErrorType;
import se.samplan.contracts.headers.v1.ObjectFactory;
import se.samplan.contracts.headers.v1.ProcessingStatusRecordType;
import se.samplan.contracts.headers.v1.ProcessingStatusType;
import se.samplan.contracts.headers.v1.StatusCodeEnum;
import se.samplan.contracts.time.WireTime;
import se.samplan.merge.MergedAnswer;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;

/**
 * Writes what became of each source as the ProcessingStatus header (platform facts, section 7).
 *
 * <p>A source that answered but whose answer had a defect is {@code DataFromSource} and not in synch, with the error: its
 * good records are there, and the list is not complete. A source that was left out because the caller asked for another,
 * or because it is ourselves, has no record.
 */
final class StatusHeader {

    private static final ObjectFactory NEW = new ObjectFactory();

    private final JAXBDataBinding binding;

    StatusHeader() {
        try {
            this.binding = new JAXBDataBinding(JAXBContext.newInstance(ProcessingStatusType.class));
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated classes of ProcessingStatus cannot be bound", e);
        }
    }

    /** The SOAP header. */
    Header write(ProcessingStatusType status) {
        JAXBElement<ProcessingStatusType> element = NEW.createProcessingStatus(status);
        return new Header(element.getName(), element, binding);
    }

    /**
     * What the header says.
     *
     * @param now Swedish local time
     */
    static ProcessingStatusType of(MergedAnswer answer, LocalDateTime now) {
        String time = WireTime.format(now);
        ProcessingStatusType status = NEW.createProcessingStatusType();
        answer.outcomes().forEach(outcome -> recordOf(outcome, time).ifPresent(status.getProcessingStatusList()::add));
        return status;
    }

    private static Optional<ProcessingStatusRecordType> recordOf(Outcome<Reading> outcome, String now) {
        return outcome.fold(
                answered -> Optional.of(answered(outcome, answered.answer(), now)),
                late -> Optional.of(missing(outcome, FailureKind.LATE, now)),
                failed -> Optional.of(missing(outcome, failed.kind(), now)),
                notAsked -> notAsked.reason() == NotAskedReason.NOT_ALLOWED
                        ? Optional.of(missing(outcome, FailureKind.NOT_PERMITTED, now))
                        : Optional.empty());
    }

    private static ProcessingStatusRecordType answered(Outcome<Reading> outcome, Reading reading, String now) {
        ProcessingStatusRecordType status = base(outcome, StatusCodeEnum.DATA_FROM_SOURCE);
        status.setIsResponseInSynch(true);
        status.setLastSuccessfulSynch(now);
        reading.gravest().ifPresent(kind -> {
            status.setIsResponseInSynch(false);
            setError(status, kind, now);
        });
        return status;
    }

    private static ProcessingStatusRecordType missing(Outcome<Reading> outcome, FailureKind kind, String now) {
        ProcessingStatusRecordType status = base(outcome, StatusCodeEnum.NO_DATA_SYNCH_FAILED);
        status.setIsResponseInSynch(false);
        // The schema demands the element even when there never was a success.
        status.setLastSuccessfulSynch("");
        setError(status, kind, now);
        return status;
    }

    private static ProcessingStatusRecordType base(Outcome<Reading> outcome, StatusCodeEnum code) {
        ProcessingStatusRecordType status = NEW.createProcessingStatusRecordType();
        status.setLogicalAddress(outcome.source().logicalAddress().value());
        status.setStatusCode(code);
        status.setIsResponseFromCache(false);
        return status;
    }

    private static void setError(ProcessingStatusRecordType status, FailureKind kind, String now) {
        LastUnsuccessfulSynchErrorType error = NEW.createLastUnsuccessfulSynchErrorType();
        error.setCausingAgent(CausingAgentEnum.fromValue(kind.agent().wire()));
        error.setCode(kind.code());
        error.setText(kind.text());
        status.setLastUnsuccessfulSynch(now);
        status.setLastUnsuccessfulSynchError(error);
    }
}
