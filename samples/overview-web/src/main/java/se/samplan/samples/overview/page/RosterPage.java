package se.samplan.samples.overview.page;

import java.util.List;
import se.samplan.samples.overview.read.Overview;

/** Everybody around the person, each once. */
public record RosterPage(
        Frame frame,
        List<Person> open,
        List<Person> fixed,
        List<Person> others,
        List<Person> units,
        List<Person> former) {

    /** The page of an overview. */
    public static RosterPage of(Overview overview, Keys keys) {
        People people = new People(overview, keys);
        List<Person> fixed = people.fixed();
        List<Person> all = people.all();
        List<Person> current = all.stream().filter(Person::current).toList();
        return new RosterPage(
                Frame.of(overview),
                current.stream().filter(person -> person.open().isPresent()).toList(),
                fixed,
                current.stream()
                        .filter(person -> !person.unitItself() && !fixed.contains(person))
                        .toList(),
                current.stream().filter(Person::unitItself).toList(),
                all.stream().filter(person -> !person.current()).toList());
    }
}
