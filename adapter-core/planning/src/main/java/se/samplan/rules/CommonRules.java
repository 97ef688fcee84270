package se.samplan.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;

/** Rules for the records of every contract. */
final class CommonRules {

    /** Most bytes of an embedded document: 100 KB (every contract with documents). */
    private static final int DOCUMENT_BYTES = 100 * 1024;

    private static final Set<String> MEDIA_TYPES =
            Set.of("text/plain", "text/html", "image/png", "image/jpeg", "image/tiff", "application/pdf");

    private static final Set<String> LOCAL_IDS = Set.of(
            "needId",
            "goalId",
            "activityId",
            "riskId",
            "followUpId",
            "participantId",
            "guidanceId",
            "wishId",
            "commitmentId",
            "nextStepId");

    /** References, and the ids that they may point at. */
    private static final Map<String, Set<String>> TARGETS = Map.ofEntries(
            Map.entry("participantRef", Set.of("participantId")),
            Map.entry("updatedByRef", Set.of("participantId")),
            Map.entry("documentedByRef", Set.of("participantId")),
            Map.entry("coordinatorRef", Set.of("participantId")),
            Map.entry("coversParticipantRef", Set.of("participantId")),
            Map.entry("goalRef", Set.of("goalId")),
            Map.entry("parentGoalId", Set.of("goalId")),
            Map.entry("needRef", Set.of("needId")),
            Map.entry("addressesNeedRef", Set.of("needId")),
            Map.entry("conditionRef", Set.of("needId")),
            Map.entry("activityRef", Set.of("activityId")),
            Map.entry("parentActivityId", Set.of("activityId")),
            Map.entry("followUpRef", Set.of("followUpId")),
            Map.entry("movedToRef", Set.of("commitmentId")),
            Map.entry("contactRef", Set.of("guidanceId", "participantId")),
            Map.entry("ref", Set.of("goalId", "activityId")));

    /** Elements that hold a code or an id: others compare it sign by sign. */
    private static final Pattern CODE_OR_ID = Pattern.compile("code|codeSystem|root|extension|.*(Id|ID|HSAid)");

    private static final Pattern GIVER = Pattern.compile(
            "(^|/)(healthcareProfessionalCareGiverHSAId|accountableHealthcareProvider(Id)?|managingCareGiver/hsaId)(/|$)");

    private CommonRules() {}

    static Stream<Breach> of(Subject subject, RuleContext context) {
        Parts parts = subject.parts();
        return Stream.of(
                        references(parts),
                        ids(parts),
                        codedValues(parts),
                        schedules(parts),
                        periods(parts),
                        documents(parts),
                        texts(parts),
                        lastUpdated(subject, context.today()),
                        provenance(parts),
                        relations(parts),
                        RelatedRules.of(parts),
                        person(subject, context))
                .flatMap(found -> found);
    }

    private static Stream<Breach> references(Parts parts) {
        Map<String, Set<LocalId>> ids = parts.all(LocalId.class)
                .collect(Collectors.groupingBy(Part::name, Collectors.mapping(Part::value, Collectors.toSet())));
        return parts.all(LocalId.class)
                .filter(part -> TARGETS.containsKey(part.name()))
                .filter(part -> TARGETS.getOrDefault(part.name(), Set.of()).stream()
                        .noneMatch(name -> ids.getOrDefault(name, Set.of()).contains(part.value())))
                .map(part -> new Breach(Rule.INV_S1, part.path()));
    }

    private static Stream<Breach> ids(Parts parts) {
        Set<LocalId> seen = new HashSet<>();
        return parts.all(LocalId.class)
                .filter(part -> LOCAL_IDS.contains(part.name()))
                .filter(part -> !seen.add(part.value()))
                .map(part -> new Breach(Rule.INV_S2, part.path()));
    }

    private static Stream<Breach> codedValues(Parts parts) {
        return parts.all(CodedValue.class).flatMap(part -> codedValue(part));
    }

