package se.samplan.samples.conformance.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import se.samplan.samples.conformance.message.Published;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Trouble;

/** What stands at {@code ?wsdl}, held against our own files. Publishing it is optional. */
final class WsdlChecks {

    private static final int MOST_TOLD = 10;
    private static final Map<String, Published> OURS = new ConcurrentHashMap<>();
    private static final Text SENT =
            new Text("GET of ?wsdl and of all that it imports", "GET av ?wsdl och av allt som den importerar");

    private WsdlChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of(
                        "WSDL-IMPORTS",
                        Area.WSDL,
                        Level.BASE,
                        probe -> judged(
                                probe,
                                served -> served.missing().stream()
                                        .map(document ->
                                                Text.of("cannot be had: %s", "går inte att hämta: %s", document))
                                        .toList())),
                Check.of(
                        "WSDL-NAMES",
                        Area.WSDL,
                        Level.BASE,
                        probe -> judged(
                                probe,
                                served -> differences(
                                        ours(probe.target().contract()).names(), served.names()))),
                Check.of(
                        "WSDL-TYPES",
                        Area.WSDL,
                        Level.BASE,
                        probe -> judged(
                                probe,
                                served -> differences(
                                        ours(probe.target().contract()).types(), served.types()))));
    }

    private static Result judged(Probe probe, Function<Published, List<Text>> complaints) {
        Optional<Published> served = served(probe);
        return served.map(published -> Result.of(
                        SENT,
                        complaints.apply(published),
                        new Text("nothing else than ours has", "inget annat än vad våra har")))
                .orElseGet(() -> Result.notTested(new Text(
                        "no WSDL is served at ?wsdl, which is optional",
                        "ingen WSDL publiceras på ?wsdl, vilket är frivilligt")));
    }

    private static Optional<Published> served(Probe probe) {
        URI wsdl = URI.create(withoutQuery(probe.target().address()) + "?wsdl");
        if (page(probe, wsdl).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Published.read(wsdl, address -> page(probe, address), WsdlChecks::resolved));
    }

    private static String withoutQuery(URI address) {
        return address.toString().replaceFirst("[?#].*", "");
    }

    private static Optional<byte[]> page(Probe probe, URI address) {
        return probe.get(address) instanceof Reply.Answered answered
                        && answered.status() == 200
                        && answered.body().length > 0
                        && !answered.trouble()
                                .filter(Trouble.PROXY_PAGE::equals)
                                .isPresent()
                ? Optional.of(answered.body())
                : Optional.empty();
    }

    private static URI resolved(URI document, String location) {
        try {
            return document.resolve(location);
        } catch (IllegalArgumentException e) {
            return document.resolve("?unusable");
        }
    }

    private static Published ours(TestedContract contract) {
        return OURS.computeIfAbsent(
                contract.name(),
                name -> Published.read(
                        contract.description().publication().wsdl(),
                        WsdlChecks::onClassPath,
                        (document, location) -> URI.create("/" + document)
                                .resolve(location)
                                .toString()
                                .substring(1)));
    }

    private static Optional<byte[]> onClassPath(String name) {
        try (InputStream in = WsdlChecks.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ours has that theirs has not, or has otherwise. That theirs has more is no matter. */
    private static List<Text> differences(Map<String, String> ours, Map<String, String> theirs) {
        List<Text> differences = new ArrayList<>();
        ours.forEach((name, means) -> {
            if (!theirs.containsKey(name)) {
                differences.add(Text.of("missing: %s", "saknas: %s", name));
            } else if (!means.equals(theirs.get(name))) {
                differences.add(Text.of("different: %s", "skiljer sig: %s", name));
            }
        });
        if (differences.size() <= MOST_TOLD) {
            return differences;
        }
        List<Text> told = new ArrayList<>(differences.subList(0, MOST_TOLD));
        told.add(Text.of("and %s more", "och %s till", differences.size() - MOST_TOLD));
        return told;
    }
}
