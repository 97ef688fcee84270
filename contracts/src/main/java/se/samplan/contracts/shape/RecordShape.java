package se.samplan.contracts.shape;

/** The id and the time of a record, in a JoL header 2.2 (RecordType). */
public interface RecordShape {
    IdShape getId();

    String getTimestamp();

    void setTimestamp(String value);
}