    private static Stream<Breach> codedValue(Part<CodedValue> part) {
        CodedValue value = part.value();
        boolean hasCode = value.code().isPresent();
        boolean nothingBesideText = value.codeSystem().isEmpty()
                && value.codeSystemName().isEmpty()
                && value.codeSystemVersion().isEmpty()
                && value.displayName().isEmpty();
        if (!hasCode && nothingBesideText && value.originalText().isEmpty()) {
            return Stream.empty(); // an empty element, which is another rule's
        }
        boolean whole = hasCode
                ? value.codeSystem().isPresent() && value.displayName().isPresent()
                : nothingBesideText && value.originalText().isPresent();
        return Stream.concat(
                breachUnless(whole, Rule.INV_S4, part),
                breachUnless(!hasCode || value.originalText().isEmpty(), Rule.CON_4, part));
    }

    private static Stream<Breach> schedules(Parts parts) {
        return parts.all(Schedule.class)
                .flatMap(part -> breachUnless(keepsItsPromise(part.value()), Rule.INV_S6, part));
    }

    private static boolean keepsItsPromise(Schedule value) {
        boolean hasRhythm = value.frequency().isPresent()
                && value.perPeriod().isPresent()
                && value.perPeriodUnit().isPresent();
        if (value.precision().equals(SchedulePrecision.EXACT)) {
            return value.dateTime().isPresent();
        } else if (value.precision().equals(SchedulePrecision.RECURRING)) {
            return hasRhythm || !value.weekDay().isEmpty();
        } else if (value.precision().equals(SchedulePrecision.NOT_DECIDED)) {
            return saysNoTime(value);
        }
        return saysAnything(value);
    }

    private static boolean saysNoTime(Schedule value) {
        return value.dateTime().isEmpty()
                && value.frequency().isEmpty()
                && value.perPeriod().isEmpty()
                && value.perPeriodUnit().isEmpty()
                && value.weekDay().isEmpty();
    }

    private static boolean saysAnything(Schedule value) {
        boolean anyOne = Stream.of(value.dateTime(), value.period(), value.frequency(), value.condition(), value.text())
                .anyMatch(Optional::isPresent);
        return anyOne
                || Stream.of(value.weekDay(), value.timeOfDay(), value.dayPart())
                        .anyMatch(list -> !list.isEmpty());
    }

    private static Stream<Breach> periods(Parts parts) {
        return parts.all(OpenPeriod.class).flatMap(part -> breachUnless(isInOrder(part.value()), Rule.INV_S7, part));
    }

    static boolean isInOrder(OpenPeriod period) {
        return isInOrder(period.start(), period.end());
    }

