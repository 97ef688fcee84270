package se.samplan.understand.booking;

/**
 * Something that speaks for a booked time being for a task or against it, and how much: hundredths, which are added up. No single
 * clue is enough for a proposal (60), and none of them is certain.
 */
enum Clue {
    /** The task is at that very time, a quarter of an hour more or less. */
    SAME_TIME(50),
    /** The task is on that day. */
    SAME_DAY(35),
    /** The task is on a day of the week, or in a week or month, that the booked time falls into. */
    SAME_PERIOD(20),
    /** The booked time is with the person who has the task. */
    SAME_PERSON(25),
    /** The booked time is with somebody else than those who have the task, all of whom are known. */
    OTHER_PERSON(-25),
    /** The booked time is at the unit that has the task. */
    SAME_UNIT(25),
    /** Both say the same of what it is about. */
    SAME_WORDS(25);

    private final int weight;

    Clue(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
