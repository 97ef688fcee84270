package se.samplan.recognise.series;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.model.planning.RecordHeader;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Spelling;

/**
 * What is compared of a plan note with every other, read once.
 *
 * @param number among the notes of one person, the oldest first
 * @param called what its course is called; empty if the note does not name it
 * @param lines as they are read
 * @param all of its lines as one text
 * @param longLines those that two plans would hardly have in common by chance, such as headings
 */
record Read(
        int number, FoundPlan found, Optional<String> called, List<String> lines, String all, Set<String> longLines) {

    /** In letters. */
    private static final int LONG_LINE = 15;

    Read(int number, FoundPlan found) {
        this(number, found, found.called().map(CourseTitle::of), found.lines());
    }

    private Read(int number, FoundPlan found, Optional<String> called, List<String> lines) {
        this(
                number,
                found,
                called,
                lines,
                String.join("\n", lines),
                lines.stream().filter(line -> line.length() >= LONG_LINE).collect(Collectors.toUnmodifiableSet()));
    }

    LocalDateTime time() {
        return found.time();
    }

    RecordHeader header() {
        return found.note().header();
    }

    boolean isNamed() {
        return called.isPresent();
    }

    boolean isCalledLike(Read other) {
        PlanNote plan = found.plan();
        return plan.kind() == other.found.plan().kind() && Spelling.isLike(called.orElse(""), other.called.orElse(""));
    }

    /** How many of its longer lines stand in the other, if only as parts of its lines. */
    long again(Read other) {
        return longLines.stream().filter(other::says).count();
    }

    /** Whether none of its longer lines stands in the other. */
    boolean sharesNothingWith(Read other) {
        return longLines.stream().noneMatch(other.longLines::contains)
                && longLines.stream().noneMatch(other.all::contains);
    }

    /** A whole line is found at once; only what is part of one is looked for in the text. */
    private boolean says(String line) {
        return longLines.contains(line) || all.contains(line);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Read[hidden]";
    }
}
