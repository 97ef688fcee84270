package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.ResultElement;
import se.samplan.merge.MergedAnswer;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;

/**
 * The body of an answer, written as a stream: records go from the sources' bytes to the consumer without being re-modelled.
 * Handed through CXF as the provider's {@link Source}.
 */
final class ResponseBody implements Source {

    private static final String INCOMPLETE = "Alla källor har inte kunnat svara. Uppgifter kan saknas.";

    private final AggregatedContract<?> contract;
    private final List<XmlSlice> records;
    private final String result;

    private ResponseBody(AggregatedContract<?> contract, List<XmlSlice> records, String result) {
        this.contract = contract;
        this.records = records;
        this.result = result;
    }

    /** The records, and whether they are all there is: OK, or INFO with a text that may be shown. */
    static ResponseBody of(AggregatedContract<?> contract, MergedAnswer answer) {
        String children = answer.isComplete() ? code("OK") + logId() : code("INFO") + logId() + message(INCOMPLETE);
        return new ResponseBody(
                contract, answer.records().stream().map(SourceRecord::xml).toList(), children);
    }

    /** No records, and why the request cannot be answered: a logical error, not worth sending again. */
    static ResponseBody invalid(AggregatedContract<?> contract, String why) {
        String children = code("ERROR") + "<core:errorCode>INVALID_REQUEST</core:errorCode>" + logId() + message(why);
        return new ResponseBody(contract, List.of(), children);
    }

    void writeTo(OutputStream out) throws IOException {
        String name = contract.response().getLocalPart();
        write(out, "<svc:" + name + " xmlns:svc=\"" + contract.id().namespace() + "\">");
        for (XmlSlice record : records) {
            record.writeTo(out);
        }
        if (contract.result().isPresent()) {
            writeResult(out, contract.result().get());
        }
        write(out, "</svc:" + name + ">");
    }

    private void writeResult(OutputStream out, ResultElement element) throws IOException {
        String name = element.name().getLocalPart();
        write(
                out,
                "<svc:" + name + " xmlns:core=\"" + element.childNamespace() + "\">" + result + "</svc:" + name + ">");
    }

    private static String code(String code) {
        return "<core:resultCode>" + code + "</core:resultCode>";
    }

    private static String logId() {
        return "<core:logId>" + UUID.randomUUID() + "</core:logId>";
    }

    private static String message(String text) {
        return "<core:message>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</core:message>";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    @Override
    public void setSystemId(@Nullable String systemId) {
        throw new UnsupportedOperationException("an answer has no place of its own");
    }

    @Override
    public @Nullable String getSystemId() {
        return null;
    }
}
