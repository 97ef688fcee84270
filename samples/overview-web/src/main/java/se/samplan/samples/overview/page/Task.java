package se.samplan.samples.overview.page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;

/**
 * Something that somebody is to do.
 *
 * @param key of the page on which one sees whom to ask about it
 * @param days of the week on which it is done; all of them if it is done daily, none if its days are not known
 * @param state that its time has passed, or nothing
 * @param doing everybody who has a part in it
 * @param refs the statements that it is made of
 * @param sources where they stand, and since when
 * @param spoken in which language its title is
 */
public record Task(
        String key,
        String title,
        String topic,
        Sentence when,
        boolean withoutTime,
        List<DayOfWeek> days,
        Optional<State> state,
        List<Doing> doing,
        String source,
        Optional<String> sourceHref,
        List<Ref> refs,
        List<Source> sources,
        Spoken spoken) {

    /** As it stands on the page of one who has a part in it: her number stands there already. */
    Task onPageOf(Person self) {
        return new Task(
                key,
                title,
                topic,
                when,
                withoutTime,
                days,
                state,
                doing.stream().map(part -> part.onPageOf(self)).toList(),
                source,
                sourceHref,
                refs,
                sources,
                spoken);
    }

    /**
     * A part in a task.
     *
     * @param kind what part it is
     * @param role the part in words
     * @param who a name, or "Du"
     */
    public record Doing(Kind kind, String role, Sentence who, Optional<Person> person) {

        private Doing onPageOf(Person self) {
            return new Doing(kind, role, who, person.filter(one -> !one.key().equals(self.key())));
        }

        /** The shape of the part. */
        public String icon() {
            return kind.icon;
        }
    }

    /** Which part somebody has in a task. */
    public enum Kind {
        ACCOUNTABLE("open"),
        PERFORMS("done"),
        SUPPORTS("half"),
        INFORMED("plan"),
        TAKES_PART("plan"),
        NOBODY("late");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    /** Whether its time or its person is not decided. */
    public boolean undecided() {
        return withoutTime || open();
    }

    /** Whether nobody is named. */
    public boolean open() {
        return doing.stream().anyMatch(part -> part.kind() == Kind.NOBODY);
    }
}
