package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.Optional;
import se.samplan.model.planning.*;

/** When and how often something is to be done: the columns that activities, commitments and next steps share. */
final class Timing {

    private Timing() {}

    static Schedule schedule(Row row) throws SQLException {
        return ScheduleBuilder.builder()
                .precision(precision(row))
                .period(days(row))
                .frequency(row.anyNumber("times"))
                .perPeriod(row.anyNumber("each"))
                .perPeriodUnit(row.anyText("unit").map(PeriodUnit::new))
                .condition(row.anyText("if_so"))
                .text(row.anyText("in_words"))
                .build();
    }

    /** That nothing is decided is an answer too. */
    private static SchedulePrecision precision(Row row) throws SQLException {
        if (row.anyText("if_so").isPresent()) {
            return SchedulePrecision.ON_CONDITION;
        }
        if (row.anyNumber("times").isPresent()) {
            return SchedulePrecision.RECURRING;
        }
        return days(row).map(period -> SchedulePrecision.MONTH).orElse(SchedulePrecision.NOT_DECIDED);
    }

    private static Optional<OpenPeriod> days(Row row) throws SQLException {
        OpenPeriod days = new OpenPeriod(row.anyDay("from_day"), row.anyDay("to_day"));
        return days.start().or(days::end).map(some -> days);
    }
}
