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
        Call call = message.getExchange().get(Call.class);
        Fault told = faults.of(causeOf(problem), call.logId().value());
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
