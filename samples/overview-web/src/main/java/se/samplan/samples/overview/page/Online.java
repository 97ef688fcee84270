package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.overview.v1.LinkType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Hours;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/** What can be done or read on pages of others, by what kind it is. */
final class Online {

    /** Nothing else is ever a link, whatever a source writes. */
    private static final String SECURE = "https://";

    private static final Set<String> KINDS =
            Set.of("chat", "form", "fees", "map", "message", "programme", "unitPage", "video", "webBooking");

    private Online() {}

    /** The services that belong to some records or to something in them, each address once, in the order of the answer. */
    static List<Way> of(Set<String> records, Overview overview) {
        return links(overview)
                .filter(link -> !Boolean.TRUE.equals(link.isHiddenFromPerson()))
                .filter(link -> link.getStatementRef().stream().anyMatch(ref -> records.contains(ref.getRecordKey())))
                .flatMap(link -> way(link, overview).stream())
                .distinct()
                .toList();
    }

    /** All that the answer has. */
    static Stream<LinkType> links(Overview overview) {
        return overview.answer().getLinks() == null ? Stream.of() : overview.answer().getLinks().getLink().stream();
    }

    private static Optional<Way> way(LinkType link, Overview overview) {
        Hours hours = Hours.of(link.getHours(), overview.today());
        String title = Objects.toString(link.getTitle(), "").strip();
        List<Sentence> notes = Stream.of(overview.words().said(title, overview.spoken(Ref.all(link.getStatementRef()))))
                .filter(note -> !note.isEmpty())
                .toList();
        return address(link.getAddress()).map(address -> way(link.getKind(), address, hours, notes, overview.words()));
    }

    /** The way to a page of others. */
    static Way way(String kind, String address, Hours hours, List<Sentence> notes, Words words) {
        return new Way(
                icon(kind),
                label(kind, words),
                "",
                Optional.of(address),
                Optional.empty(),
                hours.lines(words),
                notes,
                Optional.of(host(address)),
                false,
                hours.week(words));
    }

    /** An address that may be a link. */
    static Optional<String> address(@Nullable String said) {
        return Optional.ofNullable(said).filter(url -> url.startsWith(SECURE));
    }

    /** Whose page it is. */
    static String host(String address) {
        return address.replaceAll("^https://([^/]+).*$", "$1");
    }

    /** Whether it is one of the kinds that have a word of their own. */
    static boolean isKnown(String kind) {
        return KINDS.contains(kind);
    }

    /** In a word or two. */
    private static String label(String kind, Words words) {
        return words.of(isKnown(kind) ? "way." + kind : "way.more");
    }

    /** Its shape. */
    private static String icon(String kind) {
        return switch (kind) {
            case "chat" -> "chat";
            case "message" -> "mail";
            default -> "out";
        };
    }
}
