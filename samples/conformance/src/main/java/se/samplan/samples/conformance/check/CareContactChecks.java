package se.samplan.samples.conformance.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.CodeSystem;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;

/** What is special about care contacts (GetCareContacts 3.0, sections 4 to 7). */
final class CareContactChecks {

    private static final Set<String> NOT_SENT = Set.of(
            "documentTitle", "documentTime", "legalAuthenticator", "nullified", "nullifiedReason", "careContactId");

    private CareContactChecks() {}

    static List<Check> all() {
        return List.of(
                check("CONTACT-HEADER", CareContactChecks::tooMuch, new Text("nothing forbidden", "inget otillåtet")),
                check("CONTACT-TIME", CareContactChecks::withoutTime, new Text("times in order", "tider i ordning")),
                check("CONTACT-UNIT", CareContactChecks::nameless, new Text("named units", "namngivna enheter")),
                check("CONTACT-STATUS", CareContactChecks::ofOtherSet, new Text("known statuses", "kända statusar")));
    }

    private static Check check(String id, Function<Entry, Optional<Text>> complaint, Text otherwise) {
        return Check.of(id, Area.ANSWER, Level.BASE, probe -> Answers.eachRecord(probe, complaint, otherwise))
                .only(target -> target.contract().name().equals("GetCareContacts/3"));
    }

    private static Optional<Text> tooMuch(Entry record) {
        return Xml.child(record.element(), "careContactHeader").stream()
                .flatMap(header -> Xml.children(header).stream())
                .filter(part -> NOT_SENT.contains(part.getLocalName()))
                .findFirst()
                .map(part -> Text.of("%s is sent in %s", "%s skickas i %s", part.getLocalName(), record.place()));
    }

    /** A visit begins and ends at one time; what goes on has no end. */
    private static Optional<Text> withoutTime(Entry record) {
        return body(record, "careContactTimePeriod").findFirst().flatMap(times -> {
            String start = textOf(times, "start");
            String end = textOf(times, "end");
            if (start.isEmpty() && end.isEmpty()) {
                return Optional.of(
                        Text.of("neither start nor end at %s", "varken början eller slut i %s", Xml.place(times)));
            }
            return !end.isEmpty() && start.compareTo(end) > 0
                    ? Optional.of(
                            Text.of("an end before the start at %s", "ett slut före sin början i %s", Xml.place(times)))
                    : Optional.empty();
        });
    }

    private static Optional<Text> nameless(Entry record) {
        return body(record, "careContactOrgUnit")
                .filter(unit -> Stream.of("orgUnitHSAId", "orgUnitName")
                        .anyMatch(part -> textOf(unit, part).isEmpty()))
                .findFirst()
                .map(unit -> Text.of(
                        "a unit without HSA-id or name at %s",
                        "en enhet utan HSA-id eller namn i %s", Xml.place(unit)));
    }

    /** A status of the reference set, or, where the source has statuses of its own, a text and no code. */
    private static Optional<Text> ofOtherSet(Entry record) {
        Set<String> known = Stream.of(CareContactStatus.values())
                .map(CareContactStatus::code)
                .collect(Collectors.toSet());
        return body(record, "careContactStatus")
                .filter(status -> Xml.child(status, "code").isPresent())
                .filter(status -> !known.contains(textOf(status, "code"))
                        || !textOf(status, "codeSystem").equals(CodeSystem.SNOMED_CT_SE.oid()))
                .findFirst()
                .map(status -> Text.of(
                        "a code that is not of the reference set at %s",
                        "en kod som inte finns i urvalet i %s", Xml.place(status)));
    }

    private static Stream<Element> body(Entry record, String element) {
        return Xml.at(record.element(), "careContactBody/" + element);
    }

    private static String textOf(Element parent, String name) {
        return Xml.child(parent, name).map(Xml::text).orElse("");
    }
}
