package se.samplan.endpoint;

import java.util.UUID;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.CorrelationId;
import se.samplan.question.QuestionRejected;
import se.samplan.source.IndexUnavailable;

/**
 * Turns every exception that reaches the edge into a SOAP fault:
 *
 * <ul>
 *   <li>{@link QuestionRejected}: fault code Client, the message as it stands;
 *   <li>a message that is no SOAP 1.1 message of the contract: Client (or the code that SOAP 1.1 has for it), a fixed text;
 *   <li>{@link IndexUnavailable}: Server, a fixed text;
 *   <li>anything else: Server, a fixed text, the stack trace in our log.
 * </ul>
 *
 * <p>Each carries a reference that stands in the log too. No fault text ever comes from a source, a library or a value in
 * the request (INV-L7).
 */
final class Faults extends AbstractPhaseInterceptor<Message> {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private static final QName CLIENT = Soap11.getInstance().getSender();
    private static final QName SERVER = Soap11.getInstance().getReceiver();
    private static final String CORRELATION = Faults.class.getName() + ".correlation";
    private static final String VERSION_MISMATCH = "VersionMismatch";
    private static final String MUST_UNDERSTAND = "MustUnderstand";

    Faults() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        Exception problem = message.getContent(Exception.class);
        Object known = message.getExchange().get(CORRELATION);
        message.setContent(Exception.class, of(problem, known == null ? "-" : known.toString()));
        message.getExchange().put(Exception.class, problem);
    }

    /** Has a fault of this exchange logged under the request's own id too. */
    static void remember(CorrelationId correlation, Exchange exchange) {
        exchange.put(CORRELATION, correlation);
    }

    /**
     * The fault that stands for the exception.
     *
     * @param correlation the request's correlation id, or a dash where none was read
     */
    static SoapFault of(Throwable problem, String correlation) {
        String reference = UUID.randomUUID().toString();
        Throwable cause = rootOf(problem);
        if (cause instanceof QuestionRejected rejected) {
            log.info("{} request rejected: {}, reference {}", correlation, rejected.text(), reference);
            return fault(rejected.text(), reference, CLIENT);
        }
        if (cause instanceof IndexUnavailable) {
            log.error("{} request failed: {}, reference {}", correlation, cause.getMessage(), reference);
            return fault("The engagement index is not available", reference, SERVER);
        }
        if (isNotWellFormed(problem)) {
            log.info("{} request rejected: not well-formed, reference {}", correlation, reference);
            return fault("The request is not well-formed XML, or holds a document type declaration", reference, CLIENT);
        }
        if (problem instanceof SoapFault soap && !SERVER.equals(soap.getFaultCode())) {
            log.info(
                    "{} request rejected: {}, reference {}",
                    correlation,
                    soap.getFaultCode().getLocalPart(),
                    reference);
            return fault(textFor(soap.getFaultCode()), reference, soap.getFaultCode());
        }
        if (isNotOfTheContract(problem, cause)) {
            log.info("{} request rejected: not a message of the contract, reference {}", correlation, reference);
            return fault(textFor(CLIENT), reference, CLIENT);
        }
        log.error("{} request failed, reference {}", correlation, reference, problem);
        return fault("Technical error", reference, SERVER);
    }

    private static String textFor(QName code) {
        return switch (code.getLocalPart()) {
            case VERSION_MISMATCH -> "The request is not a SOAP 1.1 envelope";
            case MUST_UNDERSTAND -> "The request holds a header with mustUnderstand that is not known here";
            default -> "The request is not a SOAP 1.1 message of this contract";
        };
    }

    private static SoapFault fault(String text, String reference, QName code) {
        return new SoapFault(text + " (reference " + reference + ")", code);
    }

    /** The first of our own exceptions in the chain, or what lies behind the wrappers. */
    private static Throwable rootOf(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null
                && !(cause instanceof QuestionRejected)
                && !(cause instanceof IndexUnavailable)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * True if CXF itself blames the request, or if it asked the parser for what is not there: that is how a message without
     * a Body and one with an entity reference end (tried, CXF 4.2.3).
     */
    private static boolean isNotOfTheContract(Throwable problem, Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return (problem instanceof Fault fault && Fault.FAULT_CODE_CLIENT.equals(fault.getFaultCode()))
                || (trace.length > 0 && trace[0].getClassName().startsWith("com.ctc.wstx."));
    }

    private static boolean isNotWellFormed(Throwable problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t instanceof XMLStreamException) {
                return true;
            }
        }
        return false;
    }
}
