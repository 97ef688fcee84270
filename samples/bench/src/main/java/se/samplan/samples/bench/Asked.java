package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.xml.SoapNames;

/**
 * A question about Asta from the fixtures, and what its two sources and the index answer as it should be.
 *
 * @param contract of the question
 * @param request the whole message
 * @param sources logical addresses; the first may be mutated, the second is always right
 * @param answers theirs, in that order
 */
@SuppressWarnings("ArrayRecordComponent") // the same one is the same, whatever it holds
record Asked(AggregatedContract<?> contract, byte[] request, List<String> sources, List<byte[]> answers) {

    private static final String ASTA = "194304247663";
    private static final String INDEX = "urn:riv:itintegration:engagementindex:";
    private static final List<String> ADDRESSES =
            List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");

    /** One of each contract with each source first that has records of it. */
    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (AggregatedContract<?> contract : Contracts.all()) {
            List<String> sources = ADDRESSES.stream()
                    .filter(name -> Asked.class.getClassLoader().getResource(file(contract, name)) != null)
                    .toList();
            for (int i = 0; i < sources.size(); i++) {
                List<String> two = List.of(sources.get(i), sources.get((i + 1) % sources.size()));
                all.add(new Asked(
                        contract,
                        read("samples/requests/" + fileName(contract)),
                        two.stream().map(name -> "TSTASTA00000-" + name).toList(),
                        two.stream().map(name -> read(file(contract, name))).toList()));
            }
        }
        return all;
    }

    /** Where the adapter answers it. */
    String path() {
        return "/services/" + contract.publication().name() + "/"
                + contract.publication().major();
    }

    /** The index's answer that names both sources. */
    byte[] index() {
        StringBuilder posts = new StringBuilder();
        for (String source : sources) {
            posts.append("<engagement>").append(element("registeredResidentIdentification", ASTA));
            posts.append(element("serviceDomain", contract.index().serviceDomain()));
            posts.append(
                    element("categorization", contract.index().categorization().orElse("Booking")));
            posts.append(element("logicalAddress", source)).append(element("businessObjectInstanceIdentifier", "NA"));
            posts.append(element("clinicalProcessInterestId", "NA")).append(element("sourceSystem", source));
            posts.append(element("dataController", "TSTASTA00000-RG00")).append("</engagement>");
        }
        return ("<soap:Envelope xmlns:soap=\"" + SoapNames.ENVELOPE + "\"><soap:Body><FindContentResponse"
                        + " xmlns=\"" + INDEX + "FindContentResponder:1\" xmlns:core=\"" + INDEX + "1\">" + posts
                        + "</FindContentResponse></soap:Body></soap:Envelope>")
                .getBytes(UTF_8);
    }

    private static String element(String name, String text) {
        return "<core:" + name + ">" + text + "</core:" + name + ">";
    }

    private static String file(AggregatedContract<?> contract, String source) {
        return "samples/asta/step-9/" + source + "/" + fileName(contract);
    }

    private static String fileName(AggregatedContract<?> contract) {
        boolean older = contract.publication().version().equals("2.1");
        return contract.publication().name() + (older ? "-2.1" : "") + ".xml";
    }

    private static byte[] read(String resource) {
        try (InputStream in = Asked.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
