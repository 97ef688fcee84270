package se.samplan.rules;

/**
 * A rule that a record breaks.
 *
 * @param id of the rule, for example INV-S1
 * @param path names and places of elements, never what stands in them
 */
public record Breach(String id, String path) {
    public boolean isError() {
        return true;
    }
}
