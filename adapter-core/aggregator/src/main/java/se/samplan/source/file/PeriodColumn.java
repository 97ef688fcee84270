package se.samplan.source.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import se.samplan.time.Days;

/** The days that a word stands for, such as {@code 2026-01-01..2026-12-31}, Swedish local; either day may be left out. */
final class PeriodColumn {

    /** Every day. */
    static final Days ALWAYS = new Days(LocalDate.MIN, LocalDate.MAX);

    private PeriodColumn() {}

    /** @throws IllegalArgumentException saying what is wrong */
    static Days read(String word) {
        String[] period = word.split("\\.\\.", -1);
        if (period.length != 2) {
            throw new IllegalArgumentException(
                    "a period has the form 2026-01-01..2026-12-31; either day may be left out");
        }
        Days days = new Days(day(period[0], ALWAYS.from()), day(period[1], ALWAYS.until()));
        if (days.until().isBefore(days.from())) {
            throw new IllegalArgumentException("the last day of a period must not come before the first");
        }
        return days;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day has the form 2026-01-31", e);
        }
    }
}
