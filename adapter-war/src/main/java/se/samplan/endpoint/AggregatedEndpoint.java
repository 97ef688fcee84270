package se.samplan.endpoint;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.aggregate.Aggregation;
import se.samplan.contract.AggregatedContract;
import se.samplan.contracts.headers.v1.ProcessingStatusType;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.LogicalAddress;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.question.QuestionInvalid;
import se.samplan.question.QuestionRejected;
import se.samplan.summary.Summaries;
import se.samplan.summary.Summary;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * Answers one published WSDL port for all sources together. The same class for every contract: what differs is in the
 * {@link AggregatedContract}.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class AggregatedEndpoint implements Provider<Source> {

    private static final Logger log = LoggerFactory.getLogger(AggregatedEndpoint.class);

    private final AggregatedContract<?> contract;
    private final Aggregation aggregation;
    private final Set<LogicalAddress> ours;
    private final CallerHeaders callers;
    private final Duration total;
    private final Clock clock;
    private final RequestReader requests;
    private final StatusHeader statusHeader = new StatusHeader();
    private final SummaryElement summaryElement = new SummaryElement();
    private final Summaries summaries;

    /**
     * @param ours every logical address of this service
     * @param total time from the request until the answer is on its way
     * @param clock in the zone of the wire's times
     */
    public AggregatedEndpoint(
            AggregatedContract<?> contract,
            Aggregation aggregation,
            Set<LogicalAddress> ours,
            CallerHeaders callers,
            Duration total,
            Clock clock,
            Summaries summaries) {
        this.contract = contract;
        this.aggregation = aggregation;
        this.ours = Set.copyOf(ours);
        this.callers = callers;
        this.total = total;
        this.clock = clock;
        this.summaries = summaries;
        this.requests = new RequestReader(contract);
    }

    AggregatedContract<?> contract() {
        return contract;
    }

    @Override
    public Source invoke(@Nullable Source payload) {
        Deadline deadline = Deadline.after(total, Ticker.system());
        SoapMessage message = (SoapMessage) PhaseInterceptorChain.getCurrentMessage();
        LogicalAddressHeader.check(message.getHeaders(), ours);
        Caller consumer = callers.read(httpHeaders(message));
        Faults.remember(consumer.correlationId(), message.getExchange());
        Caller caller = ActorHeader.of(message.getHeaders(), contract)
                .map(consumer::actingFor)
                .orElse(consumer);
        Element body = element(payload);
        try {
            Question question = Questions.of(contract, requests.read(body), requests.payload(body), caller);
            Optional<Summaries.Wanted> summary = summaries.wanted(question);
            MergedAnswer answer = aggregation.answer(question, deadline).join();
            addStatus(message, answer, summary.map(wanted -> wanted.of(answer.whole(), answer.continuation())));
            return ResponseBody.of(contract, answer, caller.correlationId());
        } catch (QuestionInvalid e) {
            if (contract.wire().result().isEmpty()) {
                throw e;
            }
            log.info("{} request rejected in its result: {}", caller.correlationId(), e.text());
            return ResponseBody.invalid(contract, e.text(), caller.correlationId());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void addStatus(Message message, MergedAnswer answer, Optional<Summary> summary) {
        ProcessingStatusType told = StatusHeader.of(answer, LocalDateTime.now(clock));
        summary.map(summaryElement::of).ifPresent(told.getAny()::add);
        Header status = statusHeader.write(told);
        message.getExchange().put(StatusHeader.class.getName(), List.of(status));
    }

    private static Map<String, String> httpHeaders(Message message) {
        Map<String, List<String>> all = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        Map<String, String> first = new HashMap<>();
        all.forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.get(0)));
        return first;
    }

    private static Element element(@Nullable Source payload) {
        if (payload == null) {
            throw new QuestionRejected("Body: there is no element in it");
        }
        Node node = ((DOMSource) payload).getNode();
        return node instanceof Document document ? document.getDocumentElement() : (Element) node;
    }
}
