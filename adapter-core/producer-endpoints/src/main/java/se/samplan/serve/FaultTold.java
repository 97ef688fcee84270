package se.samplan.serve;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import se.samplan.edge.Fault;
import se.samplan.edge.Faults;

/**
 * Cures faults that tell too much: CXF would give an exception's own text to the caller, and its stack trace to the log twice.
 * Of a call whose time is up there is no fault left to tell: what CXF writes then goes to nobody.
 */
final class FaultTold extends AbstractSoapInterceptor {

    private final Faults faults;

    FaultTold(Faults faults) {
        super(Phase.PRE_LOGICAL);
        this.faults = faults;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exception problem = message.getContent(Exception.class);
        Waiting consumer = message.getExchange().get(Waiting.class);
        if (consumer.isOver()) {
            consumer.endedForNobody(causeOf(problem));
            return;
        }
        Fault told = faults.of(causeOf(problem), consumer.call().logId().value());
        SoapVersion version = message.getVersion();
        message.setContent(
                Exception.class,
                new SoapFault(
                        told.text(),
                        new QName(version.getNamespace(), told.code().wire())));
    }

    /** CXF wraps exceptions that it did not make itself. */
    private static Throwable causeOf(Exception problem) {
        return problem instanceof org.apache.cxf.interceptor.Fault && problem.getCause() != null
                ? problem.getCause()
                : problem;
    }
}
