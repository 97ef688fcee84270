package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.PersonId;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.CareTeam;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.planning.FixedContactType;
import se.samplan.model.planning.NationalCode;

/** Rules for fixed contacts, one by one and together. */
final class ContactRules {

    private static final NationalCode DOCTOR_IN_PRIMARY_CARE = FixedContactType.DOCTOR_IN_PRIMARY_CARE;

    private ContactRules() {}

    static Stream<Breach> of(FixedContact contact) {
        ContactPeriod period = contact.period();
        boolean inOrder = CommonRules.isInOrder(Optional.of(period.start()), period.end());
        return Stream.concat(
                breachUnless(inOrder, Rule.INV_C1, "period"), breachUnless(isReachable(contact), Rule.INV_C5, ""));
    }

    /** At most one active doctor contact per person: each after the first is one too many. */
    static Stream<Breach> ofAll(List<FixedContact> contacts, LocalDate today) {
        Set<PersonId> seen = new HashSet<>();
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            FixedContact contact = contacts.get(i);
            if (isActiveDoctor(contact, today) && !seen.add(contact.patientId())) {
                breaches.add(new Breach(Rule.INV_C2, "careManager[" + (i + 1) + "]"));
            }
        }
        return breaches.stream();
    }

    private static boolean isActiveDoctor(FixedContact contact, LocalDate today) {
        boolean doctor = contact.code()
                        .code()
                        .filter(DOCTOR_IN_PRIMARY_CARE.code()::equals)
                        .isPresent()
                && contact.code()
                        .codeSystem()
                        .filter(DOCTOR_IN_PRIMARY_CARE.system().oid()::equals)
                        .isPresent();
        boolean begun = !contact.period().start().isAfter(today);
        boolean over = contact.period().end().filter(end -> end.isBefore(today)).isPresent();
        return doctor && begun && !over;
    }

    private static boolean isReachable(FixedContact contact) {
        return Stream.of(
                        Stream.of(contact.contact()),
                        contact.careTeam().map(CareTeam::contact).stream(),
                        Stream.of(contact.managingCareGiver().contact()),
                        contact.managingCareUnit().map(CareOrganization::contact).stream(),
                        contact.careProvidingCareUnit().map(CareOrganization::contact).stream())
                .flatMap(ways -> ways)
                .anyMatch(ways -> !ways.isEmpty());
    }
}
