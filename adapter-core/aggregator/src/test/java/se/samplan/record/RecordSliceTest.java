package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Answers.bytes;
import static se.samplan.record.Answers.onlyRecord;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.records;
import static se.samplan.record.Answers.text;
import static se.samplan.record.Dom.carePlans;
import static se.samplan.record.Dom.difference;
import static se.samplan.record.Dom.only;
import static se.samplan.record.Dom.parse;
import static se.samplan.record.Records.CORE;
import static se.samplan.record.Records.SERVICE;
import static se.samplan.record.Records.SOAP;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answer;
import static se.samplan.record.Records.answerOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A record that is cut out of its answer is the same bytes, and means the same on its own. */
class RecordSliceTest {

    private static final String HEADER = """
            <%1$scarePlanHeader><%1$sdocumentId>plan-1</%1$sdocumentId>\
            <%1$ssourceSystemHSAId>TSTASTA00000-SYS1</%1$ssourceSystemHSAId>\
            <%1$spatientId><%1$sid>194304247663</%1$sid><%1$stype>1.2.752.129.2.1.3.1</%1$stype></%1$spatientId>\
            </%1$scarePlanHeader>""";

    @Test
    void isTheVeryBytesOfTheSource() {
        String untidy = "<s:carePlan\n  xmlns:s = '" + SERVICE + "'\txmlns:c=\"" + CORE + "\" >\r\n"
                + "<!-- > --><?pi x > y?>" + HEADER.formatted("c:")
                + "<c:carePlanBody><![CDATA[<å> & ]] >]]>&lt;&#229;&amp;'\"\u00a0\u200b𝄞<c:tom />"
                + "</c:carePlanBody\n></s:carePlan >";
        String inAnswer = "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Body><r:GetCarePlansResponse xmlns:r=\""
                + SERVICE + "\">å" + untidy + "</r:GetCarePlansResponse></soap:Body></soap:Envelope>";

        String slice = text(onlyRecord(read(inAnswer)).xml());

        assertThat(slice).isEqualTo(untidy.replace("<s:carePlan\n", "<s:carePlan xmlns:r=\"" + SERVICE + "\"\n"));
    }

    @Test
    void keepsLineEndsAsTheyCame() {
        String xml = answerOf(aRecord().titled("rad 1\r\nrad 2\rrad 3\n"));

        assertThat(text(onlyRecord(read(xml)).xml())).contains("rad 1\r\nrad 2\rrad 3\n");
    }

    @Test
    void saysHowManyBytesItWrites() {
        XmlSlice slice = onlyRecord(read(answerOf(aRecord().titled("åäö")))).xml();

        assertThat(bytes(slice)).hasSize(slice.size());
    }

    @Test
    void standsOnItsOwn_whereverAPrefixWasDeclared() {
        String declared = "xmlns:%s=\"%s\"";
        String soap = declared.formatted("soap", SOAP);
        String service = declared.formatted("s", SERVICE);
        String core = declared.formatted("c", CORE);
        for (String[] places : new String[][] {
            {service + " " + core, "", "", ""},
            {"", service + " " + core, "", ""},
            {"", "", service + " " + core, ""},
            {"", core, service, ""},
            {core, "", service, service + " " + core},
            {service, "", core, service}
        }) {
            assertStandsAlone("<soap:Envelope " + soap + " " + places[0] + "><soap:Body " + places[1]
                    + "><s:GetCarePlansResponse " + places[2] + "><s:carePlan " + places[3] + ">"
                    + HEADER.formatted("c:")
                    + "</s:carePlan></s:GetCarePlansResponse></soap:Body></soap:Envelope>");
        }
    }

    @Test
    void standsOnItsOwn_whicheverAncestorSetTheDefaultNamespace() {
        String soap = "xmlns:soap=\"" + SOAP + "\"";
        String isDefault = "xmlns=\"" + CORE + "\"";
        for (String[] places : new String[][] {{isDefault, "", ""}, {"", isDefault, ""}, {"", "", isDefault}}) {
            assertStandsAlone("<soap:Envelope " + soap + " " + places[0] + "><soap:Body " + places[1]
                    + "><s:GetCarePlansResponse xmlns:s=\"" + SERVICE + "\" " + places[2] + "><s:carePlan>"
                    + HEADER.formatted("") + "</s:carePlan></s:GetCarePlansResponse></soap:Body></soap:Envelope>");
        }
    }

