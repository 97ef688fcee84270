package se.samplan.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What readers may see, as far as the operator decides it.
 *
 * @param socialCareOwners care givers whose every record is social care
 * @param socialCareToHealthStaff whether health care staff may see social care
 * @param healthCareToSocialStaff whether social care staff may see health care
 * @param withoutBlockService what holds while no service for blocks is connected
 * @param withoutConsentService what holds while no service for consent is connected
 * @param withoutRelationService what holds while nothing knows of care relations
 * @param withoutMandates what holds for agents while nothing says who has a mandate
 * @param serviceHosts hosts whose services a person gets
 * @param checkTime part of a request by staff that is kept for the checks
 */
public record PolicySettings(
        List<String> socialCareOwners,
        boolean socialCareToHealthStaff,
        boolean healthCareToSocialStaff,
        WithoutBlockService withoutBlockService,
        WithoutConsentService withoutConsentService,
        WithoutRelationService withoutRelationService,
        WithoutMandates withoutMandates,
        List<String> serviceHosts,
        Duration checkTime) {

    /** What counts as blocked of the records from outside the reader's own unit. */
    public enum WithoutBlockService {
        /** All of them. */
        WITHHOLD,
        /** Those of other care givers. */
        OWN_GIVER,
        /** None: the consumer has checked the blocks itself. */
        SHOW
    }

    /** Whether the person counts as having agreed. */
    public enum WithoutConsentService {
        /** She has not. */
        WITHHOLD,
        /** She has: the consumer has made sure of it. */
        SHOW
    }

    /** Whether the reader counts as having a care relation. */
    public enum WithoutRelationService {
        /** It is not known of any. */
        WITHHOLD,
        /** The reader has one: the consumer has made sure of it. */
        SHOW
    }

    /** Whether an agent counts as having a mandate. */
    public enum WithoutMandates {
        /** It has none. */
        WITHHOLD,
        /** It has one: the consumer has made sure of it. */
        SHOW
    }

    static PolicySettings read(SettingsReader from) {
        return new PolicySettings(
                from.optionalIds("policy.social-care-owners"),
                from.yesOrNo("policy.social-care-to-health-staff"),
                from.yesOrNo("policy.health-care-to-social-staff"),
                WithoutBlockService.valueOf(
                        constant(from.oneOf("policy.without-block-service", "withhold", "own-giver", "show"))),
                WithoutConsentService.valueOf(
                        constant(from.oneOf("policy.without-consent-service", "withhold", "show"))),
                WithoutRelationService.valueOf(
                        constant(from.oneOf("policy.without-relation-service", "withhold", "show"))),
                WithoutMandates.valueOf(constant(from.oneOf("policy.without-mandates", "withhold", "show"))),
                from.optionalHosts("links.hosts"),
                from.duration("policy.check-time"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
