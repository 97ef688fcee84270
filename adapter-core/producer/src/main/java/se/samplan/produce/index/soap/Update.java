package se.samplan.produce.index.soap;

import java.util.List;
import se.samplan.contracts.engagementindex.v1.EngagementTransactionType;
import se.samplan.contracts.engagementindex.v1.EngagementType;
import se.samplan.contracts.time.WireTime;
import se.samplan.contracts.update.v1.UpdateType;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;

/** The request of Update 1.0 (engagement index facts, sections 2 and 3). What the index sets itself is left out. */
final class Update {

    private Update() {}

    static UpdateType request(List<IndexChange> changes) {
        UpdateType request = new UpdateType();
        changes.stream().map(Update::transaction).forEach(request.getEngagementTransaction()::add);
        return request;
    }

    private static EngagementTransactionType transaction(IndexChange change) {
        EngagementTransactionType transaction = new EngagementTransactionType();
        transaction.setDeleteFlag(change.state() == IndexChange.State.GONE);
        transaction.setEngagement(engagement(change));
        return transaction;
    }

    private static EngagementType engagement(IndexChange change) {
        IndexKey key = change.post().key();
        EngagementType engagement = new EngagementType();
        engagement.setRegisteredResidentIdentification(key.person());
        engagement.setServiceDomain(key.serviceDomain());
        engagement.setCategorization(key.categorization());
        engagement.setLogicalAddress(key.logicalAddress());
        engagement.setBusinessObjectInstanceIdentifier(key.objectId());
        engagement.setClinicalProcessInterestId(key.processId());
        engagement.setMostRecentContent(WireTime.format(change.post().mostRecentContent()));
        engagement.setSourceSystem(key.sourceSystem());
        engagement.setDataController(key.dataController());
        return engagement;
    }
}