    @Test
    void standsOnItsOwn_whenTheSoapNamespaceIsTheDefault() {
        assertStandsAlone("<Envelope xmlns=\"" + SOAP + "\" xmlns:c=\"" + CORE + "\"><Body>"
                + "<GetCarePlansResponse xmlns=\"" + SERVICE + "\"><carePlan>" + HEADER.formatted("c:")
                + "</carePlan></GetCarePlansResponse></Body></Envelope>");
        assertStandsAlone("<Envelope xmlns=\"" + SOAP + "\" xmlns:c=\"" + CORE + "\" xmlns:s=\"" + SERVICE + "\"><Body>"
                + "<s:GetCarePlansResponse><s:carePlan>" + HEADER.formatted("c:")
                + "<strange/></s:carePlan></s:GetCarePlansResponse></Body></Envelope>");
    }

    /** With {@code xmlns=""} somewhere above, elements without a prefix are in no namespace, and must stay there. */
    @Test
    void standsOnItsOwn_whenTheDefaultNamespaceWasTakenAway() {
        String response = "<s:GetCarePlansResponse xmlns:s=\"" + SERVICE + "\" xmlns:c=\"" + CORE + "\" xmlns=\"\">";
        String xml = "<soap:Envelope xmlns:soap=\"" + SOAP + "\" xmlns=\"urn:example:default\"><soap:Body>" + response
                + "<s:carePlan>" + HEADER.formatted("c:")
                + "<none/></s:carePlan></s:GetCarePlansResponse></soap:Body></soap:Envelope>";

        assertStandsAlone(xml);
        assertThat(text(onlyRecord(read(xml)).xml())).doesNotContain("xmlns=");
    }

    @Test
    void standsOnItsOwn_whenItTakesAwayTheDefaultNamespaceItself() {
        assertStandsAlone(answer("<s:carePlan xmlns=\"\">" + HEADER.formatted("c:") + "<none/></s:carePlan>")
                .replace("<soap:Body>", "<soap:Body xmlns=\"urn:example:default\">"));
    }

    @Test
    void getsTheInnermostDeclaration_whenAncestorsDisagree() {
        assertStandsAlone("<soap:Envelope xmlns:soap=\"" + SOAP + "\" xmlns:c=\"urn:example:one\" xmlns:s=\"" + SERVICE
                + "\"><soap:Body xmlns:c=\"urn:example:two\"><s:GetCarePlansResponse xmlns:c=\"" + CORE
                + "\"><s:carePlan>" + HEADER.formatted("c:")
                + "</s:carePlan></s:GetCarePlansResponse></soap:Body></soap:Envelope>");
    }

    @Test
    void getsNoDeclarationTwice() {
        String own = "<s:carePlan xmlns:c=\"" + CORE + "\" xmlns:s='" + SERVICE + "'>" + HEADER.formatted("c:")
                + "</s:carePlan>";

        assertStandsAlone(answer(own));
        assertThat(text(onlyRecord(read(answer(own))).xml()))
                .containsOnlyOnce("xmlns:c=")
                .containsOnlyOnce("xmlns:s=");
    }

    @Test
    void doesNotInheritWhatAnEarlierRecordDeclared() {
        String first = "<s:carePlan xmlns:first=\"urn:example:first\">" + HEADER.formatted("c:") + "</s:carePlan>";
        String second = aRecord().called("second").xml();

        assertThat(text(records(answer(first + second)).get(1).xml())).doesNotContain("urn:example:first");
    }

