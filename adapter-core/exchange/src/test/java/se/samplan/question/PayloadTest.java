package se.samplan.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.LogicalAddress;

class PayloadTest {

    /** The contract's elements come first, in their order; what stands in the any stays behind them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <s:q xmlns:s='u:s'><s:a><s:b/></s:a>NEW</s:q>
                    <s:q xmlns:s='u:s'><s:a/> <s:c>å</s:c>NEW <x:o xmlns:x='u:x'><s:r xmlns:s='u:s'>old</s:r></x:o></s:q>
                    <s:q xmlns:s='u:s'><!-- é --><s:a/>NEW</s:q>
                    <q xmlns='u:s'><a/>NEW<o xmlns='u:x'/></q>
                    """)
    void addsAnElementWhereItBelongs(String wanted) {
        String new1 = "<m:r xmlns:m=\"u:s\">a&lt;b</m:r>";
        String expected = wanted.replace("NEW", new1);

        assertThat(written(wanted.replace("NEW", ""))).isEqualTo(expected);
        assertThat(written(expected.replace("a&lt;b", "other"))).isEqualTo(expected);
        assertThat(written(wanted.replace("NEW", "<r xmlns='u:s'/>"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <s:q xmlns:s='u:s'>CUT<s:b>1</s:b>CUT</s:q>                               | <s:a/>
                    <s:q xmlns:s='u:s'>CUT <s:b><s:c>å</s:c><s:d/></s:b>CUT</s:q>             | <s:a> </s:a>
                    <s:q xmlns:s='u:s'><s:b> 1 </s:b>CUT<x:o xmlns:x='u:x'/><s:a/></s:q>      | <s:a><s:r/><s:e> </s:e><!-- n --></s:a>
                    <s:q xmlns:s='u:s'><s:b><![CDATA[1]]></s:b><s:a n='1'/></s:q>             | <s:a/>
                    """)
    void leavesOutWhatSaysNothing(String wanted, String silent) {
        byte[] request = wanted.replace("CUT", silent).getBytes(UTF_8);

        assertThat(new String(
                        Payload.of(request).withoutSilence("u:s").to(new LogicalAddress("TSTASTA00000-SYS1")), UTF_8))
                .isEqualTo(wanted.replace("CUT", ""));
    }

    /** What stands in the any is none of the contract's, whatever it is called. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <s:q xmlns:s='u:s'><s:a/>CUT<s:c>å</s:c><x:o xmlns:x='u:x'><s:r xmlns:s='u:s'>1</s:r></x:o></s:q> | <s:r>old</s:r>
                    <s:q xmlns:s='u:s'><s:a/>CUT</s:q>                                                                | <s:r><s:b>1</s:b></s:r>
                    <s:q xmlns:s='u:s'><s:a/><x:r xmlns:x='u:x'/>CUT</s:q>                                             | ''
                    """)
    void leavesOutAnElementOfTheContract(String wanted, String element) {
        Payload payload =
                Payload.of(wanted.replace("CUT", element).getBytes(UTF_8)).without(new QName("u:s", "r"));

        assertThat(new String(payload.to(new LogicalAddress("TSTASTA00000-SYS1")), UTF_8))
                .isEqualTo(wanted.replace("CUT", ""));
    }

    /** Also where the source's address stands before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <s:q xmlns:s='u:s'><s:a>CUT|</s:a><s:r><s:b>1</s:b></s:r><s:c>å</s:c></s:q> |</s:a>NEW<s:c>å</s:c></s:q>
                    <s:q xmlns:s='u:s'><s:r/><s:a>|</s:a></s:q>                                 |</s:a></s:q>
                    """)
    void writesAnElementOfTheContractInOtherWords(String before, String after, String changed) {
        Payload payload = Payload.addressed(before.getBytes(UTF_8), after.getBytes(UTF_8))
                .rewritten(new QName("u:s", "r"), "NEW".getBytes(UTF_8));

        assertThat(new String(payload.to(new LogicalAddress("TSTASTA00000-SYS1")), UTF_8))
                .isEqualTo(before.replace("<s:r/>", "NEW") + "TSTASTA00000-SYS1" + changed);
    }

    private static String written(String request) {
        Payload payload = Payload.of(request.getBytes(UTF_8)).with(new QName("u:s", "r"), "a<b");
        return new String(payload.to(new LogicalAddress("TSTASTA00000-SYS1")), UTF_8);
    }
}
