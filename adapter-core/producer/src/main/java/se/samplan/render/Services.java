package se.samplan.render;

import java.util.List;
import java.util.stream.Stream;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;

/** Services elsewhere (chatt, formulär, enhetens sida), in words: what, where, when, for whom. No page has a link in it. */
final class Services {

    private static final String SCHEME = "https://";

    private Services() {}

    static List<String> words(List<RelatedService> services) {
        return services.stream().map(Services::words).toList();
    }

    /** "Chatt: Chatta med hemsjukvården, hemsjukvarden.example.org/chatt, vardagar kl. 8.00–16.00". */
    private static String words(RelatedService service) {
        Stream<String> where = Stream.of(
                Words.of(service.kind()) + ": " + service.title(),
                service.address().startsWith(SCHEME)
                        ? service.address().substring(SCHEME.length())
                        : service.address());
        Stream<String> when =
                Stream.concat(Reaching.hours(service.hours()), service.validityPeriod().map(Days::period).stream());
        return Words.joined(
                Stream.of(where, when, Stream.of(audience(service.audience()))).flatMap(words -> words));
    }

    private static String audience(List<ServiceAudience> audience) {
        return audience.isEmpty()
                ? ""
                : "för " + Words.listed(Words.of(audience)).toLowerCase(Days.SWEDISH);
    }
}