    static boolean isInOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        return first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get());
    }

    private static Stream<Breach> documents(Parts parts) {
        return parts.all(Document.class).flatMap(part -> {
            Document document = part.value();
            boolean one = document.value().isPresent() != document.reference().isPresent();
            boolean small = document.value().map(Bytes::size).orElse(0) <= DOCUMENT_BYTES;
            boolean allowed = !part.name().equals("content") || MEDIA_TYPES.contains(document.mediaType());
            return Stream.concat(
                    breachUnless(one && small, Rule.INV_S8, part),
                    breachUnless(allowed, Rule.CON_2, part.below("mediaType")));
        });
    }

    private static Stream<Breach> texts(Parts parts) {
        Stream<Breach> empty = parts.empty().map(place -> new Breach(Rule.INV_S9, place.path()));
        Stream<Breach> blanks = parts.texts()
                .filter(part -> Blanks.isAtAnEnd(part.value()) || Blanks.holdsControls(part.value()))
                .filter(part -> !Blanks.isBlank(part.value()))
                .filter(part -> CODE_OR_ID.matcher(part.name()).matches())
                .map(part -> new Breach(Rule.INV_S9, part.path()));
        Stream<Breach> characters = parts.texts()
                .filter(part -> !Blanks.isXml(part.value()))
                .map(part -> new Breach(Rule.CON_9, part.path()));
        return Stream.of(empty, blanks, characters).flatMap(found -> found);
    }

    private static Stream<Breach> lastUpdated(Subject subject, LocalDate today) {
        return subject.parts().all(Provenance.class).flatMap(part -> {
            var updated = part.value().lastUpdated();
            boolean past = !updated.toLocalDate().isAfter(today);
            boolean after = subject.times().stream().noneMatch(updated::isBefore);
            return breachUnless(past && after, Rule.INV_S10, part.below("lastUpdated"));
        });
    }

    private static Stream<Breach> provenance(Parts parts) {
        boolean saysWhoSees = parts.all(Provenance.class)
                .anyMatch(part -> !part.value().visibleTo().isEmpty());
        Stream<Breach> derived = parts.all(Provenance.class)
                .filter(part -> part.value().registrationMode().equals(RegistrationMode.DERIVED_FROM_DOCUMENT))
                .filter(part -> part.value().derivationConfidence().isEmpty())
                .map(part -> new Breach(Rule.CON_5, part.path()));
        Stream<Breach> kin = parts.all(Participant.class)
                .filter(part -> part.value().partyType().equals(PartyKind.NEXT_OF_KIN))
                .filter(part -> !part.value().contact().isEmpty() && !saysWhoSees)
                .map(part -> new Breach(Rule.INV_L8, part.path()));
        return Stream.concat(derived, kin);
    }

    private static Stream<Breach> relations(Parts parts) {
        return parts.all(Relation.class)
                .filter(part -> part.value().assertedBy().equals(AssertedBy.AGGREGATOR))
                .filter(part -> part.value().confidence().isEmpty())
                .map(part -> new Breach(Rule.CON_6, part.path()));
    }

    /** @param path the element that holds the owner */
    static Stream<Breach> owner(Owner owner, String path) {
        boolean whole = owner.careGiver().isPresent() && owner.careUnit().isPresent();
        return breachUnless(whole, Rule.INV_L1, path);
    }

    /**
     * National overviews show who answers for a record by the name of a unit, and find the unit by its id.
     *
     * @param path the element that holds the professional
     */
    static Stream<Breach> unit(Author author, String path) {
        boolean named = author.orgUnit().filter(CommonRules::isNamed).isPresent();
        return breachUnless(named, Rule.CON_10, path);
    }

    static boolean isNamed(OrgUnit unit) {
        return unit.orgUnitHSAId().isPresent() && unit.orgUnitName().isPresent();
    }

    /**
     * Exempt are the fixed contact's own id, because staff without an HSA-id is identified by its number (GetCareManagers 1.0,
     * section 4), and the care giver, because a sole trader's organisation number is her personal number.
     */
    private static Stream<Breach> person(Subject subject, RuleContext context) {
        Stream<Breach> elsewhere = subject.parts()
                .texts()
                .flatMap(part -> identity(part, subject, context))
                .filter(breach -> !breach.path().startsWith("practitioner/hsaId/"))
                .filter(breach -> !GIVER.matcher(breach.path()).find());
        boolean asked = subject.patient().id().equals(context.requested().id());
        return Stream.concat(elsewhere, breachUnless(asked, Rule.INV_L9, subject.patientPath()));
    }

    private static Stream<Breach> identity(Part<String> part, Subject subject, RuleContext context) {
        return switch (IdentityNumbers.in(part, subject.patient(), context.today())) {
            case SURE -> Stream.of(new Breach(Rule.INV_L7, part.path()));
            case POSSIBLE -> Stream.of(new Breach(Rule.INV_L7_W, part.path()));
            case NOTHING -> Stream.empty();
        };
    }

    static Stream<Breach> breachUnless(boolean holds, Rule rule, Part<?> part) {
        return holds ? Stream.empty() : Stream.of(new Breach(rule, part.path()));
    }

    static Stream<Breach> breachUnless(boolean holds, Rule rule, String path) {
        return holds ? Stream.empty() : Stream.of(new Breach(rule, path));
    }
}
