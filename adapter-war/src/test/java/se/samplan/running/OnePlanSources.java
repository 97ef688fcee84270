package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubSource;

/**
 * Source systems that hold one plan of Asta's each. Some of them are in trouble, the others are well. Each half stands behind a
 * stub of its own, so that what happens to one can be seen apart from the other.
 *
 * @param key in every address, so that many of these can stand behind one adapter
 */
record OnePlanSources(String key, List<String> inTrouble, List<String> well, StubSource troubled, StubSource healthy)
        implements AutoCloseable {

    private static final String PREFIX = "TSTASTA00000-";
    private static final String DOMAIN = "riv:clinicalprocess:logistics:logistics";
    private static final String PLAN = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");

    /** Starts them; all are well until the troubled stub gets another mood. */
    static OnePlanSources start(String key, int inTrouble, int well) {
        List<String> first = names(key + "T", inTrouble);
        List<String> second = names(key + "W", well);
        return new OnePlanSources(key, first, second, stub(first, 0), stub(second, 0));
    }

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i).toList();
    }

    private static StubSource stub(List<String> names, int port) {
        Set<String> addresses =
                names.stream().map(name -> PREFIX + name).collect(Collectors.toCollection(LinkedHashSet::new));
        return StubSource.start(addresses, port, OnePlanSources::answer);
    }

    /** The troubled ones once more on the port that they had, when their stub is closed. */
    OnePlanSources restarted() {
        return new OnePlanSources(
                key, inTrouble, well, stub(inTrouble, troubled.uri().getPort()), healthy);
    }

    private static byte[] answer(ReceivedRequest request) {
        String source = request.logicalAddress();
        return PLAN.replace(PREFIX + "SYS3", source)
                .replace(">P1<", ">" + planOf(source.substring(PREFIX.length())) + "<")
                .getBytes(UTF_8);
    }

    private static String planOf(String name) {
        return "plan-of-" + name;
    }

    /** What the index says. */
    List<EngagementPost> posts() {
        return all().map(name -> EngagementPost.of(Request.ASTA, DOMAIN, "cll-cp", PREFIX + name))
                .toList();
    }

    Map<String, URI> routes() {
        Map<String, URI> routes = new HashMap<>();
        inTrouble.forEach(name -> routes.put(PREFIX + name, troubled.uri()));
        well.forEach(name -> routes.put(PREFIX + name, healthy.uri()));
        return routes;
    }

    /** What is to be told when those in trouble fail with that code; an empty code when they answer in full. */
    List<Status> statuses(String code) {
        return Stream.concat(
                        inTrouble.stream()
                                .map(name -> code.isEmpty() ? Status.answered(name) : Status.failed(name, code)),
                        well.stream().map(Status::answered))
                .toList();
    }

    List<String> plansOfTheWell() {
        return well.stream().map(OnePlanSources::planOf).toList();
    }

    List<String> allPlans() {
        return all().map(OnePlanSources::planOf).toList();
    }

    private Stream<String> all() {
        return Stream.concat(inTrouble.stream(), well.stream());
    }

    @Override
    public void close() {
        troubled.close();
        healthy.close();
    }
}
