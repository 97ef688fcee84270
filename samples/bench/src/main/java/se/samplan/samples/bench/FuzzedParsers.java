package se.samplan.samples.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.call.FuzzedBodies;
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
import se.samplan.source.file.FuzzedLists;
import se.samplan.source.soap.FuzzedIndex;
import se.samplan.token.TokenPurpose;
import se.samplan.token.TokenRefused;
import se.samplan.token.Tokens;

/**
 * What Jazzer calls with bytes that it makes, guided by which lines they reach: the first says which parser gets the others. A request
 * is read or refused; of a source's answer there is an outcome, and each record that comes of it can be read by another parser. What is
 * read besides is the index's answer, bodies in parts and compressed ones, tokens, and operators' lists.
 */
public final class FuzzedParsers {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final Source SOURCE = Source.at("TSTASTA00000-SYS1");
    private static final XMLInputFactory OTHER = XMLInputFactory.newDefaultFactory();
    private static final List<AnswerReader> ANSWERS =
            Contracts.all().stream().<AnswerReader>map(AnswerReader::new).toList();

    /** The first of the bytes that stand for something else than a request or an answer. */
    private static final int OTHERS = 200;

    private static final int LISTS = 210;

    private static final Tokens TOKENS = Tokens.ofThisStart(Clock.systemUTC());
    private static final TokenPurpose PURPOSE = new TokenPurpose("fuzzed", Duration.ofHours(1));

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
        for (Map.Entry<Integer, byte[]> other : beginnings().entrySet()) {
            Files.write(
                    folder.resolve("other-" + other.getKey()),
                    behind(other.getKey().byteValue(), other.getValue()));
        }
    }

    /** One of each of the others that is as it should be. */
    private static Map<Integer, byte[]> beginnings() throws IOException {
        Map<Integer, byte[]> others = new TreeMap<>();
        others.put(OTHERS, FuzzedIndex.answer(ASTA));
        others.put(OTHERS + 1, FuzzedBodies.IN_PARTS);
        others.put(OTHERS + 2, FuzzedBodies.gzip(FuzzedBodies.IN_PARTS));
        others.put(
                OTHERS + 3,
                Tokens.ofThisStart(Clock.systemUTC())
                        .issue(PURPOSE, List.of(), "a token")
                        .getBytes(StandardCharsets.UTF_8));
        for (int kind = 0; kind < FuzzedLists.kinds(); kind++) {
            others.put(LISTS + kind, FuzzedLists.line(kind).getBytes(StandardCharsets.UTF_8));
        }
        return others;
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
        } else if (which < OTHERS) {
            answer(ANSWERS.get((which - 1) % ANSWERS.size()), message);
        } else if (which < LISTS) {
            other(which - OTHERS, message);
        } else {
            FuzzedLists.read((which - LISTS) % FuzzedLists.kinds(), message);
        }
    }

    private static void other(int which, byte[] message) {
        switch (which % 4) {
            case 0 -> FuzzedIndex.read(message, ASTA);
            case 1 -> FuzzedBodies.inParts(message);
            case 2 -> FuzzedBodies.compressed(message);
            default -> token(message);
        }
    }

    /** One that nobody has given opens nothing. */
    private static void token(byte[] message) {
        try {
            TOKENS.open(PURPOSE, List.of(), new String(message, StandardCharsets.UTF_8));
        } catch (TokenRefused e) {
            return; // as it should be
        }
        throw new IllegalStateException("a token was opened that was not given");
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
