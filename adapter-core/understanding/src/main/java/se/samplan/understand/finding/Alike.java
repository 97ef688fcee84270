package se.samplan.understand.finding;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.Groups;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.RecordIndex;
import se.samplan.understand.statement.Span;

/**
 * Records that may be the same twice, by what the merging of one contract's answers goes by too (information model, section 11;
 * INV-C4): one id, a stated copy, one shared plan, one type and day of plan with two participants in common, one member of staff
 * with one type of contact at the same time in two systems. All of them are shown; which of them holds is not for us to say.
 */
final class Alike {

    /** More are not compared: a plan with so many is matched well before. */
    private static final int MOST_PARTICIPANTS = 40;

    private Alike() {}

    static Stream<Seen> of(Reading reading) {
        Groups groups = new Groups();
        reading.copies().groups().forEach(group -> group.forEach(key -> groups.join(group.get(0), key)));
        joinAlike(reading.planning().plans(), Alike::planDays, groups);
        contactsInTwoSystems(reading, groups);
        Map<RecordKey, Known<?>> byKey = new HashMap<>();
        reading.planning().all().forEach(known -> byKey.put(known.key(), known));
        return groups.all().stream()
                .filter(group -> group.size() > 1)
                .flatMap(group -> Seen.of(
                        FindingKind.DUPLICATE_CANDIDATE,
                        Wording.text(sentence(group, byKey)),
                        group.stream()
                                .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                                .map(Statement::of)));
    }

    private static String sentence(List<RecordKey> group, Map<RecordKey, Known<?>> byKey) {
        long ids = group.stream()
                .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                .map(RecordIndex::text)
                .distinct()
                .count();
        return ids == 1 ? "duplicateCandidate.versions" : "duplicateCandidate";
    }

    private static <T> void joinAlike(List<Known<T>> records, Function<T, List<String>> keys, Groups groups) {
        Map<String, RecordKey> first = new HashMap<>();
        records.forEach(known -> keys.apply(known.record()).forEach(key -> {
            RecordKey before = first.putIfAbsent(key, known.key());
            if (before != null) {
                groups.join(before, known.key());
            }
        }));
    }

    /** One key for each two participants: plans that have one in common have two equal participants. */
    private static List<String> planDays(CarePlan plan) {
        Optional<String> type = plan.structuredCarePlan()
                .map(StructuredCarePlan::planType)
                .flatMap(CodedValue::code)
                .or(() -> plan.typeOfCarePlan().map(Enum::name));
        if (type.isEmpty() || plan.header().documentTime().isEmpty()) {
            return List.of();
        }
        LocalDate day = plan.header().documentTime().get().toLocalDate();
        List<String> participants =
                plan.structuredCarePlan().map(StructuredCarePlan::participant).orElse(List.of()).stream()
                        .flatMap(participant -> participant(participant).stream())
                        .distinct()
                        .sorted()
                        .limit(MOST_PARTICIPANTS)
                        .toList();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            for (int j = i + 1; j < participants.size(); j++) {
                keys.add(String.join("\n", type.get(), day.toString(), participants.get(i), participants.get(j)));
            }
        }
        return keys;
    }

    /** By HSA-id where there is one, else by name; the person is in every plan and says nothing about likeness. */
    private static Optional<String> participant(Participant participant) {
        if (participant.partyType().equals(PartyKind.PATIENT)) {
            return Optional.empty();
        }
        return participant
                .staffId()
                .flatMap(Identifier::extension)
                .or(participant::name)
                .or(() -> participant.careUnit().map(Organization::hsaId).flatMap(Identifier::extension))
                .map(text -> text.toUpperCase(Locale.ROOT));
    }

    private static void contactsInTwoSystems(Reading reading, Groups groups) {
        reading.planning().contacts().stream()
                .filter(known -> staff(known).isPresent())
                .collect(groupingBy(
                        known -> staff(known)
                                        .map(id -> id.value().toUpperCase(Locale.ROOT))
                                        .orElse("") + "\n"
                                + known.record().code().code().orElse(""),
                        TreeMap::new,
                        toList()))
                .values()
                .forEach(same -> joinOverlapping(same, groups));
    }

    /** In the order of their starts, each is joined with the one of another system that lasts longest so far. */
    private static void joinOverlapping(List<Known<FixedContact>> same, Groups groups) {
        Map<HsaId, Known<FixedContact>> lastOf = new HashMap<>();
        same.stream()
                .sorted(comparing(known -> known.record().period().start()))
                .forEach(known -> {
                    lastOf.forEach((system, before) -> {
                        if (!system.equals(known.system()) && span(before).overlaps(span(known))) {
                            groups.join(before.key(), known.key());
                        }
                    });
                    lastOf.merge(known.system(), known, Alike::lasting);
                });
    }

    private static Known<FixedContact> lasting(Known<FixedContact> one, Known<FixedContact> other) {
        LocalDate first = one.record().period().end().orElse(LocalDate.MAX);
        return first.isBefore(other.record().period().end().orElse(LocalDate.MAX)) ? other : one;
    }

    private static Span span(Known<FixedContact> known) {
        return new Span(
                Optional.of(known.record().period().start()),
                known.record().period().end());
    }

    private static Optional<HsaId> staff(Known<FixedContact> known) {
        Identifier id = known.record().practitioner().hsaId();
        return id.extension().filter(text -> !text.isBlank()).map(HsaId::new);
    }
}
