package se.samplan.call;

import java.util.Optional;

/**
 * What a service said to a call, or why it said nothing.
 *
 * @param <T> its answer
 */
public sealed interface Said<T> {

    /** HTTP status of an answer. */
    int OK = 200;

    /**
     * The fault in a reply, with whichever status it came: several servers send faults with HTTP 200.
     *
     * @return empty if it is none
     */
    static <T> Optional<Said<T>> faultIn(Reply reply) {
        return reply.status() == OK && !SoapFault.isAllOf(reply)
                ? Optional.empty()
                : SoapFault.in(reply).map(fault -> new Fault<>(fault.code(), fault.text()));
    }

    /** Of which kind it is, in capital letters, for logs and metrics: nothing that the service wrote. */
    String word();

    /** Its answer, read to its end. */
    record Answer<T>(T answer) implements Said<T> {

        @Override
        public String word() {
            return "ANSWERED";
        }

        /** Tells nothing of the content. */
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * A SOAP fault, of the service or of the platform before it, with whichever HTTP status.
     *
     * @param code its faultcode without prefix
     * @param text its faultstring: to be looked into for codes, and never handed on or logged
     */
    record Fault<T>(String code, String text) implements Said<T> {

        /**
         * The code with which a platform begins the texts of its faults, {@code VP007} (platform facts, section 6); empty if the text
         * has none. The service may have written it itself.
         */
        public Optional<String> platformCode() {
            return PlatformFault.codeOf(text);
        }

        @Override
        public String word() {
            return "FAULT";
        }

        /** Tells nothing of what the service wrote. */
        @Override
        public String toString() {
            return "Fault[" + platformCode().orElse("hidden") + "]";
        }
    }

    /** Neither an answer nor a fault, but an HTTP status alone. */
    record Status<T>(int status) implements Said<T> {

        @Override
        public String word() {
            return "HTTP_" + status;
        }
    }

    /** Something that is no answer of the contract: it was reached, and may have done what it was asked. */
    record Unreadable<T>() implements Said<T> {

        @Override
        public String word() {
            return "INVALID_ANSWER";
        }
    }

    /** Nothing, as long as there was time. The connection is cut. */
    record Late<T>() implements Said<T> {

        @Override
        public String word() {
            return "LATE";
        }
    }

    /** Nothing until whoever waited was told to end; the thread stays interrupted. The connection is cut. */
    record Interrupted<T>() implements Said<T> {

        @Override
        public String word() {
            return "INTERRUPTED";
        }
    }

    /** Nothing: no connection, or it broke. */
    record Unreachable<T>() implements Said<T> {

        @Override
        public String word() {
            return "UNREACHABLE";
        }
    }
}
