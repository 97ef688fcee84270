package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.bind.Bound.ContractRecords;
import se.samplan.bind.Bound.Keyed;
import se.samplan.endpoint.RequestListener.End;
import se.samplan.gather.EverythingAsked;
import se.samplan.gather.Gathered;
import se.samplan.mapping.overview.CitedRecord;
import se.samplan.mapping.overview.OverviewResponse;
import se.samplan.mapping.overview.OverviewSections;
import se.samplan.mapping.overview.PreviewTrace;
import se.samplan.mapping.overview.WrittenSections;
import se.samplan.overview.Overview;
import se.samplan.reader.Decision;
import se.samplan.xml.SoapNames;

/** The whole message of an overview: records go from the sources' bytes to the consumer, and what is derived is written after them. */
final class OverviewAnswer implements AnswerMessage {

    private static final String START = "<soap:Envelope xmlns:soap=\"" + SoapNames.ENVELOPE + "\"><soap:Body>";
    private static final String END_OF_MESSAGE = "</soap:Body></soap:Envelope>";

    private final End end;
    private final Pieces message;
    private final List<Shown> shown;

    private OverviewAnswer(End end, Pieces message, List<Shown> shown) {
        this.end = end;
        this.message = message;
        this.shown = List.copyOf(shown);
    }

    /** The overview, and whether it is all there is: OK, or INFO with a text that may be shown. */
    static OverviewAnswer of(Overview overview, Gathered gathered, EverythingAsked asked, OverviewResponse writer) {
        OverviewSections sections = overview.toWire(gathered.lateToken());
        if (asked.options().preview()) {
            sections.trace(new PreviewTrace(
                    asked.caller().audience().words(),
                    gathered.parts().stream().flatMap(OverviewAnswer::trace).toList()));
        }
        Shortfall.text(gathered).ifPresentOrElse(sections::resultInfo, sections::resultOk);
        WrittenSections written = writer.written(sections);
        List<ContractRecords> delivered = overview.delivered(written.cited());
        return new OverviewAnswer(
                End.ANSWERED, message(delivered, written, writer), shown(gathered.parts(), delivered));
    }

    private static Stream<PreviewTrace.Withheld> trace(Gathered.Part part) {
        String contract = part.contract().id().namespace();
        return part.ending()
                .fold(
                        answer -> answer.trace().stream()
                                .map(one -> new PreviewTrace.Withheld(
                                        contract, one.record(), verdict(one.verdict()), one.rules())),
                        no -> Stream.of());
    }

    private static PreviewTrace.Verdict verdict(Decision.Verdict verdict) {
        return verdict == Decision.Verdict.WITHHOLD
                ? PreviewTrace.Verdict.WITHHELD
                : PreviewTrace.Verdict.SHOWN_IN_PART;
    }

    /** @param delivered the records of each part, in the order of the parts */
    private static List<Shown> shown(List<Gathered.Part> parts, List<ContractRecords> delivered) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(at -> shown(parts.get(at), delivered.get(at)))
                .toList();
    }

    private static Stream<Shown> shown(Gathered.Part part, ContractRecords delivered) {
        return part.ending()
                .fold(
                        answer -> Stream.of(Shown.of(
                                part.question(),
                                answer.access(),
                                delivered.records().stream().map(Keyed::record).toList())),
                        no -> Stream.of());
    }

    private static Pieces message(List<ContractRecords> delivered, WrittenSections written, OverviewResponse writer) {
        Pieces message = new Pieces();
        List<CitedRecord> records = delivered.stream()
                .flatMap(contract -> contract.records().stream()
                        .map(record -> new CitedRecord(
                                contract.contract().namespace(),
                                record.key(),
                                out -> message.add(record.record().xml()))))
                .toList();
        try {
            message.write(START.getBytes(UTF_8));
            writer.write(records, written, message);
            message.write(END_OF_MESSAGE.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message;
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
        return message.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        message.writeTo(out);
    }
}
