package se.samplan.samples.overview.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of persons as somebody pasted it: one a line, an identity of twelve characters, and if wanted a name after it.
 *
 * @param persons each once, in the order of the list
 * @param mistakes lines that could not be read, by number and never by what stands in them
 */
public record PersonList(List<Listed> persons, List<String> mistakes) {

    /** The most that is asked about at a time. */
    public static final int MOST = 200;

    private static final Pattern LINE = Pattern.compile("(\\d{8})[- ]?(\\d{4})(?:[\\s,;]+(.{1,200}))?");

    /**
     * A person of the list.
     *
     * @param name as the list has it; the identity where it has none
     */
    public record Listed(String id, String name) {

        /** Without the identity: it may come to stand in a log. */
        @Override
        public String toString() {
            return "Listed";
        }
    }

    /** Reads a list; empty lines are passed by. */
    public static PersonList of(String text) {
        Map<String, Listed> persons = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            Matcher person = LINE.matcher(line.strip());
            if (person.matches()) {
                String id = person.group(1) + person.group(2);
                String name = person.group(3) == null ? person.group(1) + "-" + person.group(2) : person.group(3);
                persons.putIfAbsent(id, new Listed(id, name.strip()));
            } else if (!line.isBlank()) {
                mistakes.add("Rad " + number + " börjar inte med ett personnummer med tolv siffror.");
            }
        }
        if (text.isBlank()) {
            mistakes.add("Listan är tom. Klistra in minst en person.");
        }
        if (persons.size() > MOST) {
            mistakes.add("Listan har " + persons.size() + " personer. De första " + MOST + " visas.");
        }
        return new PersonList(persons.values().stream().limit(MOST).toList(), List.copyOf(mistakes));
    }
}
