package se.samplan.understand.finding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.RelatedService;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.RecordIndex;

/**
 * All that does not fit together in what one reader may see (overview, section 8). What is compared is topic, time and party; a
 * text alone never makes a finding.
 */
public final class Findings {

    private static final int KEY_LENGTH = 24;

    private Findings() {}

    /**
     * The gravest first, each with whom to ask about it.
     *
     * @param services which services elsewhere the reader may have: a chat is a way to ask only if it is one of them
     */
    public static List<Finding> of(Grounds grounds, Predicate<RelatedService> services) {
        FindingContacts contacts = new FindingContacts(grounds, services);
        return of(grounds).stream().map(contacts::withContacts).toList();
    }

    /** The gravest first, before anybody is looked up to be asked. */
    public static List<Finding> of(Grounds grounds) {
        Reading reading = grounds.reading();
        Map<RecordKey, Known<?>> byKey =
                reading.planning().all().collect(toMap(Known::key, known -> known, (one, other) -> one));
        List<Finding> findings = Stream.of(
                        Topics.of(reading),
                        OpenEnds.of(reading),
                        GoalGaps.of(reading),
                        Rests.of(reading, grounds.graph()),
                        Several.of(reading),
                        Alike.of(reading),
                        OutOfOrder.of(reading, grounds.bookings()),
                        OfRoster.of(grounds.roster()))
                .flatMap(seen -> seen)
                .map(seen -> finding(seen, reading, byKey))
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        return told(findings);
    }

    /** Two records may bear one id; what is found in each of them has a key of its own. */
    private static List<Finding> told(List<Finding> findings) {
        Map<String, Integer> given = new HashMap<>();
        return findings.stream()
                .map(finding -> {
                    int number = given.merge(finding.key(), 1, Integer::sum);
                    return number == 1 ? finding : finding.named(finding.key() + "-" + number);
                })
                .toList();
    }

    private static Finding finding(Seen seen, Reading reading, Map<RecordKey, Known<?>> byKey) {
        return FindingBuilder.builder()
                .key(key(seen, byKey))
                .kind(seen.kind())
                .severity(
                        Several.isGrave(reading, seen)
                                ? Severity.WARNING
                                : seen.kind().usual())
                .text(seen.text())
                .topics(seen.topic().map(Wording::labelled).stream().toList())
                .statements(seen.statements())
                .build();
    }

    /** Of the ids of what is cited and not of its keys, which are given anew in each answer. */
    private static String key(Seen seen, Map<RecordKey, Known<?>> byKey) {
        String cited = seen.statements().stream()
                .map(statement -> Stream.ofNullable(byKey.get(statement.record()))
                                .map(RecordIndex::text)
                                .collect(joining())
                        + "\n" + statement.item().map(LocalId::value).orElse(""))
                .sorted()
                .collect(joining("\n"));
        return "f" + digest(seen.kind().code() + "\n" + cited);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
