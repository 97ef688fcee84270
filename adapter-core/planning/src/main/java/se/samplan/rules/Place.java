package se.samplan.rules;

import org.jspecify.annotations.Nullable;

/**
 * Where an element stands in a record. Its path is written only when it is told, since nearly every record keeps every rule.
 *
 * @param above nothing for a child of the record itself
 * @param name of the element
 * @param number among those of its name, from 1; 0 for an element that is not repeated
 */
record Place(@Nullable Place above, String name, int number) {

    /** A child of the record itself, not repeated. */
    static Place of(String name) {
        return new Place(null, name, 0);
    }

    /** From the record down, as XPath writes it. */
    String path() {
        StringBuilder path = new StringBuilder();
        writeTo(path);
        return path.toString();
    }

    private void writeTo(StringBuilder path) {
        if (above != null) {
            above.writeTo(path);
            path.append('/');
        }
        path.append(name);
        if (number > 0) {
            path.append('[').append(number).append(']');
        }
    }
}
