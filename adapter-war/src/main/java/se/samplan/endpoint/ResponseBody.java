package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.AggregatedContract;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.CorrelationId;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;

/**
 * The body of an answer, written as a stream: records go from the sources' bytes to the consumer without being re-modelled.
 * Handed through CXF as the provider's {@link Source}.
 */
final class ResponseBody implements Source {

    private static final String INCOMPLETE = "Alla källor har inte kunnat svara. Uppgifter kan saknas.";
    private static final String WITHHELD = "Det finns uppgifter som inte får visas här.";

    private final AggregatedContract<?> contract;
    private final List<XmlSlice> records;
    private final List<XmlSlice> carried;
    private final Result result;

    private ResponseBody(
            AggregatedContract<?> contract, List<XmlSlice> records, List<XmlSlice> carried, Result result) {
        this.contract = contract;
        this.records = records;
        this.carried = carried;
        this.result = result;
    }

    /** The records, and whether they are all there is: OK, or INFO with a text that may be shown. */
    static ResponseBody of(AggregatedContract<?> contract, MergedAnswer answer, CorrelationId logId) {
        return new ResponseBody(
                contract,
                answer.records().stream().map(SourceRecord::xml).toList(),
                answer.carried(),
                result(answer, logId));
    }

    private static Result result(MergedAnswer answer, CorrelationId logId) {
        if (answer.isComplete()) {
            return Result.ok(logId);
        }
        return Result.info(logId, answer.lacksSources() ? INCOMPLETE : WITHHELD);
    }

    /** No records, and why the request cannot be answered: a logical error, not worth sending again. */
    static ResponseBody invalid(AggregatedContract<?> contract, String why, CorrelationId logId) {
        return new ResponseBody(contract, List.of(), List.of(), Result.invalidRequest(logId, why));
    }

    void writeTo(OutputStream out) throws IOException {
        String name = contract.response().getLocalPart();
        write(out, "<svc:" + name + " xmlns:svc=\"" + contract.id().namespace() + "\">");
        for (XmlSlice record : records) {
            record.writeTo(out);
        }
        for (XmlSlice more : carried) {
            more.writeTo(out);
        }
        if (contract.wire().result().isPresent()) {
            write(out, result.xml(contract.wire().result().get()));
        }
        write(out, "</svc:" + name + ">");
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
