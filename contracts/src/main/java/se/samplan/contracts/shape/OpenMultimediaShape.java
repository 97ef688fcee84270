package se.samplan.contracts.shape;

/** A document or an address to one, in a contract whose media types are open (MultimediaType). */
public interface OpenMultimediaShape extends MultimediaShape {
    String getMediaType();

    void setMediaType(String value);
}
