package se.samplan.call;

/** HTTP headers by which the platform and its consumers and sources name each other (platform facts, section 4); lower case. */
public final class PlatformHeaders {

    /** The consumer that called the platform. */
    public static final String SENDER = "x-vp-sender-id";

    /** The platform instance that vouches for the sender. */
    public static final String INSTANCE = "x-vp-instance-id";

    /** What all national headers begin with. */
    public static final String NATIONAL = "x-rivta-";

    /** The first consumer. */
    public static final String ORIGINAL_CONSUMER = NATIONAL + "original-serviceconsumer-hsaid";

    /** The id under which every system logs the call. */
    public static final String CORRELATION = "x-skltp-correlation-id";

    private PlatformHeaders() {}
}
