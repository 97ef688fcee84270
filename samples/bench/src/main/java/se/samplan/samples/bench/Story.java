package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.samples.messages.stub.Variant;

/** What Asta's sources and the index answer at step 9 of the story, in every contract. */
final class Story {

    /** Whom it is about. */
    static final String PERSON = "194304247663";

    /** Systems that hold plans. */
    static final int SYSTEMS = 5;

    private static final int STEP = 9;
    private static final String PREFIX = "TSTASTA00000-";
    private static final List<String> PLACES = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");
    private static final String DOMAIN = "serviceDomain>";
    private static final int SEARCHED = 400;

    private final Map<String, Reply> made = new HashMap<>();

    /** A source's answer in a contract; empty if it has no such data. */
    static Optional<byte[]> answer(AggregatedContract<?> contract, String place) {
        String version = contract.publication().name().equals("GetCareDocumentation")
                        && contract.publication().major().equals("2")
                ? "-2.1"
                : "";
        return Variant.atStep(STEP).answer(place, contract.publication().name() + version + ".xml");
    }

    static List<String> places() {
        return PLACES;
    }

    static String address(String place) {
        return PREFIX + place;
    }

    /**
     * The answer to a request, as bytes that may be followed by others.
     *
     * @param who the logical address that is asked
     * @param person where the person's id ends
     */
    Reply to(byte[] request, String who, int person) {
        if (who.equals(Messages.INDEX)) {
            String after = new String(request, person, Math.min(SEARCHED, request.length - person), ISO_8859_1);
            int start = after.indexOf(DOMAIN) + DOMAIN.length();
            String domain = after.substring(start, after.indexOf('<', start));
            return made.computeIfAbsent(domain, Story::index);
        }
        String before = new String(request, 0, person, ISO_8859_1);
        AggregatedContract<?> contract = Contracts.all().stream()
                .filter(each -> before.contains(each.id().namespace()))
                .findFirst()
                .orElseThrow();
        return made.computeIfAbsent(
                who + " " + contract.id().namespace(),
                first -> Reply.xml(
                        200,
                        answer(contract, who.substring(PREFIX.length()))
                                .map(bytes -> new String(bytes, UTF_8))
                                .orElseThrow()));
    }

    private static Reply index(String domain) {
        StringBuilder posts = new StringBuilder();
        for (AggregatedContract<?> contract : Contracts.all()) {
            for (String place : PLACES) {
                if (contract.index().serviceDomain().equals(domain)
                        && answer(contract, place).isPresent()) {
                    posts.append(Messages.post(
                            PERSON, domain, contract.index().categorization().orElse("NA"), PREFIX + place));
                }
            }
        }
        return Reply.xml(200, Messages.indexAnswer(posts.toString()));
    }
}
