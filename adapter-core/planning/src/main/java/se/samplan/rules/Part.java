package se.samplan.rules;

/**
 * A part of a record, where it stands.
 *
 * @param path from the record down
 * @param name of the element
 * @param value what the model holds there
 */
record Part<T>(String path, String name, T value) {

    /** The path of something that stands below. */
    String below(String rest) {
        return path + "/" + rest;
    }
}
