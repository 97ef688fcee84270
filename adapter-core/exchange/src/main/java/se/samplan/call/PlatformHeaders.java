package se.samplan.call;

import java.util.regex.Pattern;

/** HTTP headers by which the platform and its consumers and sources name each other (platform facts, section 4); lower case. */
public final class PlatformHeaders {

    /** What all headers begin with by which platforms and proxies say who calls. */
    public static final String OF_PLATFORMS = "x-vp-";

    /** The consumer that called the platform. */
    public static final String SENDER = OF_PLATFORMS + "sender-id";

    /** The platform instance that vouches for the sender. */
    public static final String INSTANCE = OF_PLATFORMS + "instance-id";

    /** The certificate of a consumer, from a proxy that ends TLS. */
    public static final String CERTIFICATE = OF_PLATFORMS + "auth-cert";

    /** What all national headers begin with. */
    public static final String NATIONAL = "x-rivta-";

    /** The first consumer. */
    public static final String ORIGINAL_CONSUMER = NATIONAL + "original-serviceconsumer-hsaid";

    /** The id under which every system logs the call. */
    public static final String CORRELATION = "x-skltp-correlation-id";

    /** What an id in a header is, for whoever has sent another. */
    public static final String ID_RULE = "1 to 64 visible ASCII characters, no comma among them";

    /** A comma parts the values of a header that was sent twice, where a proxy has made one of them. */
    private static final Pattern ID = Pattern.compile("[!-+\\--~]{1,64}");

    private PlatformHeaders() {}

    /** Whether the value of a header, without blanks around it, has the form of an id: {@link #ID_RULE}. */
    public static boolean isId(String value) {
        return ID.matcher(value).matches();
    }
}
