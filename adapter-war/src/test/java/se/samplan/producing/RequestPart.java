package se.samplan.producing;

import static java.util.stream.Collectors.joining;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchema;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One element of a request, as the generated type has it, and the ways it can be written. Nobody has to remember to add an
 * element here when a contract gets one.
 */
record RequestPart(Field field) {

    /** The elements of a request, in the order of the schema. */
    static List<RequestPart> of(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !field.isAnnotationPresent(XmlAnyElement.class))
                .map(RequestPart::new)
                .toList();
    }

    String name() {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals("##default") ? field.getName() : element.name();
    }

    boolean isMandatory() {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element != null && element.required();
    }

    private boolean isRepeated() {
        return field.getType() == List.class;
    }

    private Class<?> type() {
        return isRepeated()
                ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getType();
    }

    /** The element with its values, each by the name of the part it stands in; a text of its own has no name. */
    String written(Map<String, String> values) {
        return written(part -> values.containsKey(part.name()), part -> values.getOrDefault(part, ""));
    }

    /** The ways of writing it that say nothing, whether or not the schema takes them. */
    List<String> silent() {
        List<String> forms = new ArrayList<>(List.of(
                element(""),
                written(RequestPart::isMandatory, part -> ""),
                written(part -> true, part -> ""),
                written(part -> true, part -> "  "),
                written(part -> true, part -> "\n\t")));
        if (isRepeated()) {
            forms.add(forms.get(2) + forms.get(3));
        }
        return forms.stream().distinct().toList();
    }

    private String written(Predicate<RequestPart> parts, Function<String, String> text) {
        if (type() == String.class) {
            return element(text.apply(""));
        }
        return element(of(type()).stream()
                .filter(parts)
                .map(part -> part.element(text.apply(part.name())))
                .collect(joining()));
    }

    private String element(String content) {
        String namespace = field.getDeclaringClass()
                .getPackage()
                .getAnnotation(XmlSchema.class)
                .namespace();
        return "<" + name() + " xmlns='" + namespace + "'>" + content + "</" + name() + ">";
    }

    @Override
    public String toString() {
        return name();
    }
}
