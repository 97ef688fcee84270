package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.overview.words.Hours;
import se.samplan.samples.overview.words.Sentence;

/**
 * A way to reach somebody.
 *
 * @param icon its shape
 * @param label what the button says, for example "Ring"
 * @param number as it is read, or nothing
 * @param href where it leads; empty if it is only told
 * @param state open, closed or opens; empty if nobody says
 * @param hours one line for each span of the week
 * @param notes what the sources say about it, each for itself
 * @param host whose page it leads to; empty for a telephone
 * @param always whether somebody answers round the clock
 * @param week the hours of each day; empty if no hours are known
 */
public record Way(
        String icon,
        String label,
        String number,
        Optional<String> href,
        Optional<State> state,
        List<String> hours,
        List<Sentence> notes,
        Optional<String> host,
        boolean always,
        List<Hours.Day> week) {

    /** Whether it is a number that can be called. */
    public boolean phone() {
        return icon.equals("tel") && href.isPresent();
    }

    /** Whether somebody answers now. */
    public boolean open() {
        return state.map(State::css).filter("open"::equals).isPresent();
    }
}
