package se.samplan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A question that a producer answers whatever is connected to it. */
final class Ping {

    /** The source system that is asked. */
    static final String SYSTEM = "TSTASTA00000-SYS1";

    private static final String QUESTION = """
            <soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'>\
            <soap:Header><r:LogicalAddress xmlns:r='urn:riv:itintegration:registry:1'>%1$s</r:LogicalAddress></soap:Header>\
            <soap:Body><PingForConfiguration xmlns='urn:riv:itintegration:monitoring:PingForConfigurationResponder:1'>\
            <serviceContractNamespace>urn:x</serviceContractNamespace>\
            <logicalAddress>%1$s</logicalAddress></PingForConfiguration></soap:Body></soap:Envelope>""".formatted(SYSTEM);

    private Ping() {}

    static String answerOf(URI adapter) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(adapter.resolve("/producer/PingForConfiguration/1"))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION, UTF_8))
                .build();
        return HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
