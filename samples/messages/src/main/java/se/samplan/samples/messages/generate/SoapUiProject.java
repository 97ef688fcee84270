package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All requests as a project of SoapUI: an interface for each contract, which reads its WSDL from the demonstration, and a
 * call for each request.
 */
final class SoapUiProject {

    private static final String TOP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <con:soapui-project xmlns:con="http://eviware.com/soapui/config" name="Samplan" soapui-version="5.7.2" resourceRoot="">
              <con:description>Generated. Start the demonstration first: mvn -q -Pdemo</con:description>
              <con:settings/>
            """;

    private static final String INTERFACE = """
              <con:interface xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="con:WsdlInterface" name="%1$s" type="wsdl" bindingName="%2$s" soapVersion="1_1" anonymous="optional" wsaVersion="NONE" definition="%3$s?wsdl">
                <con:settings/>
                <con:endpoints>
                  <con:endpoint>%3$s</con:endpoint>
                </con:endpoints>
                <con:operation name="%4$s" bindingOperationName="%4$s" action="%5$s" type="Request-Response" isOneWay="false" inputName="" outputName="" receivesAttachments="false" sendsAttachments="false" anonymous="optional">
                  <con:settings/>
            """;

    private static final String CALL = """
                  <con:call name="%s">
                    <con:settings>
                      <con:setting id="com.eviware.soapui.impl.wsdl.WsdlRequest@request-headers">&lt;xml-fragment xmlns:con="http://eviware.com/soapui/config">%s&lt;/xml-fragment></con:setting>
                    </con:settings>
                    <con:encoding>UTF-8</con:encoding>
                    <con:endpoint>%s</con:endpoint>
                    <con:request><![CDATA[%s]]></con:request>
                    <con:credentials/>
                  </con:call>
            """;

    private static final String INTERFACE_END = """
                </con:operation>
              </con:interface>
            """;

    private static final String END = "</con:soapui-project>\n";

    private SoapUiProject() {}

    /** @param files content by path; only the requests and their headers are read */
    static String of(List<Fixture> fixtures, SortedMap<String, byte[]> files) {
        Map<Contract, StringBuilder> calls = new LinkedHashMap<>();
        for (Sending sending : Sending.all(fixtures)) {
            calls.computeIfAbsent(sending.contract(), contract -> new StringBuilder())
                    .append(call(sending, files));
        }
        StringBuilder project = new StringBuilder(TOP);
        calls.forEach(
                (contract, all) -> project.append(start(contract)).append(all).append(INTERFACE_END));
        return project.append(END).toString();
    }

    private static String start(Contract contract) {
        return INTERFACE.formatted(
                contract.file(),
                contract.binding(),
                Sending.endpoint(contract),
                contract.operation(),
                contract.action());
    }

    private static String call(Sending sending, SortedMap<String, byte[]> files) {
        List<String> headers = Stream.concat(
                        Stream.of(Sending.CORRELATION),
                        sending.headers().map(file -> text(files, file).strip()).stream())
                .toList();
        return CALL.formatted(
                sending.where(),
                headers.stream().map(SoapUiProject::entry).collect(Collectors.joining()),
                sending.url(),
                text(files, sending.request()));
    }

    /** One HTTP header as SoapUI keeps it: XML within XML. */
    private static String entry(String line) {
        String[] parts = line.split(": ", 2);
        return "&lt;con:entry key=\"%s\" value=\"%s\"/>".formatted(parts[0], parts[1]);
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), UTF_8);
    }
}
