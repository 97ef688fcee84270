package se.samplan.samples.conformance.replay;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;

/**
 * A record of the story: made up, so that it may be shown.
 *
 * @param title what people call it, in Swedish
 */
public record StoryRecord(Held held, String title) {

    /** By local names from the record; the first that is there, and what belongs to it. */
    private static final List<List<String>> TITLES = List.of(
            List.of("carePlanHeader/documentTitle"),
            List.of("careDocumentationHeader/documentTitle"),
            List.of("body/clinicalDocumentNoteTitle"),
            List.of("body/title"),
            List.of("code/displayName", "practitioner/name"),
            List.of("startTimeInclusive", "timeTypeName", "healthcare_facility_name"));

    static List<StoryRecord> in(TestedContract contract, Element response) {
        List<Held> records = Held.in(contract, response);
        List<String> titles = Entry.of(contract, response).stream()
                .map(entry -> title(entry.element()))
                .toList();
        return records.stream()
                .map(held -> new StoryRecord(held, titles.get(held.number() - 1)))
                .toList();
    }

    private static String title(Element record) {
        return TITLES.stream()
                .map(paths -> paths.stream()
                        .flatMap(path ->
                                Xml.at(record, path).limit(1).map(Xml::text).map(StoryRecord::readable))
                        .collect(Collectors.joining(", ")))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A time as people write it; other texts as they are. */
    private static String readable(String text) {
        return text.replaceFirst("^([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})[0-9]{2}$", "$1-$2-$3 $4:$5");
    }

    /** Id and source, {@code P2 of SYS1}. */
    public Text name() {
        return name(held.key());
    }

    /** As the story calls it. */
    public String id() {
        return id(held.key());
    }

    /** Short name of its source system or care unit. */
    public String source() {
        return shortened(source(held.key()));
    }

    static Text name(String key) {
        return Text.of("%s of %s", "%s från %s", id(key), shortened(source(key)));
    }

    /** HSA-id of the source system or care unit in a key. */
    static String source(String key) {
        return key.replaceFirst(":.*", "");
    }

    static String id(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /** A source of the story without what all their ids begin with. */
    static String shortened(String hsaId) {
        return hsaId.replaceFirst("^TSTASTA00000-", "");
    }
}
