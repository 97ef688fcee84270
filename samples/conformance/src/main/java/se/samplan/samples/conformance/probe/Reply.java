package se.samplan.samples.conformance.probe;

import java.time.Duration;
import java.util.Optional;
import se.samplan.samples.conformance.message.Message;

/** What came of one exchange. */
public sealed interface Reply {

    /** From the request until all had come, or until it was given up. */
    Duration took();

    /** A whole HTTP answer, whatever it holds. */
    @SuppressWarnings("ArrayRecordComponent") // a body is bytes, and is never compared
    record Answered(int status, String contentType, byte[] body, Duration took) implements Reply {

        public Message message() {
            return Message.read(body, contentType);
        }

        /** What stands in the way of reading it as SOAP, if anything does. */
        public Optional<Trouble> trouble() {
            if (status >= 300 && status < 400) {
                return Optional.of(Trouble.REDIRECT);
            }
            if (message() instanceof Message.Unreadable unreadable) {
                return Optional.of(unreadable.why() == Message.Why.HTML ? Trouble.PROXY_PAGE : Trouble.NOT_SOAP);
            }
            return Optional.empty();
        }
    }

    /** No whole answer came. */
    record Unanswered(Trouble trouble, Duration took) implements Reply {}
}
