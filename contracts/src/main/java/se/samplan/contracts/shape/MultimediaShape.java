package se.samplan.contracts.shape;

/** A document or an address to one (MultimediaType). Some contracts list the media types. */
public interface MultimediaShape {
    byte[] getValue();

    void setValue(byte[] value);

    String getReference();

    void setReference(String value);
}
