package se.samplan.rules;

/**
 * A part of a record, where it stands.
 *
 * @param place of its element
 * @param value what the model holds there
 */
record Part<T>(Place place, T value) {

    /** The name of the element. */
    String name() {
        return place.name();
    }

    /** From the record down. */
    String path() {
        return place.path();
    }

    /** The path of something that stands below. */
    String below(String rest) {
        return path() + "/" + rest;
    }
}
