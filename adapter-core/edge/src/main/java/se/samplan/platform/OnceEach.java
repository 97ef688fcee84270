package se.samplan.platform;

import jakarta.jws.WebMethod;
import jakarta.jws.WebResult;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementRefs;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.xml.SoapNames;

/**
 * Holds an answer to what its contract has only once. Of two such elements, binding the contract's classes keeps the last and says
 * nothing, so that a consent that is denied and then given would count as given. Whatever else an answer holds is left to the binding.
 */
final class OnceEach {

    /** What is no element of one name. */
    private static final List<Class<? extends Annotation>> OTHERS = List.of(
            XmlAnyElement.class,
            XmlAnyAttribute.class,
            XmlAttribute.class,
            XmlElementRef.class,
            XmlElementRefs.class,
            XmlElements.class,
            XmlTransient.class,
            XmlValue.class);

    private static final String DEFAULT = "##default";

    private static final ClassValue<Map<QName, Child>> CHILDREN = new ClassValue<>() {
        @Override
        protected Map<QName, Child> computeValue(Class<?> type) {
            return childrenOf(type);
        }
    };

    /**
     * An element that a contract knows.
     *
     * @param many whether it may stand more than once beside itself
     */
    private record Child(boolean many, Supplier<Map<QName, Child>> children) {}

    /** An element that has begun: what may stand in it, and what has. */
    private record Begun(Map<QName, Child> known, Set<QName> seen) {

        private static Begun of(Map<QName, Child> known) {
            return new Begun(known, new HashSet<>());
        }

        private Begun enter(QName name) throws XMLStreamException {
            Child child = known.get(name);
            if (child == null) {
                return of(Map.of());
            }
            if (!seen.add(name) && !child.many()) {
                throw new XMLStreamException("twice what the contract has once");
            }
            return of(child.children().get());
        }
    }

    private final Map<QName, Child> envelope;

    /** @param port the generated interface, whose one operation is answered */
    OnceEach(Class<?> port) {
        Map<QName, Child> response = Stream.of(port.getMethods())
                .filter(method -> method.isAnnotationPresent(WebMethod.class))
                .map(OnceEach::response)
                .findFirst()
                .orElse(Map.of());
        Map<QName, Child> body = Map.of(new QName(SoapNames.ENVELOPE, "Body"), new Child(false, () -> response));
        this.envelope = Map.of(new QName(SoapNames.ENVELOPE, "Envelope"), new Child(false, () -> body));
    }

    /**
     * Reads an answer to its end.
     *
     * @throws XMLStreamException if it is not well-formed, or has twice what its contract has once
     */
    void readWhole(XMLStreamReader answer) throws XMLStreamException {
        Deque<Begun> open = new ArrayDeque<>(List.of(Begun.of(envelope)));
        while (answer.hasNext()) {
            int event = answer.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.push(open.element().enter(answer.getName()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
        }
    }

    private static Map<QName, Child> response(Method operation) {
        WebResult result = operation.getAnnotation(WebResult.class);
        Class<?> type = operation.getReturnType();
        return result == null
                ? Map.of()
                : Map.of(
                        new QName(result.targetNamespace(), result.name()), new Child(false, () -> CHILDREN.get(type)));
    }

    private static Map<QName, Child> childrenOf(Class<?> type) {
        Map<QName, Child> children = new HashMap<>();
        for (Class<?> each = type; each.isAnnotationPresent(XmlAccessorType.class); each = each.getSuperclass()) {
            String namespace = namespaceOf(each);
            Stream.of(each.getDeclaredFields())
                    .filter(OnceEach::isElement)
                    .forEach(field -> children.put(nameOf(field, namespace), childOf(field)));
        }
        return children;
    }

    private static boolean isElement(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && OTHERS.stream().noneMatch(field::isAnnotationPresent);
    }

    private static Child childOf(Field field) {
        if (!List.class.isAssignableFrom(field.getType())) {
            return new Child(false, () -> CHILDREN.get(field.getType()));
        }
        Type of = field.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : Object.class;
        return new Child(true, () -> of instanceof Class<?> type ? CHILDREN.get(type) : Map.of());
    }

    private static QName nameOf(Field field, String namespace) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null
                ? new QName(namespace, field.getName())
                : new QName(
                        element.namespace().equals(DEFAULT) ? namespace : element.namespace(),
                        element.name().equals(DEFAULT) ? field.getName() : element.name());
    }

    private static String namespaceOf(Class<?> type) {
        XmlSchema schema = type.getPackage().getAnnotation(XmlSchema.class);
        return schema != null && schema.elementFormDefault() == XmlNsForm.QUALIFIED ? schema.namespace() : "";
    }
}
