package se.samplan.samples.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.contract.Contracts;
import se.samplan.edge.EnvelopeReader;
import se.samplan.edge.MessageRefused;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.QuestionRejected;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/**
 * What Jazzer calls with bytes that it makes, guided by which lines they reach: the first says which parser gets the others. A request
 * is read or refused; of a source's answer there is an outcome, and each record that comes of it can be read by another parser.
 */
public final class FuzzedParsers {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final Source SOURCE = Source.at("TSTASTA00000-SYS1");
    private static final XMLInputFactory OTHER = XMLInputFactory.newDefaultFactory();
    private static final List<AnswerReader> ANSWERS =
            Contracts.all().stream().<AnswerReader>map(AnswerReader::new).toList();

    private FuzzedParsers() {}

    /** Writes the story's messages as files to begin with, into the folder that is given. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int number = 0;
        for (Asked asked : Asked.all()) {
            byte which = (byte) (1 + Contracts.all().indexOf(asked.contract()));
            Files.write(folder.resolve("request-" + number), behind((byte) 0, asked.request()));
            for (byte[] answer : asked.answers()) {
                Files.write(folder.resolve("answer-" + number++), behind(which, answer));
            }
        }
    }

    private static byte[] behind(byte first, byte[] others) {
        byte[] all = new byte[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** Returns if all is well. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] message = Arrays.copyOfRange(data, 1, data.length);
        int which = data[0] & 0xFF;
        if (which == 0) {
            request(message);
        } else {
            answer(ANSWERS.get((which - 1) % ANSWERS.size()), message);
        }
    }

    private static void request(byte[] message) {
        try {
            EnvelopeReader.read(Optional.empty(), message, "text/xml;charset=UTF-8");
        } catch (MessageRefused | QuestionRejected e) {
            return; // that is an answer, too
        }
    }

    private static void answer(AnswerReader reader, byte[] message) {
        Outcome<Reading> outcome = reader.read(SOURCE, Duration.ZERO, message, "text/xml;charset=UTF-8", Set.of(ASTA));
        outcome.answers().flatMap(reading -> reading.records().stream()).forEach(FuzzedParsers::check);
    }

    private static void check(SourceRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            record.xml().writeTo(out);
            XMLStreamReader xml = OTHER.createXMLStreamReader(
                    new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8.name());
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a record goes out that another parser cannot read", e);
        }
    }
}
