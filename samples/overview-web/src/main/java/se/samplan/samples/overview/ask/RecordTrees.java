package se.samplan.samples.overview.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.samplan.contracts.overview.v1.RecordType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Has the records of each answer taken aside before it is bound, and put back after. */
final class RecordTrees {

    private RecordTrees() {}

    static void of(Client client) {
        client.getInInterceptors().addAll(List.of(new Before(), new After()));
    }

    private static final class Before extends AbstractPhaseInterceptor<Message> {

        Before() {
            super(Phase.POST_PROTOCOL);
        }

        @Override
        public void handleMessage(Message message) {
            Optional.ofNullable(message.getContent(XMLStreamReader.class)).ifPresent(answer -> {
                RecordsAside aside = aside(answer);
                message.setContent(XMLStreamReader.class, aside);
                message.put(RecordsAside.class, aside);
            });
        }

        private static RecordsAside aside(XMLStreamReader answer) {
            try {
                return new RecordsAside(
                        answer,
                        DocumentBuilderFactory.newDefaultNSInstance()
                                .newDocumentBuilder()
                                .newDocument());
            } catch (ParserConfigurationException e) {
                throw new Fault(e);
            }
        }
    }

    private static final class After extends AbstractPhaseInterceptor<Message> {

        After() {
            super(Phase.PRE_LOGICAL);
        }

        @Override
        public void handleMessage(Message message) {
            MessageContentsList bound = MessageContentsList.getContentsList(message);
            RecordsAside aside = message.get(RecordsAside.class);
            if (bound != null && aside != null) {
                bound.stream()
                        .flatMap(one -> one instanceof GetPlanningOverviewResponseType answer
                                ? Stream.of(answer)
                                : Stream.empty())
                        .forEach(answer -> back(answer, aside.taken()));
            }
        }
    }

    /** Each to the record from which it was taken. */
    static void back(GetPlanningOverviewResponseType answer, List<@Nullable Element> taken) {
        List<RecordType> records = answer.getRecords() == null
                ? List.of()
                : answer.getRecords().getContract().stream()
                        .flatMap(contract -> contract.getRecord().stream())
                        .toList();
        for (int i = 0; i < records.size(); i++) {
            records.get(i).setAny(taken.get(i));
        }
    }
}
