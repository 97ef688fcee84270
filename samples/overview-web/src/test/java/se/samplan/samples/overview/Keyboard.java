package se.samplan.samples.overview;

import java.util.ArrayList;
import java.util.List;

/** A reader who has no mouse. */
record Keyboard(Browser browser) {

    /** All that can be used, in the order in which it is read. Of several to choose one from, Tab stops at the chosen one. */
    private static final String ALL =
            "(window.usable = [...document.querySelectorAll('a[href], button, select, summary,"
                    + " textarea, input:not([type=hidden], [type=radio]:not(:checked))')].filter(one => one.checkVisibility())).length";

    /** Which of them the keyboard is at, whether a line is drawn around it, and whether anything lies over it. */
    private static final String FOCUS = """
            (() => {
              const at = document.activeElement;
              const style = getComputedStyle(at);
              const line = style.outlineStyle !== 'none' ? style : getComputedStyle(at.parentElement);
              const drawn = line.outlineStyle !== 'none' && parseFloat(line.outlineWidth) >= 2
                  && line.outlineColor !== 'rgba(0, 0, 0, 0)';
              const box = at.getClientRects()[0];
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return [window.usable.indexOf(at), drawn ? 'seen' : 'unseen', at.contains(top) ? 'uncovered' : 'covered'].join(', ');
            })()""";

    /** Where Tab comes to something else than what is next, or to what cannot be seen; empty if nowhere. */
    List<String> astray() {
        List<String> astray = new ArrayList<>();
        long all = browser.number(ALL);
        for (long at = 0; at < all; at++) {
            browser.tab();
            String stop = browser.said(FOCUS);
            if (!stop.equals(at + ", seen, uncovered")) {
                astray.add("stop " + at + " of " + all + ": " + stop);
            }
        }
        return astray;
    }
}
