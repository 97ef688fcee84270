package se.samplan.xml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document at a limit is read, one above it is refused; and no document is large enough to be slow. */
class XmlLimitsTest {

    private static final int HUGE = 500_000;

    @Test
    void readsAsManyAttributesAsAreAllowed_andRefusesOneMore() throws XMLStreamException {
        holdsExactly(XmlLimits.ATTRIBUTES, n -> "<a xmlns:b='c' " + many(n, i -> " a" + i + "='" + i + "'") + "/>");
    }

    @Test
    void readsAsManyNamespacesAsAreAllowed_andRefusesOneMore() throws XMLStreamException {
        holdsExactly(XmlLimits.NAMESPACES, n -> "<a" + many(n, i -> " xmlns:n" + i + "='urn:" + i + "'") + "/>");
    }

    @Test
    void countsNamespacesOfTheElementsAround_andForgetsThoseOfTheElementsBefore() throws XMLStreamException {
        holdsExactly(
                XmlLimits.NAMESPACES, n -> many(n, i -> "<a xmlns='urn:" + i + "'>") + "<b/>" + many(n, i -> "</a>"));
        read("<a>" + many(XmlLimits.NAMESPACES * 3, i -> "<b xmlns='urn:x'/><b xmlns='urn:y'></b >") + "</a>");
    }

    @Test
    void readsAsManyNamesAsAreAllowed_andRefusesOneMore() throws XMLStreamException {
        holdsExactly(XmlLimits.NAMES, n -> "<a>" + many(n - 1, i -> "<b" + i + "/><b" + i + "></b" + i + ">") + "</a>");
        holdsExactly(XmlLimits.NAMES, n -> "<a>" + many(n - 2, i -> "<b c" + i + "='1'/>") + "</a>");
        holdsExactly(XmlLimits.NAMES, n -> "<a>" + many(n - 1, i -> "<?p" + i + " x?>") + "</a>");
    }

    @Test
    void readsNamesOfTheAllowedLength_andRefusesLongerOnes() throws XMLStreamException {
        holdsExactly(XmlLimits.NAME_LENGTH, n -> "<" + "a".repeat(n) + "/>");
        holdsExactly(XmlLimits.NAME_LENGTH, n -> "<a " + "a".repeat(n) + "='1'/>");
    }

    @Test
    void readsValuesOfTheAllowedLength_andRefusesLongerOnes() throws XMLStreamException {
        holdsExactly(XmlLimits.VALUE_LENGTH, n -> "<a b = \"" + "'".repeat(n) + "\"/>");
        holdsExactly(XmlLimits.NAMESPACE_LENGTH, n -> "<a xmlns:b='" + "u".repeat(n) + "'/>");
        holdsExactly(XmlLimits.NAMESPACE_LENGTH, n -> "<a xmlns='" + "u".repeat(n) + "'/>");
    }

    /** Text is no name, however much it looks like one. */
    @Test
    void countsNothingInTextCommentsAndCdata() throws XMLStreamException {
        String tags = many(10_000, i -> "<n" + i + " a" + i + "='>' ");
        read("<?xml version='1.0' encoding='UTF-8'?><!--" + tags + "--><a>" + "text ".repeat(100_000) + "<![CDATA["
                + tags + "]]]]><?p " + tags + "?><b c='>'/></a><!---->");
    }

    /** Without the limits each of these takes the parser minutes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void refusesWhatWouldBeSlow(int which) {
        String hostile = switch (which) {
            case 0 -> "<a" + many(HUGE, i -> " a" + i + "='1'") + "/>";
            case 1 -> "<a" + many(HUGE, i -> " xmlns:a" + i + "='urn:x'") + "/>";
            case 2 -> "<a>" + many(HUGE, i -> "<b" + i + "/>") + "</a>";
            case 3 -> many(HUGE, i -> "<a xmlns:b" + i + "='urn:x'>");
            default -> "<a>" + many(20_000, XmlLimitsTest::ofTheSameHash) + "</a>";
        };
        assertThatThrownBy(() -> read(hostile)).isInstanceOf(XmlTooLarge.class);
    }

    @Test
    void tellsTheLimitAndNothingOfTheDocument() {
        assertThatThrownBy(() -> read("<secret" + many(HUGE, i -> " secret" + i + "='secret'") + "/>"))
                .isInstanceOf(XmlTooLarge.class)
                .hasMessage("more than 100 attributes on one element");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<a",
                "<a ",
                "<a b",
                "<a b=",
                "<a b='",
                "<a b='c'",
                "</",
                "<!",
                "<!-",
                "<!--",
                "<![CDATA[",
                "<?",
                "<a/",
                "<a<a",
                "<a =",
                "<a b=c/>",
                "</a></a>",
                "<a '>"
            })
    void leavesWhatIsNotWellFormedToTheParser(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(XMLStreamException.class)
                .isNotInstanceOf(XmlTooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<xmlns:a/>", "<b><xmlns:a>c</xmlns:a></b>", "<xmlns:/>", "<a xmlns:xmlns='urn:x'/>"})
    void refusesAnElementNamedLikeADeclaration(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void refusesTwoBytesASign() {
        assertThatThrownBy(() -> Parser.over("<a/>".getBytes(UTF_16))).isInstanceOf(XMLStreamException.class);
    }

    /** What the parser remembers is left behind, again and again: the answers of one source do not fill the memory. */
    @Test
    void remembersNamesUpToABound() throws XMLStreamException {
        for (int answer = 0; answer < 300; answer++) {
            int number = answer;
            read("<a>" + many(XmlLimits.NAMES - 1, i -> "<n" + number + "." + i + "x".repeat(400) + "/>") + "</a>");
        }
    }

    private static void holdsExactly(int limit, IntFunction<String> document) throws XMLStreamException {
        read(document.apply(limit));
        assertThatThrownBy(() -> read(document.apply(limit + 1))).isInstanceOf(XmlTooLarge.class);
    }

    /** Names of 15 pairs, each of which counts the same by 31. */
    private static String ofTheSameHash(int number) {
        return "<"
                + IntStream.range(0, 15)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining())
                + "/>";
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static void read(String document) throws XMLStreamException {
        XMLStreamReader2 xml = Parser.over(document.getBytes(UTF_8));
        while (xml.hasNext()) {
            xml.next();
        }
    }
}
