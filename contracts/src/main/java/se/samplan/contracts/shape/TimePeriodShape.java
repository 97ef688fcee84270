package se.samplan.contracts.shape;

/** A period within a day (TimePeriodType), {@code HHmmss}. */
public interface TimePeriodShape {
    String getStart();

    void setStart(String value);

    String getEnd();

    void setEnd(String value);
}
