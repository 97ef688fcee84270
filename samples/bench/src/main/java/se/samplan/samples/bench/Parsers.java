package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Three parsers, none of them the adapter's: Xerces (the JDK's), Woodstox, and expat, which is in Python. */
final class Parsers {

    private static final XMLInputFactory WOODSTOX = woodstox();

    /**
     * Reads documents, each after its length in four bytes, and prints the number of each that it refuses. Twice, because what
     * a program joins namespace and name by is its own choice.
     */
    private static final String EXPAT = """
            import struct, sys, xml.parsers.expat
            data, at, number = sys.stdin.buffer.read(), 0, 0
            while at < len(data):
                length = struct.unpack('>i', data[at:at + 4])[0]
                for separator in (' ', '}'):
                    try:
                        xml.parsers.expat.ParserCreate('utf-8', separator).Parse(data[at + 4:at + 4 + length], True)
                    except xml.parsers.expat.ExpatError as e:
                        print(number, e)
                        break
                at, number = at + 4 + length, number + 1
            print('all')
            """;

    private Parsers() {}

    /** Which of the two in this process refuses it; nothing if both take it. */
    static Optional<String> refusing(byte[] document) {
        try {
            SAXParserFactory xerces = SAXParserFactory.newDefaultNSInstance();
            xerces.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            InputSource source = new InputSource(new ByteArrayInputStream(document));
            source.setEncoding(UTF_8.name());
            xerces.newSAXParser().parse(source, new DefaultHandler());
        } catch (SAXException e) {
            return Optional.of("Xerces");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's parser cannot be used", e);
        }
        try {
            XMLStreamReader reader = WOODSTOX.createXMLStreamReader(new ByteArrayInputStream(document), UTF_8.name());
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            return Optional.of("Woodstox");
        }
        return Optional.empty();
    }

    /** Whether there is a Python to ask expat by. */
    static boolean hasExpat() throws InterruptedException {
        try {
            return python("pass").waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The places, in the list, of the documents that expat refuses. */
    static List<Integer> refusedByExpat(List<byte[]> documents) throws IOException {
        Process expat = python(EXPAT);
        try (DataOutputStream out = new DataOutputStream(expat.getOutputStream())) {
            for (byte[] document : documents) {
                out.writeInt(document.length);
                out.write(document);
            }
        }
        List<String> said =
                new String(expat.getInputStream().readAllBytes(), UTF_8).lines().toList();
        if (said.isEmpty() || !said.get(said.size() - 1).equals("all")) {
            throw new IOException("python3 did not come to the end");
        }
        List<Integer> refused = new ArrayList<>();
        said.subList(0, said.size() - 1).forEach(line -> refused.add(Integer.valueOf(line.split(" ", 2)[0])));
        return refused;
    }

    private static Process python(String script) throws IOException {
        return new ProcessBuilder("python3", "-c", script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static XMLInputFactory woodstox() {
        XMLInputFactory factory = ServiceLoader.load(XMLInputFactory.class).stream()
                .filter(provider -> provider.type().getName().startsWith("com.ctc.wstx."))
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Woodstox is not on the class path"));
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
