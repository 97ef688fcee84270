package se.samplan.samples.bench;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does the index know exactly what the journal has committed, and was it never told of anything else? */
final class KillVerdict {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private KillVerdict() {}

    /**
     * What is not as it should be; empty if nothing is.
     *
     * @param posts of the index at the end: start by booking
     * @param told each transaction that has ever come
     */
    static List<String> of(KilledJournal journal, Map<String, String> posts, Set<Told> told) {
        List<String> findings = new ArrayList<>();
        tell(
                findings,
                "said to be committed, and not in the journal",
                journal.said().stream()
                        .filter(number -> !journal.history().containsKey(number))
                        .map(number -> "change " + number));
        Map<String, String> right = new TreeMap<>();
        journal.bookings().values().stream()
                .filter(change -> !change.cancelled())
                .forEach(change -> right.put(change.booking(), TIME.format(WritingJournal.start(change.number()))));
        tell(
                findings,
                "booked, and not so in the index",
                right.entrySet().stream()
                        .filter(post -> !post.getValue().equals(posts.get(post.getKey())))
                        .map(Map.Entry::getKey));
        tell(
                findings,
                "in the index, and not booked",
                posts.keySet().stream().filter(booking -> !right.containsKey(booking)));
        tell(
                findings,
                "told, and never committed",
                told.stream().filter(one -> !isCommitted(one, journal)).map(Told::booking));
        Set<String> keys = told.stream().map(Told::rest).collect(Collectors.toSet());
        if (keys.size() != 1) {
            findings.add(keys.size() + " keys but for the booking, where all should have the same");
        }
        if (journal.waiting() > 0) {
            findings.add(journal.waiting() + " changes still wait in the outbox");
        }
        return findings;
    }

    private static boolean isCommitted(Told told, KilledJournal journal) {
        long number = Duration.between(WritingJournal.FIRST, LocalDateTime.parse(told.start(), TIME))
                .toSeconds();
        return Optional.ofNullable(journal.history().get(number))
                .filter(change -> change.booking().equals(told.booking()) && change.cancelled() == told.deleted())
                .isPresent();
    }

    private static void tell(List<String> findings, String what, Stream<String> which) {
        List<String> all = which.sorted().toList();
        if (!all.isEmpty()) {
            findings.add(all.size() + " times: " + what + ", for example " + all.get(0));
        }
    }
}
