package se.samplan.samples.messages.generate;

/** The variants, a line each: the name, the step and what differs. */
final class VariantTable {

    private final StringBuilder lines = new StringBuilder();

    void add(StoryNode variant) {
        lines.append(variant.name())
                .append(" | ")
                .append(variant.get("step").text())
                .append(" | ")
                .append(variant.get("what").text())
                .append('\n');
    }

    String text() {
        return lines.toString();
    }
}
