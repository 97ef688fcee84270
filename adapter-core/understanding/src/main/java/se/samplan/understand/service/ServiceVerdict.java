package se.samplan.understand.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.statement.Span;

/** Whether a reader is shown a related service. The first verdict that holds is given. */
public enum ServiceVerdict {
    /** Its address is none that may be opened: not https, with user information or data after a number sign, or at a host in disguise (INV-K1). */
    UNSAFE,
    /** It is not valid on the day. */
    NOT_VALID,
    /** It is for others. */
    FOR_OTHERS,
    /** Its host is not on the operator's list (INV-K2). */
    AT_OTHER_HOST,
    /** It is shown, with the name of its host, and opened outside (INV-K4). */
    SHOWN;

    /**
     * Decides. Staff are shown whatever is safe and valid: what a person does not get, they are told of.
     *
     * @param hosts the operator's list, in small letters
     */
    public static ServiceVerdict of(RelatedService service, ServiceAudience reader, Set<String> hosts, LocalDate day) {
        Optional<String> host = RelatedService.safeHost(service.address());
        if (host.isEmpty()) {
            return UNSAFE;
        }
        if (!Span.of(service.validityPeriod()).holds(day)) {
            return NOT_VALID;
        }
        if (reader.equals(ServiceAudience.STAFF)) {
            return SHOWN;
        }
        if (!service.audience().isEmpty() && !service.audience().contains(reader)) {
            return FOR_OTHERS;
        }
        return hosts.contains(host.get()) ? SHOWN : AT_OTHER_HOST;
    }
}
