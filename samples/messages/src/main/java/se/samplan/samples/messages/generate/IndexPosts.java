package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * What the engagement index holds about Asta at a step: one post for each source and category, and one for each booking
 * that has not begun. That a booking leaves the index when it begins is the contract's rule ("only future bookings are
 * indexed"), although the care unit still tells of it that day.
 */
final class IndexPosts {

    private static final String NOT_USED = "NA";

    private final Story story;
    private final Contract index;

    IndexPosts(Story story) {
        this.story = story;
        this.index = story.contract("index");
    }

    /** The index's answer, all categories together. */
    MessageElement at(StoryNode step) {
        List<MessageElement> posts = new ArrayList<>();
        step.get("index").entries().forEach((objects, sources) -> {
            Contract contract = story.contract(objects);
            sources.entries()
                    .forEach((source, changed) ->
                            posts.add(post(contract, story.hsaId(source), NOT_USED, changed.text(), source)));
        });
        step.get("bookings")
                .entries()
                .forEach((unit, names) -> names.texts().stream()
                        .flatMap(name -> booking(unit, name, step.get("clock").text()))
                        .forEach(posts::add));
        return MessageElement.parent(new QName(index.service(), "FindContentResponse"), posts);
    }

    private Stream<MessageElement> booking(String unit, String name, String clock) {
        Contract contract = story.contract("bookings");
        String start = story.record("bookings", name)
                .get("timeslotDetail")
                .get("startTimeInclusive")
                .text();
        if (start.compareTo(clock.replaceAll("[-:T]", "")) <= 0) {
            return Stream.empty();
        }
        return Stream.of(post(contract, story.hsaId(unit), name, start, story.bookingSystem(unit)));
    }

    private MessageElement post(
            Contract contract, String logicalAddress, String object, String mostRecentContent, String source) {
        List<MessageElement> fields = List.of(
                field("registeredResidentIdentification", story.patient()),
                field("serviceDomain", contract.node().get("serviceDomain").text()),
                field("categorization", contract.node().get("categorization").text()),
                field("logicalAddress", logicalAddress),
                field("businessObjectInstanceIdentifier", object),
                field("clinicalProcessInterestId", NOT_USED),
                field("mostRecentContent", mostRecentContent),
                field("sourceSystem", story.hsaId(source)),
                field("dataController", story.dataController(source)));
        return MessageElement.parent(new QName(index.service(), "engagement"), fields);
    }

    private MessageElement field(String name, String text) {
        return MessageElement.leaf(new QName(index.core(), name), text);
    }
}
