package se.samplan.samples.overview.page;

import java.util.List;
import se.samplan.samples.overview.read.Overview;

/**
 * What is new since the last visit.
 *
 * @param known whether that can be told
 * @param complete whether all who were asked have answered, so that nothing else can be new
 */
public record NewsPage(Frame frame, News.Known known, List<News> news, boolean complete) {

    /**
     * The page of an overview that was asked for with the marker of the last visit.
     *
     * @param before whether a last visit is known of; an answer that compares nothing although it is cannot tell what is new
     */
    public static NewsPage of(Overview overview, Keys keys, News.Known before) {
        News.Known answered = News.known(overview);
        News.Known known =
                before != News.Known.TOLD ? before : answered == News.Known.FIRST ? News.Known.UNKNOWN : answered;
        return new NewsPage(Frame.of(overview), known, News.all(overview, keys), overview.allAnswered());
    }
}
