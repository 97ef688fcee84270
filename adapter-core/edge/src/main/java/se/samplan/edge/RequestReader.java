package se.samplan.edge;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.namespace.QName;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.question.QuestionRejected;

/** Reads the body of a request: has it checked, and takes out what is asked. */
public final class RequestReader<Q> {

    private final RequestCheck check;
    private final Class<Q> type;
    private final Once<GeneratedClasses> binding;
    /** A reader costs more to make than a request to read. One that has found an error is thrown away. */
    private final Queue<Unmarshaller> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param element the one that a request's body must hold
     * @param schemas class path names of what it must meet
     * @param type generated class of it
     * @param within generated classes of what may stand in its any
     */
    public RequestReader(QName element, List<String> schemas, Class<Q> type, Class<?>... within) {
        this.check = new RequestCheck(element, schemas);
        this.type = type;
        this.binding = new Once<>(() -> GeneratedClasses.of(type, within));
    }

    /** Makes what the first request needs, if none has come yet. Takes some tenths of a second. */
    public void prepare() {
        check.prepare();
        binding.get();
    }

    /**
     * The request, valid.
     *
     * @throws QuestionRejected naming the element and the rule that it breaks
     */
    public Q read(Envelope request) {
        var body = check.check(request);
        try {
            Unmarshaller idleOne = idle.poll();
            Unmarshaller binder = idleOne == null ? binding.get().reader() : idleOne;
            Q read = binder.unmarshal(body, type).getValue();
            idle.add(binder);
            return read;
        } catch (JAXBException e) {
            throw new IllegalStateException("a valid request could not be read", e);
        }
    }
}
