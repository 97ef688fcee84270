package se.samplan.understand;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every text that a record holds, wherever it stands. */
public final class Texts {

    private static final int SHORTEST = 8;

    private final Set<String> texts = new TreeSet<>();

    private Texts() {}

    /** Those of eight characters or more, so that no word of ours is one by chance. */
    public static Set<String> of(Object record) {
        Texts all = new Texts();
        all.walk(record);
        return all.texts;
    }

    private void walk(Object part) {
        if (part instanceof String text) {
            if (text.length() >= SHORTEST) {
                texts.add(text);
            }
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (part instanceof Collection<?> collection) {
            collection.forEach(this::walk);
        } else if (part instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                walk(value(record, component));
            }
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }
}
