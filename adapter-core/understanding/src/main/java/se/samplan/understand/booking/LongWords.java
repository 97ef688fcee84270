package se.samplan.understand.booking;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.understand.statement.Party;

/** The words by which something says what it is about, long enough to mean something. */
final class LongWords {

    private static final int LONG = 5;

    /** Long enough, and yet they say nothing of what it is about. */
    private static final Set<String> OF_ANYTHING =
            Set.of("besök", "hembesök", "kontroll", "hemma", "efter", "innan", "under", "varje", "gånger", "behöver");

    private LongWords() {}

    static Set<String> of(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(Party.spelling(text).split(" ")))
                .filter(word -> word.length() >= LONG && !OF_ANYTHING.contains(word))
                .collect(Collectors.toSet());
    }
}
