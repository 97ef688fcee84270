package se.samplan.edge;

/** Whose fault it is, in the words of SOAP 1.1. */
public enum FaultCode {
    CLIENT("Client"),
    SERVER("Server"),
    VERSION_MISMATCH("VersionMismatch"),
    MUST_UNDERSTAND("MustUnderstand");

    private final String wire;

    FaultCode(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
