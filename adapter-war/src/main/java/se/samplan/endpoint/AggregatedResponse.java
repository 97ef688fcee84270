package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import se.samplan.contract.AggregatedContract;
import se.samplan.endpoint.RequestListener.End;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.CorrelationId;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;
import se.samplan.xml.SoapNames;

/**
 * A whole SOAP 1.1 message in UTF-8, ready to be written: records go from the sources' bytes to the consumer without being
 * re-modelled or gathered anywhere.
 */
final class AggregatedResponse implements AnswerMessage {

    private static final String START = "<soap:Envelope xmlns:soap=\"" + SoapNames.ENVELOPE + "\">";
    private static final String END = "</soap:Body></soap:Envelope>";

    /**
     * The message.
     *
     * @param before what stands before the records
     */
    @SuppressWarnings("ArrayRecordComponent") // written out, never compared
    private record Parts(byte[] before, List<XmlSlice> slices, byte[] after) {}

    private final End end;
    private final Parts message;
    private final List<Shown> shown;

    private AggregatedResponse(End end, Parts message, List<Shown> shown) {
        this.end = end;
        this.message = message;
        this.shown = shown;
    }

    /**
     * The records, and whether they are all there is: OK, or INFO with a text that may be shown.
     *
     * @param statusHeader what became of each source, as XML
     */
    static AggregatedResponse of(
            AggregatedContract<?> contract, MergedAnswer answer, String statusHeader, CorrelationId logId) {
        List<XmlSlice> slices = new ArrayList<>();
        answer.records().stream().map(SourceRecord::xml).forEach(slices::add);
        slices.addAll(answer.carried());
        return of(
                End.ANSWERED,
                contract,
                "<soap:Header>" + statusHeader + "</soap:Header>",
                slices,
                result(answer, logId));
    }

    private static Result result(MergedAnswer answer, CorrelationId logId) {
        return answer.isComplete() ? Result.ok(logId) : Result.info(logId, Shortfall.text(answer));
    }

    /** No records, and why the request cannot be answered: a logical error, not worth sending again. */
    static AggregatedResponse invalid(AggregatedContract<?> contract, String why, CorrelationId logId) {
        return of(End.INVALID, contract, "", List.of(), Result.invalidRequest(logId, why));
    }

    private static AggregatedResponse of(
            End end, AggregatedContract<?> contract, String header, List<XmlSlice> slices, Result result) {
        String name = contract.response().getLocalPart();
        return new AggregatedResponse(
                end,
                new Parts(
                        (START + header + "<soap:Body><svc:" + name + " xmlns:svc=\""
                                        + contract.id().namespace() + "\">")
                                .getBytes(UTF_8),
                        slices,
                        (contract.wire().result().map(result::xml).orElse("") + "</svc:" + name + ">" + END)
                                .getBytes(UTF_8)),
                List.of());
    }

    /** The same message, with what it shows of records and to whom. */
    AggregatedResponse showing(Shown what) {
        return new AggregatedResponse(end, message, List.of(what));
    }

    @Override
    public List<Shown> shown() {
        return shown;
    }

    @Override
    public End end() {
        return end;
    }

    @Override
    public long length() {
        return message.slices().stream().mapToLong(XmlSlice::size).sum()
                + message.before().length
                + message.after().length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(message.before());
        for (XmlSlice slice : message.slices()) {
            slice.writeTo(out);
        }
        out.write(message.after());
    }
}
