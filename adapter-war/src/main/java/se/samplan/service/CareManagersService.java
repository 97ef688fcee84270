package se.samplan.service;

import java.util.List;
import se.samplan.contract.CareManagers1;
import se.samplan.contracts.caremanagers.v1.GetCareManagersResponderInterface;
import se.samplan.contracts.caremanagers.v1.GetCareManagersResponseType;
import se.samplan.contracts.caremanagers.v1.GetCareManagersType;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.model.contact.FixedContact;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.FixedContactSource;
import se.samplan.produce.Production;
import se.samplan.produce.Production.JournalCall;

/** GetCareManagers 1.0 of one source system. The contract has no result: what is not whole is told in the log alone. */
public final class CareManagersService implements GetCareManagersResponderInterface {

    private final Journal journal;
    private final Production<FixedContact> production;
    private final List<FixedContactSource> sources;

    public CareManagersService(Journal journal, Production<FixedContact> production, List<FixedContactSource> sources) {
        this.journal = journal;
        this.production = production;
        this.sources = List.copyOf(sources);
    }

    @Override
    public GetCareManagersResponseType getCareManagers(String logicalAddress, GetCareManagersType parameters) {
        journal.check(logicalAddress);
        FixedContactQuestion question =
                Questions.fixedContacts(CareManagers1.description().read(parameters), journal);
        List<JournalCall<FixedContact>> calls = JournalCall.toEach(sources, source -> source.fixedContacts(question));
        GetCareManagersResponseType response = new GetCareManagersResponseType();
        production
                .answer(journal.identities().apply(question.person()), journal.sourceSystem(), question::asksFor, calls)
                .records()
                .stream()
                .map(contact -> FixedContactMapper.toWire(contact, journal.sourceSystem()))
                .forEach(response.getCareManager()::add);
        return response;
    }
}
