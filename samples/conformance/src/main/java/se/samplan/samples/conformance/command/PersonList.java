package se.samplan.samples.conformance.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samplan.samples.conformance.command.SystemOptions.Whom;

/** The list of persons of a review. What is wrong with it is told by the number of the line; identities are never repeated. */
final class PersonList {

    private static final String REMARK = "#";

    private final SystemOptions system;

    PersonList(SystemOptions system) {
        this.system = system;
    }

    /** @param lines one person each; empty ones and those that begin with # are left out */
    List<Whom> read(List<String> lines) {
        List<Whom> persons = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith(REMARK)) {
                persons.add(person("--persons, line " + (i + 1), List.of(line.split("\\s+", -1)), known));
            }
        }
        if (persons.isEmpty()) {
            throw system.wrong("--persons: there is no person in the file");
        }
        return persons;
    }

    private Whom person(String where, List<String> identities, Set<String> known) {
        for (String identity : identities) {
            system.checkIdentity(where, identity);
            if (!known.add(identity)) {
                throw system.wrong(where + ": the identity stands in the file already");
            }
        }
        return new Whom(identities.get(0), identities.subList(1, identities.size()), "");
    }
}
