package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

class RouteTableTest {

    private static final ContractId PLANS = new ContractId("urn:example:GetCarePlansResponder:2");
    private static final ContractId NOTES_2 = new ContractId("urn:example:GetCareDocumentationResponder:2");
    private static final ContractId NOTES_3 = new ContractId("urn:example:GetCareDocumentationResponder:3");
    private static final LogicalAddress SYS1 = new LogicalAddress("TSTASTA00000-SYS1");
    private static final LogicalAddress SYS2 = new LogicalAddress("TSTASTA00000-SYS2");
    private static final LogicalAddress ALL = new LogicalAddress("*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TSTASTA00000-SYS1 = http://one.example.org/",
                "tstasta00000-sys1=http://one.example.org/",
                "TSTASTA00000-SYS1 = HTTP://one.example.org/",
                "TSTASTA00000-SYS1: http://one.example.org/",
                "TSTASTA00000-SYS1 : http://one.example.org/",
                "TSTASTA00000-SYS1\thttp://one.example.org/  # ours",
                "TSTASTA00000-SYS1\thttp://one.example.org/ #"
            })
    void leadsToThePlaceOfAnAddressForEveryContract(String line) throws ListRejected {
        RouteTable table = read(line);

        assertThat(table.to(PLANS, SYS1)).contains(URI.create("http://one.example.org/"));
        assertThat(table.to(NOTES_3, SYS1)).contains(URI.create("http://one.example.org/"));
        assertThat(table.to(PLANS, SYS2)).isEmpty();
        assertThat(table.toAll(PLANS)).isEmpty();
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void anAddressMayHoldColons() throws ListRejected {
        assertThat(read("TSTASTA00000-A:1 = http://one/a:b?c=d").to(PLANS, new LogicalAddress("TSTASTA00000-A:1")))
                .contains(URI.create("http://one/a:b?c=d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetCareDocumentation/3 TSTASTA00000-SYS1 = http://notes/",
                "GetCareDocumentation/3 TSTASTA00000-SYS1=http://notes/",
                "urn:example:GetCareDocumentationResponder:3 TSTASTA00000-SYS1: http://notes/"
            })
    void thePlaceForAContractComesBeforeTheOneForEvery(String line) throws ListRejected {
        RouteTable table = read("TSTASTA00000-SYS1 = http://one/\n" + line);

        assertThat(table.to(NOTES_3, SYS1)).contains(URI.create("http://notes/"));
        assertThat(table.to(NOTES_2, SYS1)).contains(URI.create("http://one/"));
    }

    @Test
    void aNameStandsForEveryVersion_andAStarForEveryAddress() throws ListRejected {
        RouteTable table = read("GetCareDocumentation * = http://notes/\n* = http://all/");

        assertThat(table.toAll(NOTES_2)).contains(URI.create("http://notes/"));
        assertThat(table.toAll(NOTES_3)).contains(URI.create("http://notes/"));
        assertThat(table.toAll(PLANS)).contains(URI.create("http://all/"));
        assertThat(table.to(PLANS, SYS1)).isEmpty();
        assertThat(table.to(PLANS, ALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TSTASTA00000-SYS1 = nowhere | \"TSTASTA00000-SYS1\" does not lead to an http or https address",
                "TSTASTA00000-SYS1 = ftp://one/ | \"TSTASTA00000-SYS1\" does not lead to an http or https address",
                "TSTASTA00000-SYS1 = http://app_server:8080/ | \"TSTASTA00000-SYS1\" does not lead to an http or https"
                        + " address, with no underscore in its host",
                "TSTASTA00000-SYS1 = http:one | \"TSTASTA00000-SYS1\" does not lead to an http or https address",
                "GetCarePlans TSTASTA00000-SYS1 = nowhere | \"TSTASTA00000-SYS1\" does not lead to an http",
                "TSTASTA00000-SYS1 | \"TSTASTA00000-SYS1\" must have the form",
                "A = B = C http://one/ | \"A\" must have the form",
                "GetCarePlans = http://one/ | \"GetCarePlans\" is a contract, and an address must follow it",
                "GetCareDocumentation/2 http://one/ | \"GetCareDocumentation/2\" is a contract, and an address must follow it",
                "GetNothing TSTASTA00000-SYS1 = http://one/ | no contract here has that name",
                "tstasta00000-b = http://two/ | \"tstasta00000-b\" has a line already",
                "GetCareDocumentation B = http://two/ | \"B\" has a line already",
                "TSTASTA00000-* = http://two/ | \"TSTASTA00000-*\" must be written out, or be * for every address",
                "GetCarePlans *-SYS1 = http://two/ | \"*-SYS1\" must be written out, or be * for every address",
                "TSTASTA00000-SYS1 = http://two:99999/ | \"TSTASTA00000-SYS1\" does not lead to an http or https address",
                "TSTASTA00000-SYS1 = http://two:0/ | \"TSTASTA00000-SYS1\" does not lead to an http or https address",
                "TSTASTA00000-SYS1 = http://two/#part | \"TSTASTA00000-SYS1\" does not lead to an http or https address",
            })
    void saysWhatIsWrongWithALine(String line, String problem) {
        assertThatThrownBy(() -> read("TSTASTA00000-B = http://one/\nGetCareDocumentation/2 B = http://one/\n" + line))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).singleElement().asString().startsWith("line 3: " + problem));
    }

    private static RouteTable read(String text) throws ListRejected {
        return RouteTable.read(text, new ContractColumn(List.of(PLANS, NOTES_2, NOTES_3)));
    }
}
