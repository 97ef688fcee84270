package se.samplan.contracts.shape;

import java.util.List;

/** When somebody can be reached (HoursOfServiceType). */
public interface HoursOfServiceShape {
    DatePeriodShape getDatePeriod();

    List<? extends Enum<?>> getWeekDay();

    List<? extends Enum<?>> getMonth();

    TimePeriodShape getTime();
}
