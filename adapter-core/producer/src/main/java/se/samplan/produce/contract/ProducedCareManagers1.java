package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.samplan.contract.Asked;
import se.samplan.contract.CareManagers1;
import se.samplan.contracts.caremanagers.v1.GetCareManagersResponderInterface;
import se.samplan.contracts.caremanagers.v1.GetCareManagersResponseType;
import se.samplan.contracts.caremanagers.v1.GetCareManagersType;
import se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.planning.Identifier;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.FixedContactSource;
import se.samplan.produce.IndexedData;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Place;
import se.samplan.produce.RecordIdentity;
import se.samplan.produce.RecordKind;
import se.samplan.published.Published;
import se.samplan.rules.Rules;

/**
 * GetCareManagers 1.0 (fasta kontakter) as it is produced. The contract has no result: what is not whole is told in the log
 * alone. It has no approval either: the person may know of every contact.
 */
public final class ProducedCareManagers1 {

    private ProducedCareManagers1() {}

    /** The description. */
    public static ProducedContract<
                    GetCareManagersResponderInterface,
                    GetCareManagersType,
                    GetCareManagersResponseType,
                    FixedContactSource,
                    FixedContactQuestion,
                    FixedContact>
            description() {
        return new ProducedContract<>(
                new Port<>(
                        Published.CARE_MANAGERS_1,
                        GetCareManagersResponderInterface.class,
                        answering -> answering::answer,
                        List.of(ObjectFactory.class, se.samplan.contracts.logistics.v3.related.ObjectFactory.class)),
                new Asking<>(
                        Asking.Address.ofSystem(),
                        ProducedCareManagers1::question,
                        JournalSystem::fixedContacts,
                        FixedContactSource::fixedContacts),
                new RecordKind<>(
                        "careManager",
                        FixedContact::patientId,
                        contact -> true,
                        contact -> contact.fixedContactExtension()
                                .map(more -> RecordIdentity.of(more.contactId().value(), more.provenance())),
                        contact -> Place.of(contact.period().start().atStartOfDay()),
                        contact -> RecordKinds.SMALL,
                        Rules::of,
                        Rules::together,
                        UnaryOperator.identity()),
                new Message<>(
                        GetCareManagersResponseType::new,
                        GetCareManagersResponseType::getCareManager,
                        FixedContactMapper::toWire,
                        Optional.empty()),
                Optional.empty(),
                Indexing.of(
                        CareManagers1.description(),
                        new Indexing.ByOwner<>(
                                FixedContactSource.class,
                                (person, system) -> new FixedContactQuestion(
                                        person,
                                        system,
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty()),
                                contact -> Optional.of(new IndexedData.Owned(
                                        contact.accountableHealthcareProvider(), contact.blockComparisonTime())))));
    }

    /** This contract cannot name a source system, so a local identity needs none. */
    private static FixedContactQuestion question(GetCareManagersType request, Journal journal) {
        Asked asked = CareManagers1.description().read(request);
        return new FixedContactQuestion(
                asked.person().ofItsDigits(),
                journal.sourceSystem(),
                asked.filters().careGivers().stream().findFirst(),
                asked.filters().careUnits().stream().findFirst(),
                asked.filters().types(),
                asked.filters().careProcess().map(process -> new Identifier(process.root(), process.extension())));
    }
}
