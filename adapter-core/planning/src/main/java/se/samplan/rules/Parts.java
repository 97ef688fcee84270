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
import org.jspecify.annotations.Nullable;
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
    private final Map<Class<?>, List<Part<Object>>> byType = new HashMap<>();
    private final List<Part<String>> texts = new ArrayList<>();
    private final List<Place> empty = new ArrayList<>();

    private Parts() {}

    static Parts of(Branch record) {
        Parts parts = new Parts();
        parts.addAll(null, record);
        return parts;
    }

    /** Where each path stands in the document, from 0. */
    Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            order.put(all.get(i).path(), i);
        }
        return order;
    }

    /** @param type one that no other extends: the record of an element */
    <T extends Record> Stream<Part<T>> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream()
                .map(part -> new Part<>(part.place(), type.cast(part.value())));
    }

    /** Every text, id and code. */
    Stream<Part<String>> texts() {
        return texts.stream();
    }

    /** Elements that hold nothing. */
    Stream<Place> empty() {
        return empty.stream();
    }

    private void addAll(@Nullable Place above, Object holder) {
        for (Branch.Child child : children(holder)) {
            String name = child.name();
            if (child.value() instanceof Optional<?> maybe) {
                maybe.ifPresent(value -> add(new Place(above, name, 0), value));
            } else if (child.value() instanceof List<?> several) {
                for (int i = 0; i < several.size(); i++) {
                    add(new Place(above, name, i + 1), several.get(i));
                }
            } else {
                add(new Place(above, name, 0), child.value());
            }
        }
    }

    private void add(Place place, Object value) {
        Part<Object> part = new Part<>(place, value);
        all.add(part);
        byType.computeIfAbsent(value.getClass(), type -> new ArrayList<>()).add(part);
        Optional<String> text = text(value);
        text.ifPresent(written -> texts.add(new Part<>(place, written)));
        int before = all.size();
        addAll(place, value);
        if (all.size() == before && isEmpty(value, text)) {
            empty.add(place);
        }
    }

    private static boolean isEmpty(Object value, Optional<String> text) {
        if (value instanceof Bytes bytes) {
            return bytes.size() == 0;
        }
        return text.map(Blanks::isBlank).orElse(value instanceof Record && !isLeaf(value));
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
        RecordComponent[] components = COMPONENTS.get(value.getClass());
        List<Branch.Child> children = new ArrayList<>(components.length);
        for (RecordComponent component : components) {
            children.add(new Branch.Child(component.getName(), read(component, value)));
        }
        return children;
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
