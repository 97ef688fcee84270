package se.samplan.produce.index.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import se.samplan.contracts.time.WireTime;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.xml.XmlText;

/** The request of Update 1.0 (engagement index facts, sections 2 and 3). What the index sets itself is left out. */
final class Update {

    static final String SERVICE = "urn:riv:itintegration:engagementindex:UpdateResponder:1";
    static final String ACTION = SERVICE + ":Update";

    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final int ABOUT_ONE = 900;

    private Update() {}

    /** The body's element. */
    static byte[] request(List<IndexChange> changes) {
        StringBuilder xml = new StringBuilder(ABOUT_ONE * (changes.size() + 1));
        xml.append("<u:Update xmlns:u=\"")
                .append(SERVICE)
                .append("\" xmlns:c=\"")
                .append(CORE)
                .append("\">");
        changes.forEach(change -> transaction(xml, change));
        return xml.append("</u:Update>").toString().getBytes(UTF_8);
    }

    private static void transaction(StringBuilder xml, IndexChange change) {
        IndexKey key = change.post().key();
        xml.append("<u:engagementTransaction>");
        element(xml, "deleteFlag", String.valueOf(change.state() == IndexChange.State.GONE));
        xml.append("<c:engagement>");
        element(xml, "registeredResidentIdentification", key.person());
        element(xml, "serviceDomain", key.serviceDomain());
        element(xml, "categorization", key.categorization());
        element(xml, "logicalAddress", key.logicalAddress());
        element(xml, "businessObjectInstanceIdentifier", key.objectId());
        element(xml, "clinicalProcessInterestId", key.processId());
        element(xml, "mostRecentContent", WireTime.format(change.post().mostRecentContent()));
        element(xml, "sourceSystem", key.sourceSystem());
        element(xml, "dataController", key.dataController());
        xml.append("</c:engagement></u:engagementTransaction>");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append("<c:").append(name).append('>');
        xml.append(XmlText.escaped(text)).append("</c:").append(name).append('>');
    }
}
