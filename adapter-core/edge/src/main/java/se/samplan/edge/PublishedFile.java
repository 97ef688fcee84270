package se.samplan.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A published WSDL or schema, and where in its text addresses stand.
 *
 * @param name class path name
 * @param text as published
 * @param addresses in the order of the text
 */
record PublishedFile(String name, String text, List<Address> addresses) {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    /** Everything that begins with a less-than sign in a well-formed text without a document type; group 1: attributes. */
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|</[^>]*>|<[^!?/\\s>]++((?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+)>",
            Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]++)\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)')");

    /** Names that mean the same in a class path, an address and an attribute, without any escaping. */
    private static final Pattern PLAIN_NAME = Pattern.compile("\\w[\\w.-]*(?:/\\w[\\w.-]*)*");

    private static final XMLInputFactory XML = inputFactory();

    /** What an address leads to. */
    enum Target {
        /** Another WSDL: {@code wsdl:import}. */
        WSDL,
        /** Another schema: {@code xs:import}, {@code xs:include}, {@code xs:redefine}. */
        XSD,
        /** The service itself: {@code soap:address}. */
        SERVICE
    }

    /**
     * An attribute value that is an address.
     *
     * @param start in the text, after the quotation mark
     * @param end in the text, before the quotation mark
     * @param value as published, without references resolved
     */
    record Address(Target target, int start, int end, String value) {}

    PublishedFile {
        addresses = List.copyOf(addresses);
    }

    /**
     * Reads a published file.
     *
     * @throws IllegalStateException if it is not well-formed, is not UTF-8, or has a document type declaration
     */
    static PublishedFile read(String name, byte[] file) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return new PublishedFile(name, text, addresses(name, text, file));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(name + " is not UTF-8", e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(name + " is not well-formed XML", e);
        }
    }

    /**
     * Class path name of the file that an address leads to. It consists of letters, digits and {@code _ . - /} only.
     *
     * @throws IllegalStateException if it is not a relative address of a file in the same tree: nothing is fetched
     */
    String fileAt(Address address) {
        String tree = name.substring(0, name.indexOf('/') + 1);
        try {
            String file = URI.create(name).resolve(address.value().strip()).toString();
            if (file.startsWith(tree) && PLAIN_NAME.matcher(file).matches()) {
                return file;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " imports " + address.value() + ", which is no address", e);
        }
        throw new IllegalStateException(name + " imports " + address.value() + ", which is no file of " + tree);
    }

    /** The parser says what each tag is, the pattern where it stands; both take the tags in the same order. */
    private static List<Address> addresses(String name, String text, byte[] file) throws XMLStreamException {
        List<Address> addresses = new ArrayList<>();
        Matcher markup = MARKUP.matcher(text);
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(file));
        refuseOtherThanUtf8(name, xml);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IllegalStateException(name + " has a document type declaration, which is not allowed");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                MatchResult tag = nextTag(markup);
                addressOf(xml.getName(), tag, text).ifPresent(addresses::add);
            }
        }
        return addresses;
    }

    private static void refuseOtherThanUtf8(String name, XMLStreamReader xml) {
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw new IllegalStateException(name + " is declared as " + declared + ", not as UTF-8");
        }
    }

    private static MatchResult nextTag(Matcher markup) {
        while (markup.find()) {
            if (markup.group(1) != null) {
                return markup.toMatchResult();
            }
        }
        throw new IllegalStateException("the parser sees a tag that is not in the text");
    }

    private static Optional<Address> addressOf(QName element, MatchResult tag, String text) {
        return switch (element.getNamespaceURI()) {
            case SCHEMA -> address(Target.XSD, "schemaLocation", tag, text);
            case WSDL ->
                element.getLocalPart().equals("import")
                        ? address(Target.WSDL, "location", tag, text)
                        : Optional.empty();
            case SOAP ->
                element.getLocalPart().equals("address")
                        ? address(Target.SERVICE, "location", tag, text)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Address> address(Target target, String attribute, MatchResult tag, String text) {
        Matcher attributes = ATTRIBUTE.matcher(text).region(tag.start(1), tag.end(1));
        while (attributes.find()) {
            if (attributes.group(1).equals(attribute)) {
                int value = attributes.group(2) == null ? 3 : 2;
                return Optional.of(
                        new Address(target, attributes.start(value), attributes.end(value), attributes.group(value)));
            }
        }
        return Optional.empty();
    }

    private static XMLInputFactory inputFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
