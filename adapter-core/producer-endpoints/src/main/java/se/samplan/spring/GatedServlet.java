package se.samplan.spring;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.List;
import se.samplan.edge.RequestGate;
import se.samplan.serve.ProducerServlet;

/**
 * The producer's contracts behind their gate: what cannot be a SOAP request is answered with a fault before any of it is read.
 * One servlet, so that a program has nothing else to register; it answers asynchronously.
 */
public final class GatedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RequestGate gate;
    private final transient ProducerServlet contracts;

    GatedServlet(RequestGate gate, ProducerServlet contracts) {
        this.gate = gate;
        this.contracts = contracts;
    }

    /**
     * Makes what requests need and none has needed yet: one part for each contract. A part that is done already costs nothing.
     */
    public List<Runnable> preparations() {
        return contracts.preparations();
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        contracts.init(config);
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        gate.doFilter(request, response, contracts::service);
    }

    @Override
    public void destroy() {
        contracts.destroy();
    }
}
