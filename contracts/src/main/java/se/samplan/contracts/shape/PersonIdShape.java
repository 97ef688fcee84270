package se.samplan.contracts.shape;

/** The identity of a person: an identity text and the OID of its kind (PersonIdType). */
public interface PersonIdShape {
    String getId();

    void setId(String value);

    String getType();

    void setType(String value);
}
