package se.samplan.endpoint;

import java.nio.charset.StandardCharsets;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Answers in UTF-8, faults too.
 *
 * <p>Why: CXF answers in the encoding of the request, and Basic Profile 2.1 has UTF-8.
 *
 * <p>Remove when: never.
 */
final class AnswerInUtf8 extends AbstractPhaseInterceptor<Message> {

    AnswerInUtf8() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
    }
}
