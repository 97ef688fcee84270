package se.samplan.xml;

/** The name of SOAP 1.1, the one version that RIV-TA uses. */
public final class SoapNames {

    /** Namespace of envelope, header, body and fault. */
    public static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapNames() {}
}
