package se.samplan.understand.coverage;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.HsaId;

/**
 * What became of each source that was asked, and which expected givers cannot be asked (overview, section 11). Who was asked has
 * an entry of that: it is never said of a giver that answers, or fails, that it is not connected. That the index names nobody is
 * no reason for anything: a giver that is connected and was not asked has no entry.
 *
 * @param entries by kind of record, then by source and giver
 */
public record Coverage(List<CoverageEntry> entries) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("se.samplan.understand.coverage.coverage", Locale.forLanguageTag("sv"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"));

    private static final Comparator<CoverageEntry> ORDER = comparing(CoverageEntry::kind)
            .thenComparing(entry -> entry.source().map(HsaId::value).orElse(""))
            .thenComparing(entry -> entry.giver().map(HsaId::value).orElse(""))
            .thenComparing(CoverageEntry::state)
            .thenComparing(entry -> entry.code().orElse(""))
            .thenComparing(entry -> entry.atLeast().orElse(0))
            .thenComparing(
                    entry -> entry.dataAsOf().map(LocalDateTime::toString).orElse(""));

    public Coverage {
        entries = List.copyOf(entries);
    }

    /**
     * One entry for each that was asked, and one for each expected giver and kind of record that could not be.
     *
     * @param expected the operator's list; may be empty
     */
    public static Coverage of(Collection<Asked> asked, Collection<Expected> expected) {
        Set<Holder> answering = asked.stream()
                .flatMap(one -> one.giver().map(giver -> new Holder(one.kind(), giver)).stream())
                .collect(toSet());
        return new Coverage(Stream.concat(
                        asked.stream().map(Coverage::entry),
                        expected.stream().flatMap(giver -> notConnected(giver, answering)))
                .distinct()
                .sorted(ORDER)
                .toList());
    }

    /** Whether everything that could be asked for has come. Who is not connected is not asked for, and changes nothing. */
    public boolean isComplete() {
        return entries.stream()
                .map(CoverageEntry::state)
                .allMatch(state -> state.isWhole() || state == CoverageState.NOT_CONNECTED);
    }

    /** The sources that have given all they have, as far as the reader may know: what they did not give does not exist. */
    public Set<Holder> whole() {
        Set<Holder> whole = holders(CoverageState::isWhole);
        whole.removeAll(holders(state -> !state.isWhole()));
        return whole;
    }

    private Set<Holder> holders(Predicate<CoverageState> state) {
        Set<Holder> holders = new HashSet<>();
        entries.stream()
                .filter(entry -> state.test(entry.state()))
                .forEach(entry -> entry.source().ifPresent(source -> holders.add(new Holder(entry.kind(), source))));
        return holders;
    }

    private static CoverageEntry entry(Asked asked) {
        Ending ending = asked.ending();
        boolean atLeast = !ending.state().isWhole() && ending.count() > 0;
        return CoverageEntryBuilder.builder()
                .kind(asked.kind())
                .state(ending.state())
                .text(text(asked))
                .source(asked.source())
                .giver(asked.giver())
                .code(ending.code())
                .atLeast(atLeast ? Optional.of(ending.count()) : Optional.empty())
                .dataAsOf(ending.copied())
                .build();
    }

    private static Stream<CoverageEntry> notConnected(Expected expected, Set<Holder> answering) {
        return expected.missing().stream()
                .filter(kind -> !answering.contains(new Holder(kind, expected.giver())))
                .map(kind -> CoverageEntryBuilder.builder()
                        .kind(kind)
                        .state(CoverageState.NOT_CONNECTED)
                        .text(WORDS.getString(CoverageState.NOT_CONNECTED.code()))
                        .giver(expected.giver())
                        .giverName(expected.name())
                        .build());
    }

    private static String text(Asked asked) {
        Ending ending = asked.ending();
        String key = ending.state().code();
        if (ending.state() == CoverageState.NOT_FETCHED && asked.source().isEmpty()) {
            return WORDS.getString("lookUpFailed");
        }
        String state = WORDS.getString(key);
        String text = ending.code()
                .map(code -> key + "." + code)
                .filter(WORDS::containsKey)
                .map(reason -> state + " " + WORDS.getString(reason))
                .orElse(state);
        return ending.copied()
                .map(held -> text + " " + WORDS.getString("copied").formatted(DAY.format(held)))
                .orElse(text);
    }
}
