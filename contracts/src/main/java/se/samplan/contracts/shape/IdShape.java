package se.samplan.contracts.shape;

/** An id: a root, and mostly an extension (IIType, RecordIdType). */
public interface IdShape {
    String getRoot();

    void setRoot(String value);

    String getExtension();

    void setExtension(String value);
}
