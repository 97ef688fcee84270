package se.samplan.understand.finding;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.understand.RecordKey;
import se.samplan.understand.statement.Span;
import se.samplan.understand.statement.Task;

/**
 * When tasks of one side are, so that it can be told in a few steps whether one of them, from another line of records, falls into
 * the same time as a given task. Ordered by their first day, with the latest last day of all before, and the latest of another
 * line than that.
 */
final class Times {

    private static final long FIRST = LocalDate.MIN.toEpochDay();
    private static final long LAST = LocalDate.MAX.toEpochDay();

    private final List<Task> byStart;
    private final Latest[] latest;

    /** The latest last day among some tasks, the line it is of, and the latest last day of any other line. */
    private record Latest(long end, Optional<RecordKey> line, long otherEnd) {

        static final Latest NONE = new Latest(Long.MIN_VALUE, Optional.empty(), Long.MIN_VALUE);

        Latest with(long next, RecordKey nextLine) {
            if (line.filter(nextLine::equals).isPresent()) {
                return new Latest(Math.max(end, next), line, otherEnd);
            }
            return next > end
                    ? new Latest(next, Optional.of(nextLine), end)
                    : new Latest(end, line, Math.max(otherEnd, next));
        }

        long endOfOthers(RecordKey than) {
            return line.filter(than::equals).isPresent() ? otherEnd : end;
        }
    }

    Times(List<Task> tasks, Function<Task, RecordKey> lineOf) {
        byStart =
                tasks.stream().sorted(comparingLong(task -> start(task.span()))).toList();
        latest = new Latest[byStart.size()];
        Latest before = Latest.NONE;
        for (int i = 0; i < latest.length; i++) {
            before = before.with(end(byStart.get(i).span()), lineOf.apply(byStart.get(i)));
            latest[i] = before;
        }
    }

    /** Whether a task of another line is, at least in part, on the same days. */
    boolean meet(Span span, RecordKey line) {
        int until = begunBy(end(span));
        return start(span) <= end(span) && until > 0 && latest[until - 1].endOfOthers(line) >= start(span);
    }

    /** How many have begun by that day. */
    private int begunBy(long day) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(byStart.get(middle).span()) <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long start(Span span) {
        return span.from().map(LocalDate::toEpochDay).orElse(FIRST);
    }

    private static long end(Span span) {
        return span.to().map(LocalDate::toEpochDay).orElse(LAST);
    }
}
