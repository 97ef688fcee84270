package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.carecontact.AdditionalPatientInformation;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.planning.RecordHeader;

/** Rules for care contacts (GetCareContacts 3.0, sections 4 and 7). */
final class CareContactRules {

    private static final String BODY = "careContactBody/";

    private CareContactRules() {}

    static Stream<Breach> of(CareContact contact) {
        boolean inTime =
                contact.careContactTimePeriod().map(CareContactRules::isInOrder).orElse(true);
        boolean named = contact.careContactOrgUnit().map(CommonRules::isNamed).orElse(true);
        boolean coded = contact.additionalPatientInformation()
                .flatMap(AdditionalPatientInformation::gender)
                .map(gender -> gender.code().isPresent())
                .orElse(true);
        return Stream.of(
                        breachUnless(hasOnlyWhatIsSent(contact.header()), Rule.CON_13, "careContactHeader"),
                        breachUnless(named, Rule.CON_12, BODY + "careContactOrgUnit"),
                        breachUnless(inTime, Rule.CON_11, BODY + "careContactTimePeriod"),
                        breachUnless(coded, Rule.CON_14, BODY + "additionalPatientInformation"))
                .flatMap(found -> found);
    }

    private static boolean isInOrder(ContactTimes times) {
        boolean known = times.start().isPresent() || times.end().isPresent();
        boolean backwards = times.start()
                .flatMap(start -> times.end().filter(start::isAfter))
                .isPresent();
        return known && !backwards;
    }

    /** The published schema has a place for more of the header than the contract's description sends. */
    private static boolean hasOnlyWhatIsSent(RecordHeader header) {
        return Stream.of(header.documentTitle(), header.documentTime(), header.signature(), header.careContactId())
                .allMatch(Optional::isEmpty);
    }
}
