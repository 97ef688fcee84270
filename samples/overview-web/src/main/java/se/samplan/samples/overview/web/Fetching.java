package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.ask.Section;
import se.samplan.samples.overview.mark.Remembered;
import se.samplan.samples.overview.mark.Seen;
import se.samplan.samples.overview.page.Keys;
import se.samplan.samples.overview.read.Overview;

/** The overview of whoever asks, fetched anew for each page; or the page that says why there is none. */
@Component
class Fetching {

    private final Identity identity;
    private final Overviews overviews;
    private final Visits visits;
    private final Refusal refusal;

    Fetching(Identity identity, Overviews overviews, Visits visits, Refusal refusal) {
        this.identity = identity;
        this.overviews = overviews;
        this.visits = visits;
        this.refusal = refusal;
    }

    /**
     * What a page is made of.
     *
     * @param keys of the session
     * @param since how far the reader had seen when the session began
     */
    record With(Overview overview, Keys keys, Remembered since) {}

    /** Whatever is made of the whole overview, or the page that says why there is none. */
    <T> T page(HttpServletRequest request, Function<With, T> made, Function<ModelAndView, T> otherwise) {
        return page(request, Set.of(), made, otherwise);
    }

    /**
     * What is made of some sections of the overview, or the page that says why there is none.
     *
     * @param sections what the page shows; none for all of it
     */
    <T> T page(
            HttpServletRequest request,
            Set<Section> sections,
            Function<With, T> made,
            Function<ModelAndView, T> otherwise) {
        Optional<Reader> reader = identity.reader(request);
        if (reader.isEmpty()) {
            return otherwise.apply(refusal.of(request));
        }
        Remembered since = visits.since(request.getSession(), reader.get());
        return overviews
                .of(reader.get(), sections, since.seen().map(Seen::marker))
                .map(answer -> made.apply(new With(
                        answer.in(Tongue.words(request.getSession())),
                        Visit.of(request.getSession()).keys(),
                        since)))
                .orElseGet(() -> otherwise.apply(problem("unreachable", HttpStatus.SERVICE_UNAVAILABLE)));
    }

    static ModelAndView problem(String which, HttpStatus status) {
        return new ModelAndView("problem", status).addObject("which", which);
    }

    /** The same overview, and whom to ask about a topic. */
    Optional<Overview> about(String topic, Overview overview) {
        return overviews.about(topic, overview.reader()).map(answer -> answer.in(overview.words()));
    }
}
