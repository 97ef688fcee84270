package se.samplan.samples.overview.page;

import java.util.List;
import se.samplan.samples.overview.read.Overview;

/**
 * What is new since the last visit.
 *
 * @param known whether that can be told
 */
public record NewsPage(Frame frame, News.Known known, List<News> news) {

    /** The page of an overview that was asked for with the marker of the last visit. */
    public static NewsPage of(Overview overview, Keys keys) {
        return new NewsPage(Frame.of(overview), News.known(overview), News.all(overview, keys));
    }
}
