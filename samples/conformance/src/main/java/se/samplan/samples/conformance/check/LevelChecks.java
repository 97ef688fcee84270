package se.samplan.samples.conformance.check;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Target;

/**
 * The levels of structure (information model, section 10). L0 holds for every record; a higher level is reached when records
 * show it, and every record that says that it is of that level keeps it.
 */
final class LevelChecks {

    private static final int LARGEST_DOCUMENT = 100 * 1024;
    private static final Set<String> MEDIA =
            Set.of("text/plain", "text/html", "image/png", "image/jpeg", "image/tiff", "application/pdf");

    private LevelChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of(
                        "L0-CONTENT",
                        Area.LEVELS,
                        Level.L0,
                        probe -> Answers.eachRecord(
                                probe,
                                record -> unreadable(probe.target(), record),
                                new Text("readable content in every record", "läsbart innehåll i varje post"))),
                Check.of(
                                "L0-HEADER",
                                Area.LEVELS,
                                Level.L0,
                                probe -> Answers.eachRecord(
                                        probe,
                                        LevelChecks::header,
                                        new Text("a title, nothing forbidden", "en rubrik och inget otillåtet")))
                        .only(target -> isPlans(target)),
                structured("L1-STRUCTURE", Level.L1, part -> true, new Text("a structure", "en struktur")),
                structured("L1-HEADINGS", Level.L1, LevelChecks::hasHeadings, new Text("headings", "rubriker")),
                structured(
                        "L2-ITEMS",
                        Level.L2,
                        part -> items(part).findAny().isPresent()
                                && items(part)
                                        .allMatch(item ->
                                                has(item, "goalId", "activityId", "commitmentId", "nextStepId")),
                        new Text("items with ids", "poster med id")),
                structured(
                        "L2-STATUS",
                        Level.L2,
                        part -> items(part).findAny().isPresent()
                                && items(part).allMatch(item -> has(item, "status", "lifecycleStatus")),
                        new Text("items with status", "poster med status")),
                structured(
                        "L2-SCHEDULE",
                        Level.L2,
                        part -> someDone(part, item -> has(item, "schedule") || isExcluded(item)),
                        new Text("schedules", "tidsangivelser")),
                structured(
                        "L2-RESPONSIBLE",
                        Level.L2,
                        part -> someDone(
                                part,
                                item -> has(item, "responsible", "responsibleNotDecided", "party", "partyRef")
                                        || isExcluded(item)),
                        new Text("responsible parties", "ansvariga")),
                structured(
                        "L3-CODES",
                        Level.L3,
                        part -> Xml.all(part)
                                .anyMatch(at ->
                                        Set.of("topic", "category", "code").contains(at.getLocalName())
                                                && Xml.child(at, "code").isPresent()),
                        new Text("coded items", "kodade poster")),
                structured(
                        "L3-LINKS",
                        Level.L3,
                        part -> Xml.all(part)
                                .anyMatch(at -> Set.of(
                                                "bookedTimeRef",
                                                "relation",
                                                "sharedPlanId",
                                                "activityLink",
                                                "planGoalLink",
                                                "fixedContactRef")
                                        .contains(at.getLocalName())),
                        new Text("links", "länkar")));
    }

    private static boolean isPlans(Target target) {
        return target.contract().name().equals("GetCarePlans/2");
    }

    private static Check structured(String id, Level level, Predicate<Element> shows, Text what) {
        return Check.of(id, Area.LEVELS, level, probe -> shown(probe, level, shows, what))
                .only(target -> target.contract().structured());
    }

    /** At least one record shows it, and so does each that claims the level. */
    private static Result shown(Probe probe, Level level, Predicate<Element> shows, Text what) {
        return Answers.ofRecords(probe, records -> {
            List<Text> complaints = new ArrayList<>();
            int showing = 0;
            for (Entry record : records) {
                Optional<Element> structure = structure(probe.target(), record);
                boolean shown = structure.filter(shows).isPresent();
                showing += shown ? 1 : 0;
                if (!shown && claims(structure, level)) {
                    complaints.add(Text.of(
                            "%s says that it is of a level with %s and has none",
                            "%s anger en nivå med %s men har inte det", record.place(), what));
                }
            }
            if (showing == 0) {
                complaints.add(Text.of("no record has %s", "ingen post har %s", what));
            }
            return Result.of(
                    Answers.PLAIN,
                    complaints,
                    Text.of("%s of %s records have %s", "%s av %s poster har %s", showing, records.size(), what));
        });
    }

    private static Optional<Element> structure(Target target, Entry record) {
        return isPlans(target)
                ? Xml.at(record.element(), "carePlanBody/structuredCarePlan").findFirst()
                : Xml.child(record.element(), "body");
    }

    private static boolean claims(Optional<Element> structure, Level level) {
        return structure
                .flatMap(part -> Xml.child(part, "maturity"))
                .map(Xml::text)
                .filter(claimed -> claimed.matches("L[1-3]") && claimed.compareTo(level.title()) >= 0)
                .isPresent();
    }

    private static boolean hasHeadings(Element part) {
        if (has(part, "title")) {
            return has(part, "whatItMeans", "externalNotes");
        }
        return has(part, "purpose", "summary") && has(part, "patientWish", "validityPeriod", "participant");
    }

    private static Stream<Element> items(Element part) {
        return Stream.of("goal", "activity", "commitment", "nextStep")
                .flatMap(name -> Xml.children(part, name).stream());
    }

    /** Whether the items that are to be done show it, and there are any. A commitment may be without a time of its own. */
    private static boolean someDone(Element part, Predicate<Element> shows) {
        List<Element> done = Stream.of("activity", "nextStep")
                .flatMap(name -> Xml.children(part, name).stream())
                .toList();
        return done.isEmpty()
                ? Xml.children(part, "noNextStep").size()
                                + Xml.children(part, "commitment").size()
                        > 0
                : done.stream().allMatch(shows);
    }

    /** What shall not be done has neither time nor doer (INV-P14). */
    private static boolean isExcluded(Element item) {
        return Xml.child(item, "doNotPerform")
                .map(Xml::text)
                .filter("true"::equals)
                .isPresent();
    }

    private static boolean has(Element part, String... names) {
        return Stream.of(names).anyMatch(name -> Xml.child(part, name).isPresent());
    }

    private static Optional<Text> unreadable(Target target, Entry record) {
        return switch (target.contract().interaction()) {
            case "GetCarePlans" -> unreadablePlan(record);
            case "GetCareDocumentation" ->
                lacking(
                        record,
                        new Text("text or attachment", "text eller bilaga"),
                        "clinicalDocumentNoteText",
                        "multimediaEntry");
            case "GetCareManagers" ->
                lacking(
                        record,
                        new Text("name of the contact", "namn på kontakten"),
                        "practitioner/name",
                        "careTeam/name");
            case "GetCareAgreements" -> lacking(record, new Text("title", "rubrik"), "body/title");
            case "GetCareContacts" ->
                lacking(
                        record,
                        new Text("time, kind, reason or unit", "tid, typ, orsak eller enhet"),
                        "careContactBody/careContactTimePeriod/start",
                        "careContactBody/careContactTimePeriod/end",
                        "careContactBody/careContactCode/displayName",
                        "careContactBody/careContactReason",
                        "careContactBody/careContactOrgUnit/orgUnitName");
            default ->
                lacking(record, new Text("start", "start"), "startTimeInclusive")
                        .or(() -> lacking(record, new Text("end", "slut"), "endTimeExclusive"))
                        .or(() -> lacking(
                                record, new Text("place", "plats"), "healthcare_facility_name", "healthcare_facility"));
        };
    }

    /** @param places paths from the record, or names anywhere in it */
    private static Optional<Text> lacking(Entry record, Text what, String... places) {
        boolean there = Stream.of(places)
                .anyMatch(place -> place.contains("/")
                        ? Xml.at(record.element(), place)
                                .anyMatch(found -> !Xml.text(found).isEmpty())
                        : Xml.all(record.element())
                                .anyMatch(found -> place.equals(found.getLocalName())
                                        && !Xml.text(found).isEmpty()));
        return there ? Optional.empty() : Optional.of(Text.of("no %s in %s", "saknas: %s i %s", what, record.place()));
    }

    private static Optional<Text> unreadablePlan(Entry record) {
        List<Element> contents =
                Xml.at(record.element(), "carePlanBody/content").toList();
        if (contents.isEmpty()) {
            return Optional.of(Text.of("no content in %s", "inget innehåll i %s", record.place()));
        }
        return contents.stream().flatMap(content -> complaint(content).stream()).findFirst();
    }

    private static Optional<Text> complaint(Element content) {
        boolean value = Xml.child(content, "value").isPresent();
        if (value == Xml.child(content, "reference").isPresent()) {
            return Optional.of(Text.of(
                    "not exactly one of value and reference at %s",
                    "inte precis en av value och reference i %s", Xml.place(content)));
        }
        String type = Xml.child(content, "mediaType").map(Xml::text).orElse("");
        if (!MEDIA.contains(type)) {
            return Optional.of(Text.of(
                    "a media type that is not allowed at %s", "en otillåten mediatyp i %s", Xml.place(content)));
        }
        return value ? document(content) : Optional.empty();
    }

    private static Optional<Text> document(Element content) {
        try {
            int size = Base64.getMimeDecoder()
                    .decode(Xml.child(content, "value").map(Xml::text).orElse(""))
                    .length;
            if (size == 0) {
                return Optional.of(Text.of("an empty document at %s", "ett tomt dokument i %s", Xml.place(content)));
            }
            return size > LARGEST_DOCUMENT
                    ? Optional.of(Text.of(
                            "a document of %s bytes at %s", "ett dokument på %s byte i %s", size, Xml.place(content)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Text.of(
                    "a document that is not base64 at %s", "ett dokument som inte är base64 i %s", Xml.place(content)));
        }
    }

    private static Optional<Text> header(Entry record) {
        Element header = Xml.child(record.element(), "carePlanHeader").orElse(record.element());
        if (Xml.child(header, "documentTitle")
                .filter(title -> !Xml.text(title).isEmpty())
                .isEmpty()) {
            return Optional.of(Text.of("no documentTitle in %s", "documentTitle saknas i %s", record.place()));
        }
        return has(header, "nullified", "nullifiedReason")
                ? Optional.of(Text.of("nullified is sent in %s", "nullified skickas i %s", record.place()))
                : Optional.empty();
    }
}
