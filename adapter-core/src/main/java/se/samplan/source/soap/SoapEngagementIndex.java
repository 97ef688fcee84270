package se.samplan.source.soap;

import com.fasterxml.aalto.UncheckedStreamException;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.call.Identity;
import se.samplan.call.Reply;
import se.samplan.call.SoapClient;
import se.samplan.call.SoapRequest;
import se.samplan.contract.IndexCategory;
import se.samplan.contracts.engagementindex.v1.EngagementType;
import se.samplan.contracts.findcontent.v1.FindContentResponseType;
import se.samplan.contracts.findcontent.v1.FindContentType;
import se.samplan.contracts.findcontent.v1.ObjectFactory;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;
import se.samplan.time.Deadline;

/** The engagement index, asked with FindContent 1.0. */
public final class SoapEngagementIndex implements EngagementIndex {

    private static final String SERVICE = "urn:riv:itintegration:engagementindex:FindContentResponder:1";
    private static final QName RESPONSE = new QName(SERVICE, "FindContentResponse");
    private static final XMLInputFactory XML = inputFactory();

    private final SoapClient client;
    private final FanOut fanOut;
    private final Identity identity;
    private final Place place;
    private final Map<ContractId, IndexCategory> categories;
    private final JAXBContext binding;

    /**
     * Where the index is and how we call it.
     *
     * @param owner the index owner's id, the LogicalAddress of FindContent
     * @param ourselves our own id as a consumer of the index
     * @param budget longest time that an answer may take, within the deadline of the request
     */
    public record Place(URI uri, LogicalAddress owner, HsaId ourselves, Duration budget) {}

    public SoapEngagementIndex(
            SoapClient client,
            FanOut fanOut,
            Identity identity,
            Place place,
            Map<ContractId, IndexCategory> categories) {
        this.client = client;
        this.fanOut = fanOut;
        this.identity = identity;
        this.place = place;
        this.categories = Map.copyOf(categories);
        try {
            this.binding = JAXBContext.newInstance(FindContentType.class, FindContentResponseType.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated classes of FindContent cannot be bound", e);
        }
    }

    @Override
    public CompletableFuture<List<Source>> sourcesFor(Question question, Deadline deadline) {
        IndexCategory category = categories.get(question.contract());
        if (category == null) {
            throw new IllegalArgumentException("no index category for " + question.contract());
        }
        SoapRequest request =
                new SoapRequest(SERVICE + ":FindContent", payload(question.person(), category), Optional.empty());
        Function<Source, Call<Outcome<Reply>>> send = index -> client.send(
                index, place.uri(), request, identity.as(place.ourselves(), question.caller(), place.uri()));
        return fanOut.ask(List.of(new Source(place.owner())), send, deadline.atMost(place.budget()))
                .thenApply(outcomes -> sources(outcomes.get(0), question.person(), category));
    }

    private List<Source> sources(Outcome<Reply> outcome, PersonId person, IndexCategory category) {
        Reply reply = outcome.fold(
                answered -> answered.answer(),
                late -> {
                    throw new IndexUnavailable("the engagement index did not answer in time");
                },
                failed -> {
                    throw new IndexUnavailable("the engagement index failed: " + failed.kind());
                },
                notAsked -> {
                    throw new IllegalStateException("the engagement index is always asked");
                });
        return read(reply).getEngagement().stream()
                .filter(post -> concerns(post, person, category))
                .map(post -> Source.at(post.getLogicalAddress().strip()))
                .toList();
    }

    /** The index has been asked for just this, but an index that is careless shall not make us call the wrong systems. */
    private static boolean concerns(EngagementType post, PersonId person, IndexCategory category) {
        return person.id().equals(post.getRegisteredResidentIdentification())
                && category.serviceDomain().equals(post.getServiceDomain())
                && category.categorization()
                        .map(kind -> kind.equals(post.getCategorization()))
                        .orElse(true)
                && post.getLogicalAddress() != null
                && !post.getLogicalAddress().isBlank();
    }

    private byte[] payload(PersonId person, IndexCategory category) {
        FindContentType request = new FindContentType();
        request.setRegisteredResidentIdentification(person.id());
        request.setServiceDomain(category.serviceDomain());
        category.categorization().ifPresent(request::setCategorization);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            var marshaller = binding.createMarshaller();
            marshaller.setProperty(jakarta.xml.bind.Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(new ObjectFactory().createFindContent(request), xml);
        } catch (JAXBException e) {
            throw new IllegalStateException("FindContent could not be written", e);
        }
        return xml.toByteArray();
    }

    private FindContentResponseType read(Reply reply) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(reply.body()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getName().equals(RESPONSE)) {
                    return binding.createUnmarshaller()
                            .unmarshal(xml, FindContentResponseType.class)
                            .getValue();
                }
            }
        } catch (XMLStreamException | UncheckedStreamException | JAXBException e) {
            throw new IndexUnavailable("the engagement index gave an answer that is not well-formed");
        }
        throw new IndexUnavailable("the engagement index gave an answer that is not of its contract");
    }

    private static XMLInputFactory inputFactory() {
        XMLInputFactory factory = new com.fasterxml.aalto.stax.InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
