package se.samplan.contracts.shape;

/** Who has signed, in a JoL header 2.2 (SignatureType). */
public interface SignatureShape {
    IdShape getId();

    String getName();

    void setName(String value);

    String getTimestamp();

    void setTimestamp(String value);
}
