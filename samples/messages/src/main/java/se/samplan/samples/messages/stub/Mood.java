package se.samplan.samples.messages.stub;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a stub answers a request that is in order. A request that is not (wrong logical address, unknown contract) is
 * refused in every mood, so that a mistake in a test cannot hide behind one.
 *
 * <p>Moods that change records leave an answer without records as it is, unless they say otherwise.
 */
public enum Mood {
    /** Answers as it should, with bytes that were made beforehand. */
    NORMAL,

    /**
     * A SOAP Fault with HTTP 500. Its text names a person and her number on purpose, to prove that nobody forwards it.
     */
    FAULT,

    /** The platform's SOAP Fault VP007: the consumer may not ask this source. */
    NOT_PERMITTED,

    /** HTTP 403 with a page in HTML, as a producer that refuses. */
    FORBIDDEN,

    /** HTTP 502 with a page in HTML, as a proxy whose producer is away. */
    BAD_GATEWAY,

    /** HTTP 200 with a page in HTML, as a login page or a maintenance notice. */
    HTML,

    /** HTTP 200 without a body. */
    EMPTY,

    /** HTTP 200 that is called XML and is none. */
    NOT_XML,

    /** A well-formed start that ends in the middle, although the HTTP response is complete. */
    TRUNCATED,

    /** Half of the announced body, after which the connection is closed. */
    CUT,

    /**
     * The contract's own refusal without records: result ERROR, with INVALID_REQUEST where the contract has it. A
     * contract without a result has no such answer; there it is a SOAP Fault Client.
     */
    RESULT_ERROR,

    /** Every record is about the isolation person instead of the one who was asked for. */
    WRONG_PATIENT,

    /** The last record is about the isolation person, the others are as they should be. */
    ONE_WRONG_PATIENT,

    /** Every record says that it comes from the source system SYS6. */
    WRONG_SOURCE,

    /** The response is in the service namespace of another major version: 1, or 2 for a contract that is at 1. */
    WRONG_NAMESPACE,

    /** Every record stands twice. */
    DUPLICATE,

    /**
     * An element of the namespace {@code urn:example:unknown} stands last where the contract can be extended, in every
     * record; its prefix is declared on the Envelope. Without records it stands last in the response.
     */
    UNKNOWN_ELEMENT,

    /** Encoded in ISO-8859-1, which only the XML declaration tells; Content-Type is without a charset. */
    LATIN1,

    /** Encoded in UTF-16 with a byte order mark; Content-Type is without a charset. */
    UTF16,

    /** Starts with a DOCTYPE that declares an entity, which is used where {@link #UNKNOWN_ELEMENT} has its element. */
    DTD,

    /** 200 elements in each other, where {@link #UNKNOWN_ELEMENT} has its one. */
    DEEP,

    /** One record of more than 20 MB that is well-formed, sent in chunks without a length. */
    HUGE,

    /** Reads the request and never says anything. */
    SILENT,

    /** Announces the whole body, sends half of it and then never says anything more. */
    HALF_BODY,

    /** Sends the headers at once and then one byte of the body every 200 ms. */
    TRICKLE,

    /** Reads the request and closes the connection. */
    CLOSE,

    /** Reads the request and resets the connection (TCP RST). */
    RESET,

    /** Answers as it should, compressed with gzip if the request accepts that. */
    GZIP;

    private static final Set<Mood> DO_NOTHING = EnumSet.of(
            FAULT, NOT_PERMITTED, FORBIDDEN, BAD_GATEWAY, HTML, EMPTY, NOT_XML, RESULT_ERROR, SILENT, CLOSE, RESET);

    /**
     * Whether a request that changes something is carried out in this mood: where the answer is at least begun. Then what is
     * lost on the way is only the answer, as happens between real systems.
     */
    boolean doesAsAsked() {
        return !DO_NOTHING.contains(this);
    }
}
