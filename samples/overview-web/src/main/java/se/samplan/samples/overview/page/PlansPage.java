package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.samples.overview.read.Overview;

/**
 * All plans, fifty at a time: those that bring others together first.
 *
 * @param shown for example "51–100"; empty if all are shown
 * @param before number of the page before, if there is one
 * @param after number of the page after, if there is one
 * @param notes notes that may be plans, told on the first page
 */
public record PlansPage(
        Frame frame,
        List<Filed> joint,
        List<Filed> others,
        Optional<String> shown,
        int count,
        Optional<Integer> before,
        Optional<Integer> after,
        List<NotePlan> notes,
        Missing missing) {

    private static final int AT_A_TIME = 50;

    /** @param wanted from 1; the nearest that there is, if there are not so many */
    public static PlansPage of(Overview overview, Keys keys, int wanted) {
        Tasks tasks = new Tasks(overview, new People(overview, keys), keys);
        List<Filed> all = new Shelf(overview, keys, tasks).plans();
        List<Filed> ordered = Stream.concat(
                        all.stream().filter(PlansPage::isJoint), all.stream().filter(one -> !isJoint(one)))
                .toList();
        int last = Math.max(1, (ordered.size() + AT_A_TIME - 1) / AT_A_TIME);
        int page = Math.max(1, Math.min(wanted, last));
        int from = (page - 1) * AT_A_TIME;
        List<Filed> part = ordered.subList(from, Math.min(from + AT_A_TIME, ordered.size()));
        return new PlansPage(
                Frame.of(overview),
                part.stream().filter(PlansPage::isJoint).toList(),
                part.stream().filter(one -> !isJoint(one)).toList(),
                Optional.of((from + 1) + "–" + (from + part.size())).filter(range -> last > 1),
                ordered.size(),
                Optional.of(page - 1).filter(number -> number >= 1),
                Optional.of(page + 1).filter(number -> number <= last),
                page == 1 ? NotePlan.newest(overview, keys) : List.of(),
                Missing.of(overview));
    }

    private static boolean isJoint(Filed plan) {
        return plan.first() && plan.holds();
    }
}
