package se.samplan.samples.conformance.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;

/** What Asta's story says of each step, out of the files of {@code samples/messages}: read, never reckoned. */
public final class Story {

    private static final String SAMPLES = "samples/";
    private static final List<String> HOLDERS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");

    private final Part part;
    private final List<Step> steps;
    private final List<Row> rows;

    /** Records by file, so that none is read twice. */
    private final Map<String, List<StoryRecord>> read = new HashMap<>();

    /** A line of the table of changes. */
    private record Row(String step, String file, Change change) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[1],
                    new Change(Change.Kind.of(cells[2]).orElseThrow(), cells[3], Held.key(cells[3], cells[4])));
        }
    }

    private Story(Part part, List<Step> steps, List<Row> rows) {
        this.part = part;
        this.steps = steps;
        this.rows = rows;
    }

    /** The story as the system sees it that plays that part. */
    public static Story of(Part part) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(text("se/samplan/samples/conformance/replay/steps.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Step> steps = IntStream.rangeClosed(Step.FIRST, Step.LAST)
                .mapToObj(number -> new Step(
                        number,
                        LocalDateTime.parse(
                                text(SAMPLES + "clock/step-" + number + ".txt").strip()),
                        new Text(texts.getProperty(number + ".en", ""), texts.getProperty(number + ".sv", ""))))
                .toList();
        List<Row> rows = text(SAMPLES + "expected/asta/changes.csv")
                .lines()
                .skip(1)
                .map(Row::of)
                .filter(row -> part.has(row.change().source()))
                .toList();
        return new Story(part, steps, rows);
    }

    public List<Step> steps() {
        return steps;
    }

    /** Whether the story has the system answer that contract at any step. */
    public boolean has(TestedContract contract) {
        return part.isAggregator()
                || steps.stream()
                        .anyMatch(step -> resource(source(contract, step)).isPresent());
    }

    /** The records that the system holds, in the order in which it gives them. */
    public List<StoryRecord> records(TestedContract contract, Step step) {
        String file = part.isAggregator()
                ? SAMPLES + "expected/asta/step-" + step.number() + "/" + file(contract)
                : source(contract, step);
        return read.computeIfAbsent(
                file,
                first -> resource(first)
                        .map(bytes -> StoryRecord.in(contract, body(bytes)))
                        .orElse(List.of()));
    }

    /** What is not as it was at the step before; nothing at the first. */
    public List<Change> changes(TestedContract contract, Step step) {
        return rows.stream()
                .filter(row -> row.step().equals(Integer.toString(step.number()))
                        && file(contract).equals(row.file() + ".xml"))
                .map(Row::change)
                .toList();
    }

    /** A record by its key, as it is called at the latest step that has it. */
    public Optional<StoryRecord> record(TestedContract contract, String key) {
        return steps.stream()
                .flatMap(step -> records(contract, step).stream())
                .filter(record -> record.held().key().equals(key))
                .reduce((first, second) -> second);
    }

    /** The files that each source is loaded with. */
    public List<StoryFile> files(TestedContract contract, Step step) {
        Stream<String> holders =
                part.isAggregator() ? HOLDERS.stream() : Stream.of(part.holder(contract.demandsActor()));
        return holders.flatMap(holder -> file(holder, contract, step).stream()).toList();
    }

    private static Optional<StoryFile> file(String holder, TestedContract contract, Step step) {
        String now = place(holder, contract, step.number());
        Optional<byte[]> before = resource(place(holder, contract, step.number() - 1));
        return resource(now)
                .map(bytes -> new StoryFile(
                        now, before.filter(was -> Arrays.equals(was, bytes)).isEmpty()));
    }

    private String source(TestedContract contract, Step step) {
        return place(part.holder(contract.demandsActor()), contract, step.number());
    }

    private static String place(String holder, TestedContract contract, int step) {
        return SAMPLES + "asta/step-" + step + "/" + holder + "/" + file(contract);
    }

    /** The newest version of a contract has the plain name. */
    private static String file(TestedContract contract) {
        return (contract.name().equals("GetCareDocumentation/2") ? "GetCareDocumentation-2.1" : contract.interaction())
                + ".xml";
    }

    private static Element body(byte[] file) {
        if (Message.read(file, "text/xml;charset=UTF-8") instanceof Message.Payload payload) {
            return payload.body();
        }
        throw new IllegalStateException("a file of the story is no SOAP message");
    }

    private static String text(String name) {
        return new String(
                resource(name).orElseThrow(() -> new IllegalStateException(name + " is not in the program")), UTF_8);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Story.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
