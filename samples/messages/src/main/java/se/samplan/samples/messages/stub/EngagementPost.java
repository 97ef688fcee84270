package se.samplan.samples.messages.stub;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A post of the engagement index: fields by their names in the contract, in its order. Posts are filtered by name, so
 * there is no need to know what a field means.
 */
public record EngagementPost(Map<String, String> fields) {

    private static final String CHANGED = "mostRecentContent";
    private static final String OWNER = "owner";

    /** Posts that are alike in these are one (engagement index 1.0, section 2). */
    private static final List<String> KEY = List.of(
            "registeredResidentIdentification",
            "serviceDomain",
            "categorization",
            "logicalAddress",
            "businessObjectInstanceIdentifier",
            "clinicalProcessInterestId",
            "sourceSystem",
            "dataController");

    private static final Set<String> OF_THE_INDEX = Set.of("creationTime", "updateTime", OWNER);

    /** Copies the fields in their order. */
    public EngagementPost {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A post about a source that is its own logical address, valid in the fields that are not named here. */
    public static EngagementPost of(String person, String serviceDomain, String categorization, String source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("registeredResidentIdentification", person);
        fields.put("serviceDomain", serviceDomain);
        fields.put("categorization", categorization);
        fields.put("logicalAddress", source);
        fields.put("businessObjectInstanceIdentifier", "NA");
        fields.put("clinicalProcessInterestId", "NA");
        fields.put(CHANGED, "20260101120000");
        fields.put("sourceSystem", source);
        fields.put("dataController", TestIds.HSA_PREFIX + "RG00");
        return new EngagementPost(fields);
    }

    /** The same post with another value in a field that it has. */
    public EngagementPost with(String field, String value) {
        if (!fields.containsKey(field)) {
            throw new IllegalArgumentException("a post has no field " + field);
        }
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new EngagementPost(changed);
    }

    /** What tells it from other posts. One without an owner is the index's own. */
    List<String> key() {
        return Stream.concat(
                        KEY.stream().map(field -> fields.getOrDefault(field, "")),
                        Stream.of(fields.getOrDefault(OWNER, TestIds.INDEX_OWNER)))
                .toList();
    }

    /** The same post as its index keeps it: times and owner are the index's own, whatever was sent. */
    EngagementPost keptBy(String index, String created, String updated) {
        Map<String, String> kept = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.equals("dataController")) {
                kept.put("creationTime", created);
                kept.put("updateTime", updated);
            }
            if (!OF_THE_INDEX.contains(name)) {
                kept.put(name, value);
            }
        });
        kept.put(OWNER, index);
        return new EngagementPost(kept);
    }

    /** What stands in a field; empty if it has none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Fields of the question that a post cannot have, such as extensions, are no filter. */
    boolean matches(Map<String, String> question) {
        return fields.entrySet().stream().allMatch(field -> {
            String asked = question.getOrDefault(field.getKey(), field.getValue());
            return field.getKey().equals(CHANGED)
                    ? field.getValue().compareTo(asked) >= 0 // this time or later
                    : field.getValue().equals(asked);
        });
    }

    /** As XML in which {@code c} stands for the core namespace. */
    String xml() {
        StringBuilder xml = new StringBuilder("<engagement>");
        fields.forEach((name, value) -> xml.append("<c:")
                .append(name)
                .append('>')
                .append(value.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</c:")
                .append(name)
                .append('>'));
        return xml.append("</engagement>").toString();
    }

    /** Hides the person. */
    @Override
    public String toString() {
        return "EngagementPost[" + fields.get("categorization") + " at " + fields.get("logicalAddress") + "]";
    }
}
