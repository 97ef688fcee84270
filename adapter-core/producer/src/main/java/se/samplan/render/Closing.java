package se.samplan.render;

import java.time.LocalDate;
import java.util.List;

/** The last words of every page: when it was made, and from what. */
final class Closing {

    private Closing() {}

    /** @param what what the page is made from, in the definite form: "planen" */
    static List<String> words(String what, LocalDate today) {
        return List.of("Den här sidan gjordes " + Days.day(today) + " av uppgifterna i " + what
                + ". Om något ändras efter det syns det inte här.");
    }
}
