package se.samplan.samples.conformance.probe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import se.samplan.samples.conformance.message.Message;

/** What came of one exchange. */
public sealed interface Reply {

    /** From the request until all had come, or until it was given up. */
    Duration took();

    /**
     * A whole HTTP answer, whatever it holds.
     *
     * @param message what the body turned out to be; read once, since many checks look at it
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is bytes, and is never compared
    record Answered(int status, String contentType, byte[] body, Message message, Duration took) implements Reply {

        /** @param contentEncoding what the body was coded with on the way; empty if nothing is said */
        static Answered of(int status, String contentType, String contentEncoding, byte[] body, Duration took) {
            return new Answered(status, contentType, body, Message.read(body, contentType, contentEncoding), took);
        }

        /** What stands in the way of reading it as SOAP, if anything does. */
        public Optional<Trouble> trouble() {
            if (status >= 300 && status < 400) {
                return Optional.of(Trouble.REDIRECT);
            }
            if (message instanceof Message.Unreadable unreadable) {
                return Optional.of(
                        switch (unreadable.why()) {
                            case HTML -> Trouble.PROXY_PAGE;
                            case DOCTYPE -> Trouble.DOCTYPE;
                            case COMPRESSED -> Trouble.COMPRESSED;
                            case IN_PARTS -> Trouble.IN_PARTS;
                            case BROKEN, DAMAGED -> Trouble.BROKEN_XML;
                            case SEVERAL -> Trouble.MORE_IN_BODY;
                            case EMPTY, NOT_XML, NOT_SOAP -> Trouble.NOT_SOAP;
                        });
            }
            return Optional.empty();
        }
    }

    /**
     * No whole answer came.
     *
     * @param part what had come by then; empty if nothing had
     */
    record Unanswered(Trouble trouble, Optional<Begun> part, Duration took) implements Reply {

        /** Nothing came. */
        static Unanswered nothing(Trouble trouble, Duration took) {
            return new Unanswered(trouble, Optional.empty(), took);
        }
    }

    /**
     * The beginning of an answer.
     *
     * @param bytes of the body that came
     * @param announced by Content-Length; empty without one
     */
    record Begun(int status, int bytes, OptionalLong announced) {}
}
