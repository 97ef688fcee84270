package se.samplan.reader;

import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.model.planning.RelatedService;
import se.samplan.question.Audience;
import se.samplan.record.LinkedService;

/**
 * What an operator decides about access. The defaults are in {@link #STRICT}.
 *
 * @param socialCareOwners owners whose every record is social care (omsorgsgivare)
 * @param socialCareToHealthStaff whether there is a legal ground to show social care to health care staff (INV-L4)
 * @param healthCareToSocialStaff whether there is one to show health care to social care staff
 * @param serviceHosts hosts whose services a person or an agent gets (INV-K2), in small letters
 */
public record AccessPolicy(
        Set<HsaId> socialCareOwners,
        boolean socialCareToHealthStaff,
        boolean healthCareToSocialStaff,
        Set<String> serviceHosts) {

    /** Each lane is shown to its own staff only. */
    public static final AccessPolicy STRICT = new AccessPolicy(Set.of(), false, false);

    public AccessPolicy {
        socialCareOwners = Set.copyOf(socialCareOwners);
        serviceHosts = Set.copyOf(serviceHosts);
    }

    /** A policy under which a person gets services at no host. */
    public AccessPolicy(Set<HsaId> socialCareOwners, boolean socialCareToHealthStaff, boolean healthCareToSocialStaff) {
        this(socialCareOwners, socialCareToHealthStaff, healthCareToSocialStaff, Set.of());
    }

    /**
     * Whether the reader may have that related service. A person and an agent get only those that are for them, and at hosts
     * that are listed; staff and systems get what the source sends, and are to judge themselves.
     */
    boolean lets(Audience reader, LinkedService service) {
        if (!reader.isPersonal()) {
            return true;
        }
        boolean meant = service.audience().isEmpty()
                || service.audience().contains(reader.kind().word());
        return meant
                && RelatedService.safeHost(service.address())
                        .filter(serviceHosts::contains)
                        .isPresent();
    }
}
