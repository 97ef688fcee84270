package se.samplan.samples.conformance.probe;

/** Why an endpoint gave no SOAP message, and what to do about it. */
public enum Trouble {
    NO_CONNECTION(
            "nothing answers at the address", "See that the address and the port are right and that the system runs."),
    TLS(
            "TLS: the server's certificate cannot be trusted, or the server refused ours",
            "Give the CA by java -Djavax.net.ssl.trustStore=FILE, your own certificate by -Djavax.net.ssl.keyStore=FILE."),
    REDIRECT(
            "the endpoint redirects elsewhere; a redirect is never followed, since the request names a person",
            "Give the address of the service itself."),
    PROXY_PAGE(
            "a web page came instead of SOAP: a proxy, a login or an error page",
            "Look at what stands between the kit and the system, or give the address of the service itself."),
    NOT_SOAP(
            "what came is no SOAP 1.1 message",
            "See that the address is that of a SOAP service for the contract you named."),
    BROKEN_XML(
            "what came is XML that is cut or broken",
            "Look at what the system sends at that place: an answer that ends early, a character that is not escaped, bytes of another charset."),
    TOO_LARGE(
            "the answer did not end before the largest size (--max-size)",
            "The platform takes 15 MB: answer with less, newest first."),
    TOO_SLOW(
            "the answer did not end within the longest time (--timeout)",
            "The platform gives up after 29 seconds: see what makes the system wait."),
    BROKEN_HTTP(
            "the connection broke before the answer was whole", "See the log of the system and of what is in front.");

    private final String words;
    private final String fix;

    Trouble(String words, String fix) {
        this.words = words;
        this.fix = fix;
    }

    public String words() {
        return words;
    }

    public String fix() {
        return fix;
    }
}
