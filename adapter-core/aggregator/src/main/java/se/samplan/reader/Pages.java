package se.samplan.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.record.Onward;
import se.samplan.record.Reading;

/**
 * What a source has given on its pages, for a reader who may not know of what is withheld, or who cannot ask for a page. That
 * there is more is told only where it is known that something on a later page may be seen: otherwise, to say that there is more
 * would reveal that something is withheld.
 *
 * <ol>
 *   <li>Pages are looked at, one after the other, until one holds something that the reader may see. If the pages before it
 *       held nothing of the kind, it belongs to the answer, and the looking goes on; else it is left for the reader to ask for,
 *       at the place that the page before it names. For whoever cannot ask for it, every page belongs to the answer.
 *   <li>Where the pages end, or name a page that was looked at, there is no more.
 *   <li>Where it cannot be found out, because a page does not come or there are too many, the answer is not whole, and says so.
 * </ol>
 *
 * <p>Immutable.
 */
public final class Pages {

    /** Most pages that are looked at after the first. */
    static final int MOST = 10;

    private enum State {
        LOOKING,
        NO_MORE,
        MORE,
        NOT_KNOWN
    }

    /**
     * Who gives, and to whom.
     *
     * @param left whether a page is left to be asked for, behind what has been given
     */
    private record Setting(BiPredicate<Reading, Reading> left, LogicalAddress source) {}

    private final Setting setting;
    private final Reading given;
    private final List<String> looked;
    private final State state;

    private Pages(Setting setting, Reading given, List<String> looked, State state) {
        this.setting = setting;
        this.given = given;
        this.looked = List.copyOf(looked);
        this.state = state;
    }

    /** What is known after the first page. */
    public static Pages from(Access access, Audience reader, LogicalAddress source, Reading first) {
        return begun(
                new Setting(
                        (given, page) -> access.shows(reader, given, page) && access.shows(reader, page, given),
                        source),
                first);
    }

    /** What is known after the first page, for an answer that takes them all. */
    public static Pages allFrom(LogicalAddress source, Reading first) {
        return begun(new Setting((given, page) -> false, source), first);
    }

    private static Pages begun(Setting setting, Reading first) {
        return new Pages(setting, first, List.of(), State.LOOKING).judged();
    }

    /** The reference of the page to look at, if there is one. */
    public Optional<String> toLookAt() {
        return state == State.LOOKING ? reference() : Optional.empty();
    }

    /** What is known after the page that was to be looked at. */
    public Pages then(Outcome<Reading> page) {
        return page.fold(
                answered -> then(answered.answer()),
                late -> unknown(),
                failed -> failed.kind() == FailureKind.WRONG_PATIENT ? mixedUp() : unknown(),
                notAsked -> unknown());
    }

    /** Mixed-up persons must be reported, whatever page they are on (INV-L9). */
    private Pages mixedUp() {
        return new Pages(setting, given.lacking(FailureKind.WRONG_PATIENT), looked, State.NOT_KNOWN);
    }

    private Pages then(Reading page) {
        if (page.defects().contains(FailureKind.RESULT_ERROR)) {
            return unknown();
        }
        if (setting.left().test(given, page)) {
            return new Pages(setting, given, looked, State.MORE);
        }
        List<String> more = Stream.concat(looked.stream(), reference().stream()).toList();
        return new Pages(setting, given.joined(page), more, State.LOOKING).judged();
    }

    /** What is known when the looking ends before it is clear whether there is more. */
    public Pages unknown() {
        return new Pages(setting, given, looked, State.NOT_KNOWN);
    }

    /** What is known of the source, from every page that belongs to the answer. */
    public Reading reading() {
        return switch (state) {
            case MORE -> given;
            case NO_MORE -> given.carryingNothing();
            case LOOKING, NOT_KNOWN -> given.carryingNothing().lacking(FailureKind.PARTIAL);
        };
    }

    private Pages judged() {
        if (given.carried().isEmpty()) {
            return new Pages(setting, given, looked, State.NO_MORE);
        }
        Optional<String> next = reference();
        if (next.filter(looked::contains).isPresent()) {
            return new Pages(setting, given, looked, State.NO_MORE);
        }
        return next.isEmpty() || looked.size() == MOST ? unknown() : this;
    }

    /** Where to go on, if it is at the source itself: it is not for a source to say that others behind it may be asked. */
    private Optional<String> reference() {
        Set<Optional<Onward>> named = given.carried().stream().map(Onward::of).collect(Collectors.toSet());
        return named.size() == 1
                ? named.iterator()
                        .next()
                        .filter(next -> next.logicalAddress()
                                .equalsIgnoreCase(setting.source().value()))
                        .map(Onward::reference)
                : Optional.empty();
    }
}
