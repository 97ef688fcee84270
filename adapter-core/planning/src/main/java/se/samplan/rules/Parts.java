package se.samplan.rules;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Code;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;

/**
 * The parts of a record in document order, each with its path. The records of the model name their components as the wire
 * names its elements and in the same order, so the parts are read off them; a {@link Branch} stands where they differ.
 */
final class Parts {

    private static final Set<Class<?>> LEAVES = Set.of(LocalId.class, HsaId.class, PersonId.class);

    private final List<Part<Object>> all = new ArrayList<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<String> empty = new ArrayList<>();

    private Parts() {}

    static Parts of(Branch record) {
        Parts parts = new Parts();
        parts.addAll("", record);
        return parts;
    }

    /** Where the path stands in the document; what stands nowhere comes first. */
    int order(String path) {
        return order.getOrDefault(path, -1);
    }

    <T> Stream<Part<T>> all(Class<T> type) {
        return all.stream()
                .filter(part -> type.isInstance(part.value()))
                .map(part -> new Part<>(part.path(), part.name(), type.cast(part.value())));
    }

    /** Every text, id and code. */
    Stream<Part<String>> texts() {
        return all.stream()
                .flatMap(part -> text(part.value()).map(text -> new Part<>(part.path(), part.name(), text)).stream());
    }

    /** Paths of elements that hold nothing. */
    Stream<String> empty() {
        return empty.stream();
    }

    private void addAll(String path, Object holder) {
        List<Branch.Child> children = children(holder);
        for (Branch.Child child : children) {
            String place = path.isEmpty() ? child.name() : path + "/" + child.name();
            if (child.value() instanceof Optional<?> maybe) {
                maybe.ifPresent(value -> add(place, child.name(), value));
            } else if (child.value() instanceof List<?> several) {
                for (int i = 0; i < several.size(); i++) {
                    add(place + "[" + (i + 1) + "]", child.name(), several.get(i));
                }
            } else {
                add(place, child.name(), child.value());
            }
        }
    }

    private void add(String path, String name, Object value) {
        order.put(path, all.size());
        all.add(new Part<>(path, name, value));
        int before = all.size();
        addAll(path, value);
        if (all.size() == before && isEmpty(value)) {
            empty.add(path);
        }
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Bytes bytes) {
            return bytes.size() == 0;
        }
        return text(value).map(Blanks::isBlank).orElse(value instanceof Record && !isLeaf(value));
    }

    private static boolean isLeaf(Object value) {
        return value instanceof Code || LEAVES.contains(value.getClass());
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Code code) {
            return Optional.of(code.code());
        } else if (value instanceof LocalId id) {
            return Optional.of(id.value());
        } else if (value instanceof HsaId id) {
            return Optional.of(id.value());
        } else if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        return value instanceof String || value instanceof URI ? Optional.of(value.toString()) : Optional.empty();
    }

    private static List<Branch.Child> children(Object value) {
        if (value instanceof Branch branch) {
            return branch.children();
        } else if (value instanceof CareOrganization organization) {
            return organization(organization).children();
        }
        return value instanceof Record && !isLeaf(value) ? components(value) : List.of();
    }

    private static Branch organization(CareOrganization value) {
        return Branch.of(
                "hsaId", Identifier.hsa(value.hsaId().value()), "name", value.name(), "contact", value.contact());
    }

    private static List<Branch.Child> components(Object value) {
        return Stream.of(COMPONENTS.get(value.getClass()))
                .map(component -> new Branch.Child(component.getName(), read(component, value)))
                .toList();
    }

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of the model cannot be read: " + component.getName(), e);
        }
    }
}
