package se.samplan.samples.messages.stub;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One row of a request of CheckBlocks.
 *
 * @param until latest registration, {@code YYYY-MM-DDThh:mm:ss}
 */
record BlockRow(String number, String until, String unit, String giver) {

    /** All rows of a request, in their order. */
    static List<BlockRow> of(byte[] request) throws Refusal {
        return RequestElements.named("informationEntities", request).stream()
                .map(BlockRow::of)
                .toList();
    }

    private static BlockRow of(Element row) {
        return new BlockRow(
                text(row, "rowNumber"),
                text(row, "informationEndDate"),
                text(row, "informationCareUnitId"),
                text(row, "informationCareProviderId"));
    }

    private static String text(Element row, String name) {
        NodeList found = row.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
