package se.samplan.contracts.shape;

/** A period of days (DatePeriodType, OpenDatePeriodType), {@code YYYYMMDD}. */
public interface DatePeriodShape {
    String getStart();

    void setStart(String value);

    String getEnd();

    void setEnd(String value);
}
