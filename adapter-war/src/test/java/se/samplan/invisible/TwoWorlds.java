package se.samplan.invisible;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.model.ContractId;

/**
 * Two worlds that a person cannot tell apart: the same records are shown in both, and what is withheld is of each its own: it is not
 * there, is not approved, was entered in error, has other content, is there in two versions, or has a name of its own; and internal
 * notes say other things. The same seed gives the same worlds.
 */
final class TwoWorlds {

    private static final int FIRST_STEP = 2;
    private static final int STEPS = 9;
    private static final Pattern NAME = Pattern.compile("(?<=[>:])([PACN])([0-9])(?=<)");
    private static final String APPROVED = "approvedForPatient>true<";
    private static final String NOT_APPROVED = "approvedForPatient>false<";
    private static final String MARK = "INTERN-MARKÖR";

    /** What a holder answers: page by page, the first under the empty reference. */
    record Holder(Map<String, String> pages) {}

    /**
     * A world at a moment.
     *
     * @param holders by contract and holder
     * @param late who gives no answer in time
     */
    record Moment(Map<ContractId, Map<String, Holder>> holders, Set<String> late) {

        /** Whether that holder's answer to that contract is late. */
        boolean isLate(ContractId contract, String holder) {
            return late.contains(contract + " " + holder);
        }
    }

    /** Both worlds at one moment. */
    record Both(Moment one, Moment other) {}

    private final SplittableRandom random;
    private final SplittableRandom[] own;

    private TwoWorlds(long seed) {
        this.random = new SplittableRandom(seed);
        this.own = new SplittableRandom[] {random.split(), random.split()};
    }

    /**
     * Both worlds, at two moments one after the other.
     *
     * @param contracts of which there are records
     */
    static List<Both> of(long seed, List<AggregatedContract<?>> contracts) {
        TwoWorlds worlds = new TwoWorlds(seed);
        int first = worlds.random.nextInt(STEPS);
        int second = first + worlds.random.nextInt(STEPS - first);
        return List.of(worlds.at(FIRST_STEP + first, contracts), worlds.at(FIRST_STEP + second, contracts));
    }

    private Both at(int step, List<AggregatedContract<?>> contracts) {
        List<Map<ContractId, Map<String, Holder>>> worlds = List.of(new HashMap<>(), new HashMap<>());
        Set<String> late = new HashSet<>();
        for (AggregatedContract<?> contract : contracts) {
            worlds.forEach(world -> world.put(contract.id(), new LinkedHashMap<>()));
            for (String holder : Story.HOLDERS) {
                Story.answer(contract, step, holder).ifPresent(parts -> {
                    List<String> shown = parts.records().stream()
                            .map(record -> random.nextInt(3) > 0 || !canBeWithheld(contract) ? record : "")
                            .toList();
                    boolean paged = contract.wire().more().isPresent() && random.nextInt(3) == 0;
                    for (int world = 0; world < worlds.size(); world++) {
                        requireNonNull(worlds.get(world).get(contract.id()))
                                .put(holder, holder(parts, shown, paged ? holder : "", own[world]));
                    }
                    if (random.nextInt(12) == 0) {
                        late.add(contract.id() + " " + holder);
                    }
                });
            }
        }
        return new Both(new Moment(worlds.get(0), late), new Moment(worlds.get(1), late));
    }

    private static boolean canBeWithheld(AggregatedContract<?> contract) {
        return contract.facts().containsValue(Fact.APPROVED_FOR_PATIENT);
    }

    /** @param pager who gives page by page; nobody if the answer has one page */
    private static Holder holder(Story.Parts parts, List<String> shown, String pager, SplittableRandom own) {
        List<List<String>> pages = new ArrayList<>();
        pages.add(new ArrayList<>());
        for (int number = 0; number < shown.size(); number++) {
            List<String> records = around(parts.records().get(number), shown.get(number), own);
            if (!pager.isEmpty() && (!shown.get(number).isEmpty() || own.nextBoolean())) {
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).addAll(records);
        }
        return new Holder(written(parts, pages, pager));
    }

    /** A record that is shown, and what is withheld beside it. */
    private static List<String> around(String record, String shown, SplittableRandom own) {
        List<String> records = new ArrayList<>();
        if (!shown.isEmpty()) {
            records.add(shown.replace(MARK, MARK + " " + "x".repeat(own.nextInt(40))));
        }
        int withheld = record.contains(APPROVED) ? own.nextInt(shown.isEmpty() ? 3 : 5) % 3 : 0;
        for (int number = 0; number < withheld; number++) {
            records.add(own.nextInt(records.size() + 1), withheld(record, !shown.isEmpty(), own));
        }
        return records;
    }

    /** @param isBeside whether the record itself is shown, too: what was entered in error would be so in every version */
    private static String withheld(String record, boolean isBeside, SplittableRandom own) {
        String other =
                isBeside || own.nextBoolean() ? NAME.matcher(record).replaceAll("$1" + (20 + own.nextInt(70))) : record;
        return other.replace(APPROVED, NOT_APPROVED).replace("Samordnad", "Samordnad".repeat(own.nextInt(3)));
    }

    private static Map<String, String> written(Story.Parts parts, List<List<String>> pages, String pager) {
        Map<String, String> written = new HashMap<>();
        for (int number = 0; number < pages.size(); number++) {
            String more = number + 1 < pages.size() ? more(pager, number + 1) : "";
            written.put(
                    number == 0 ? "" : "page-" + number,
                    parts.before() + String.join("", pages.get(number)) + more + parts.after());
        }
        return written;
    }

    private static String more(String holder, int page) {
        return "<m:hasMore xmlns:m=\"urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3\""
                + " xmlns:d=\"urn:riv:clinicalprocess:healthcond:description:3\">"
                + "<d:logicalAddress>TSTASTA00000-" + holder + "</d:logicalAddress><d:reference>page-" + page
                + "</d:reference></m:hasMore>";
    }
}
