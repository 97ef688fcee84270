package se.samplan.storelog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samplan.call.Identity;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.contracts.log.v2.ResultCodeType;
import se.samplan.contracts.log.v2.ResultType;
import se.samplan.contracts.storelog.v2.StoreLogResponderInterface;
import se.samplan.contracts.storelog.v2.StoreLogResponseType;
import se.samplan.contracts.storelog.v2.StoreLogType;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;

/** Has posts stored by StoreLog 2.0, in one call, with the thread of whoever calls. */
public final class SoapStoreLog implements LogService {

    /**
     * Who tells whom.
     *
     * @param place where StoreLog is posted to
     * @param address logical address of the log: the national one, or that of the organisation whose log it is
     * @param ourselves our own id, as a consumer and as the system that logs
     * @param system what the log shows as this system's name
     */
    public record Parties(URI place, LogicalAddress address, HsaId ourselves, String system, Identity identity) {}

    private final PlatformService<StoreLogResponderInterface> service;
    private final Parties parties;

    public SoapStoreLog(PlatformService<StoreLogResponderInterface> service, Parties parties) {
        this.service = service;
        this.parties = parties;
    }

    @Override
    public LogAnswer store(List<LogPost> posts) {
        StoreLogType request = new LogRequest(parties.ourselves(), parties.system()).of(posts);
        Said<StoreLogResponseType> said = service.ask(
                port -> port.storeLog(parties.address().value(), request),
                parties.identity().ofOurselves(parties.ourselves(), CorrelationId.random(), parties.place()));
        return said instanceof Said.Answer<StoreLogResponseType> answer
                ? answer(answer.answer())
                : new LogAnswer(LogAnswer.Kind.UNCLEAR, said.word());
    }

    private static LogAnswer answer(@Nullable StoreLogResponseType response) {
        return Optional.ofNullable(response)
                .map(StoreLogResponseType::getResult)
                .map(ResultType::getResultCode)
                .flatMap(SoapStoreLog::answer)
                .orElseGet(() -> new LogAnswer(LogAnswer.Kind.UNCLEAR, "INVALID_ANSWER"));
    }

    /** Empty for a code that StoreLog does not have. */
    private static Optional<LogAnswer> answer(ResultCodeType code) {
        return switch (code) {
            case OK, INFO -> Optional.of(LogAnswer.of(LogAnswer.Kind.STORED, code));
            case VALIDATION_ERROR -> Optional.of(LogAnswer.of(LogAnswer.Kind.INVALID, code));
            case ERROR -> Optional.of(LogAnswer.of(LogAnswer.Kind.NOT_STORED, code));
            case ACCESSDENIED -> Optional.of(LogAnswer.of(LogAnswer.Kind.DENIED, code));
            default -> Optional.empty();
        };
    }
}
