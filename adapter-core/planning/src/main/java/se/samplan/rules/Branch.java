package se.samplan.rules;

import java.util.ArrayList;
import java.util.List;

/** An element of the wire that the model has no record of its own for: its children, in the order of the schema. */
record Branch(List<Child> children) {

    /** @param value also an optional, or a list for an element that may be repeated */
    record Child(String name, Object value) {}

    Branch {
        children = List.copyOf(children);
    }

    /** @param namesAndValues name, value, name, value … */
    static Branch of(Object... namesAndValues) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            children.add(new Child((String) namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Branch(children);
    }
}