    /** A prefix can be needed where no parser tells: in the text of an element or an attribute. */
    @Test
    void keepsAPrefixThatIsUsedInTextOnly() {
        String plan = "<s:carePlan>" + HEADER.formatted("c:")
                + "<c:x xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"t:HtmlType\">"
                + "q:name</c:x></s:carePlan>";
        String xml =
                answer(plan).replace("<soap:Body>", "<soap:Body xmlns:t=\"urn:example:t\" xmlns:q=\"urn:example:q\">");

        Element slice = parse(bytes(onlyRecord(read(xml)).xml()));

        assertStandsAlone(xml);
        assertThat(slice.lookupNamespaceURI("t")).isEqualTo("urn:example:t");
        assertThat(slice.lookupNamespaceURI("q")).isEqualTo("urn:example:q");
    }

    @Test
    void keepsTheSoapPrefixOnlyIfItIsMentioned() {
        String mentions = "<s:carePlan>" + HEADER.formatted("c:") + "<c:x>soap:Server</c:x></s:carePlan>";

        assertThat(text(onlyRecord(read(answer(mentions))).xml())).contains("xmlns:soap=\"" + SOAP + "\"");
        assertThat(text(onlyRecord(read(answerOf(aRecord()))).xml())).doesNotContain(SOAP);
    }

    @Test
    void writesANamespaceWithSpecialCharactersAsItMustBeWritten() {
        String xml = answerOf(aRecord())
                .replace("<soap:Body>", "<soap:Body xmlns:x='urn:example:a&amp;b&lt;c\"d' xmlns:å=\"urn:exempel:å\">");

        Element slice = parse(bytes(onlyRecord(read(xml)).xml()));

        assertThat(slice.lookupNamespaceURI("x")).isEqualTo("urn:example:a&b<c\"d");
        assertThat(slice.lookupNamespaceURI("å")).isEqualTo("urn:exempel:å");
    }

    @Test
    void loosesNothingThatTheContractDoesNotKnow() {
        String unknown =
                "<okand:tillagg okand:a=\"å &amp; ä\" xmlns:mer=\"urn:example:mer\"><mer:x mer:y='z'><![CDATA[ö <]]>"
                        + "</mer:x><!-- ja --><?behåll mig?></okand:tillagg>";
        String xml = answerOf(aRecord())
                .replace("</c:carePlanBody>", unknown + "</c:carePlanBody>")
                .replace("xmlns:c=", "xmlns:okand=\"urn:example:unknown\" xmlns:c=");

        assertStandsAlone(xml);
        assertThat(text(onlyRecord(read(xml)).xml())).contains(unknown);
        Element slice = parse(bytes(onlyRecord(read(xml)).xml()));
        assertThat(only(slice, "urn:example:mer", "x").getTextContent()).isEqualTo("ö <");
    }

    @Test
    void isTheSameAsAnotherOnlyByteForByte() {
        XmlSlice one = aRecord().titled("åäö").build().xml();
        XmlSlice again = aRecord().titled("åäö").build().xml();
        XmlSlice other = aRecord().titled("aao").build().xml();

        assertThat(one.sameAs(again)).isTrue();
        assertThat(one.sameAs(other)).isFalse();
        assertThat(Integer.signum(one.compareBytes(other))).isEqualTo(-Integer.signum(other.compareBytes(one)));
    }

    /** The same bytes under other declarations may mean something else. */
    @Test
    void isNotTheSameWhenItsNamespacesAreNot() {
        String xml = answerOf(aRecord());
        XmlSlice one = onlyRecord(read(xml)).xml();
        XmlSlice other = onlyRecord(read(xml.replace("<soap:Body>", "<soap:Body xmlns:x=\"urn:example:x\">")))
                .xml();

        assertThat(one.sameAs(other)).isFalse();
    }

    private static void assertStandsAlone(String xml) {
        byte[] answer = xml.getBytes(UTF_8);
        List<Element> copies = new ArrayList<>();
        records(xml).forEach(record -> copies.add(parse(bytes(record.xml()))));
        List<Element> originals = carePlans(answer);
        assertThat(copies).hasSameSizeAs(originals).isNotEmpty();
        for (int i = 0; i < copies.size(); i++) {
            assertThat(difference(originals.get(i), copies.get(i)).getDifferences())
                    .as(xml)
                    .isEmpty();
        }
    }
}
