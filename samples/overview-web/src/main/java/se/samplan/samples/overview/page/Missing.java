package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.SourceType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * What is not on the page, and why: three things that are never mixed.
 *
 * @param notFetched who did not answer, with what is missing
 * @param notConnected who gives nothing yet
 * @param empty who answered that there is nothing
 * @param hidden who has something that the reader may not see, or of whom she may not ask
 * @param allAnswered whether everybody who was asked has answered
 */
public record Missing(
        List<Sentence> notFetched,
        List<Sentence> notConnected,
        List<Sentence> empty,
        List<Sentence> hidden,
        boolean allAnswered) {

    private static final String NOT_FETCHED = "notFetched";
    private static final String BOOKINGS = "GetSubjectOfCareSchedule";

    private static final Map<String, String> CONTRACTS = Map.of(
            "GetCarePlans",
            "records.plans",
            "GetCareAgreements",
            "records.agreements",
            "GetCareManagers",
            "records.contacts",
            BOOKINGS,
            "records.bookings",
            "GetCareDocumentation",
            "records.notes",
            "GetCareContacts",
            "records.visits");

    static Missing of(Overview overview) {
        List<SourceType> sources = overview.answer().getCoverage().getSource();
        return new Missing(
                told(overview, sources, Set.of(NOT_FETCHED)),
                told(overview, sources, Set.of("notConnected")),
                told(overview, sources, Set.of("hasNothing")),
                told(overview, sources, Set.of("withheld", "notAllowed")),
                overview.allAnswered());
    }

    /** From whom booked times could not be fetched, in one sentence; nothing if everybody has given hers. */
    static Sentence timesNotFetched(Overview overview) {
        Words words = overview.words();
        List<SourceType> sources = overview.answer().getCoverage().getSource().stream()
                .filter(source -> NOT_FETCHED.equals(source.getState()))
                .filter(source -> Objects.toString(source.getNamespace(), "").contains(BOOKINGS))
                .toList();
        List<String> named = sources.stream()
                .flatMap(source -> named(overview, source).stream())
                .distinct()
                .sorted()
                .toList();
        if (!named.isEmpty()) {
            return words.sentence("start.next.notFetched", words.list(named));
        }
        return sources.isEmpty()
                        && (overview.allAnswered()
                                || !overview.answer().getCoverage().getSource().isEmpty())
                ? Sentence.EMPTY
                : words.sentence("start.next.notFetched", Words.filled(words.within(words.of("missing.unit"))));
    }

    /** For each giver what is missing, for example "Diabetesmottagningen, Rymdstaden: bokade tider och planer". */
    private static List<Sentence> told(Overview overview, List<SourceType> sources, Set<String> states) {
        Map<String, TreeSet<String>> byGiver = new TreeMap<>();
        sources.stream()
                .filter(source -> states.contains(source.getState()))
                .forEach(source -> byGiver.computeIfAbsent(giver(overview, source), name -> new TreeSet<>())
                        .add(contract(source, overview.words())));
        return byGiver.entrySet().stream()
                .map(entry -> overview.words()
                        .sentence(
                                "missing.line",
                                entry.getKey(),
                                Words.filled(overview.words().list(List.copyOf(entry.getValue())))))
                .toList();
    }

    private static String contract(SourceType source, Words words) {
        String namespace = Objects.toString(source.getNamespace(), "");
        return CONTRACTS.entrySet().stream()
                .filter(entry -> namespace.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(key -> words.of(key))
                .orElseGet(() -> words.of("records.other"));
    }

    /** Whether nothing is missing that there is a word for. */
    public boolean nothing() {
        return allAnswered && notConnected.isEmpty() && hidden.isEmpty();
    }

    /** The name that the roster has for the giver or the unit; never a code. */
    private static String giver(Overview overview, SourceType source) {
        return named(overview, source).orElseGet(() -> overview.words().of("missing.unit"));
    }

    private static Optional<String> named(Overview overview, SourceType source) {
        return Optional.ofNullable(source.getGiver())
                .map(OrganisationType::getName)
                .or(() -> unit(overview, source));
    }

    private static Optional<String> unit(Overview overview, SourceType source) {
        return overview.contacts().stream()
                .filter(contact -> contact.getHsaId() != null
                        && Objects.equals(contact.getHsaId().getExtension(), source.getLogicalAddress()))
                .flatMap(contact -> contact.getNaming().stream())
                .map(naming -> naming.getName())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
