package se.samplan.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import se.samplan.model.ContractId;
import se.samplan.published.Publication;

/**
 * Describes one contract to the aggregator. Adding a contract is adding one of these, its schema and its fixtures.
 *
 * @param <Q> the generated request type
 * @param id the service namespace, as in the platform's tables
 * @param publication names and files as published
 * @param wire names in messages
 * @param requestType generated class of the request
 * @param asked reads what the request says
 * @param facts where a record holds what is needed; where two paths hold one fact, all are kept
 * @param identity facts that together name a record within its source, the first set that a record has in full
 * @param addressing what the logical address stands for
 * @param order in which records are given
 * @param index how the engagement index knows this data
 * @param readerRules what it adds to the rules of access
 * @param selection what records are selected by, beyond the key facts
 */
public record AggregatedContract<Q>(
        ContractId id,
        Publication publication,
        Wire wire,
        Class<Q> requestType,
        Function<Q, Asked> asked,
        Map<Path, Fact> facts,
        List<List<Fact>> identity,
        Addressing addressing,
        RecordOrder order,
        IndexCategory index,
        ReaderRules readerRules,
        SelectionFacts selection) {

    private static final String EXTENSION = "extension";

    public AggregatedContract {
        facts = Map.copyOf(facts);
        identity = List.copyOf(identity);
    }

    /** Where a record holds all that can be known of it: the key facts and the details. */
    public Map<Path, Fact> allFacts() {
        Map<Path, Fact> all = new HashMap<>(selection.details());
        all.putAll(facts);
        return all;
    }

    /** Where a record names the person it concerns: the element that holds the identity and, if it is sent, its type. */
    public Path personPath() {
        Path id = pathOf(Fact.PERSON_ID);
        return facts.containsValue(Fact.PERSON_TYPE)
                ? new Path(id.steps().subList(0, id.steps().size() - 1))
                : id;
    }

    /** The name of that element. */
    public QName personElement() {
        return last(personPath());
    }

    /** The element that holds the number of a person's identity. */
    QName personNumber() {
        return last(pathOf(Fact.PERSON_ID));
    }

    /** The element that holds the kind of a person's identity, if it is sent. */
    Optional<QName> personKind() {
        return findPathOf(Fact.PERSON_TYPE).map(AggregatedContract::last);
    }

    /** The request's element for the one source system that is wanted: called as in records, where the contract has it. */
    public QName sourceFilter() {
        List<QName> steps = pathOf(Fact.SOURCE_SYSTEM).steps();
        QName last = steps.get(steps.size() - 1);
        QName element = EXTENSION.equals(last.getLocalPart()) ? steps.get(steps.size() - 2) : last;
        return new QName(id.namespace(), element.getLocalPart());
    }

    private Path pathOf(Fact fact) {
        return findPathOf(fact).orElseThrow(() -> new IllegalStateException("a contract without " + fact));
    }

    private Optional<Path> findPathOf(Fact fact) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getValue() == fact)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static QName last(Path path) {
        return path.steps().get(path.steps().size() - 1);
    }

    /** The request's element. */
    public QName request() {
        return new QName(id.namespace(), publication.name());
    }

    /** The response's element. */
    public QName response() {
        return new QName(id.namespace(), publication.name() + "Response");
    }

    /** The WSDL's service. */
    public QName service() {
        return new QName(publication.wsdlNamespace(), publication.name() + "ResponderService");
    }

    /** The WSDL's port. */
    public QName port() {
        return new QName(publication.wsdlNamespace(), publication.name() + "ResponderPort");
    }

    /** Reads what a request says, when its static type is not known. */
    public Asked read(Object request) {
        return asked.apply(requestType.cast(request));
    }
}
