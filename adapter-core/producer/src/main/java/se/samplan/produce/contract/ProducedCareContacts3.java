package se.samplan.produce.contract;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.samplan.contract.Asked;
import se.samplan.contract.CareContacts3;
import se.samplan.contracts.carecontacts.v3.GetCareContactsResponderInterface;
import se.samplan.contracts.carecontacts.v3.GetCareContactsResponseType;
import se.samplan.contracts.carecontacts.v3.GetCareContactsType;
import se.samplan.mapping.carecontacts.CareContactMapper;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.CareContactQuestion;
import se.samplan.produce.CareContactSource;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Place;
import se.samplan.produce.RecordIdentity;
import se.samplan.produce.RecordKind;
import se.samplan.published.Published;
import se.samplan.rules.Rules;

/** GetCareContacts 3.0 (vårdkontakter) as it is produced. */
public final class ProducedCareContacts3 {

    private ProducedCareContacts3() {}

    /** The description. */
    public static ProducedContract<
                    GetCareContactsResponderInterface,
                    GetCareContactsType,
                    GetCareContactsResponseType,
                    CareContactSource,
                    CareContactQuestion,
                    CareContact>
            description() {
        return new ProducedContract<>(
                new Port<>(
                        Published.CARE_CONTACTS_3,
                        GetCareContactsResponderInterface.class,
                        answering -> answering::answer,
                        List.of()),
                new Asking<>(
                        Asking.Address.ofSystem(),
                        ProducedCareContacts3::question,
                        JournalSystem::careContacts,
                        CareContactSource::careContacts),
                new RecordKind<>(
                        "careContact",
                        contact -> contact.header().patientId(),
                        contact -> contact.header().approvedForPatient(),
                        contact ->
                                Optional.of(RecordIdentity.of(contact.header().documentId())),
                        contact -> Place.of(time(contact), contact.header().documentId()),
                        contact -> RecordKinds.SMALL,
                        Rules::of,
                        (contacts, today) -> List.of(),
                        UnaryOperator.identity()),
                new Message<>(
                        GetCareContactsResponseType::new,
                        GetCareContactsResponseType::getCareContact,
                        (contact, system) -> CareContactMapper.toWire(sent(contact), system),
                        Optional.of((response, ending) -> response.setResult(ProducedCarePlans2.result(ending)))),
                Optional.empty(),
                Indexing.of(
                        CareContacts3.description(),
                        new Indexing.ByOwner<>(
                                CareContactSource.class,
                                (person, system) -> new CareContactQuestion(
                                        person, system, List.of(), List.of(), Optional.empty(), List.of()),
                                contact -> Indexing.owned(contact.header()))));
    }

    /** Of the header, what the contract sends (GetCareContacts 3.0, section 4): a vendor may make one header for all contracts. */
    private static CareContact sent(CareContact contact) {
        RecordHeader header = RecordHeaderBuilder.builder(contact.header())
                .documentTitle(Optional.empty())
                .documentTime(Optional.empty())
                .signature(Optional.empty())
                .careContactId(Optional.empty())
                .build();
        return CareContactBuilder.builder(contact).header(header).build();
    }

    /** When the contact begins, else when it ends, else when it was registered: what the aggregator orders them by, too. */
    private static LocalDateTime time(CareContact contact) {
        return contact.careContactTimePeriod()
                .flatMap(times -> times.start().or(times::end))
                .orElse(contact.header().author().time());
    }

    private static CareContactQuestion question(GetCareContactsType request, Journal journal) {
        Asked asked = CareContacts3.description().read(request);
        return new CareContactQuestion(
                WhatIsAsked.person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                asked.filters().careGivers(),
                WhatIsAsked.days(asked),
                asked.filters().careContacts());
    }
}
