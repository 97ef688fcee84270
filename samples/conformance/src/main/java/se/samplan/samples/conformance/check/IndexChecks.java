package se.samplan.samples.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contract.Addressing;
import se.samplan.contract.Fact;
import se.samplan.contract.IndexCategory;
import se.samplan.samples.conformance.index.Post;
import se.samplan.samples.conformance.index.Posts;
import se.samplan.samples.conformance.index.Posts.NoPosts;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;

/** What the engagement index says of the person, held against the records. */
final class IndexChecks {

    private static final Text SENT = new Text(
            "posts of the index about the person, and the plain question",
            "indexets poster om personen och den vanliga frågan");
    private static final Set<Fact> TIMES = Set.of(Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME, Fact.LAST_UPDATED);

    private IndexChecks() {}

    /** @param posts where they come from; empty if nobody said */
    static List<Check> all(Optional<Posts> posts) {
        return List.of(
                Check.of("INDEX-POST", Area.INDEX, Level.BASE, probe -> judged(probe, posts, IndexChecks::lacking)),
                Check.of(
                        "INDEX-ADDRESS",
                        Area.INDEX,
                        Level.BASE,
                        probe -> judged(probe, posts, IndexChecks::misleading)),
                Check.of("INDEX-RECENT", Area.INDEX, Level.BASE, probe -> judged(probe, posts, IndexChecks::stale)));
    }

    private static Result judged(
            Probe probe, Optional<Posts> posts, BiFunction<Target, Indexed, List<Text>> complaints) {
        if (posts.isEmpty()) {
            return Result.notTested(new Text("no index was named: use --index", "inget index angavs: använd --index"));
        }
        return Answers.ofRecords(probe, records -> {
            try {
                List<Post> all = posts.get().of(probe.target());
                return Result.of(
                        SENT,
                        complaints.apply(probe.target(), new Indexed(records, all)),
                        Text.of(
                                "%s posts of the person, and they are right",
                                "%s indexposter om personen, och de är riktiga", all.size()));
            } catch (NoPosts e) {
                return Result.notTested(e.why());
            }
        });
    }

    /** Records and posts of one person. */
    private record Indexed(List<Entry> records, List<Post> posts) {

        List<Post> of(IndexCategory category) {
            return posts.stream()
                    .filter(post -> post.serviceDomain().equals(category.serviceDomain())
                            && category.categorization()
                                    .map(post.categorization()::equals)
                                    .orElse(true))
                    .toList();
        }
    }

    private static List<Text> lacking(Target target, Indexed indexed) {
        IndexCategory category = target.contract().description().index();
        List<Post> posts = indexed.of(category);
        List<Text> complaints = new ArrayList<>();
        Set<String> unposted = new TreeSet<>(places(target, indexed.records()));
        unposted.removeIf(
                place -> posts.stream().anyMatch(post -> addresses(target, post).contains(place)));
        for (String place : unposted) {
            complaints.add(Text.of(
                    "no post of %s, %s for %s",
                    "ingen indexpost för %s, %s om %s",
                    category.serviceDomain(),
                    category.categorization().map(Text::same).orElse(new Text("any category", "någon kategori")),
                    place));
        }
        return complaints;
    }

    /** The places that there should be posts for: where records are, or the one place that was asked. */
    private static Set<String> places(Target target, List<Entry> records) {
        boolean bySource = target.contract().description().addressing() != Addressing.AS_REGISTERED;
        return target.role() == Role.PRODUCER && !bySource
                ? Set.of(target.logicalAddress().toUpperCase(Locale.ROOT))
                : records.stream()
                        .flatMap(record -> record.first(Fact.SOURCE_SYSTEM).stream())
                        .map(source -> source.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    private static Set<String> addresses(Target target, Post post) {
        return target.contract().description().addressing() == Addressing.AS_REGISTERED
                ? Stream.of(post.logicalAddress(), post.sourceSystem())
                        .map(IndexChecks::upper)
                        .collect(Collectors.toSet())
                : Set.of(upper(post.logicalAddress()));
    }

    private static String upper(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static List<Text> misleading(Target target, Indexed indexed) {
        Addressing addressing = target.contract().description().addressing();
        Set<String> places = places(target, indexed.records());
        List<Text> complaints = new ArrayList<>();
        for (Post post : indexed.of(target.contract().description().index())) {
            if (addressing == Addressing.SOURCE_SYSTEM
                    && !upper(post.logicalAddress()).equals(upper(post.sourceSystem()))) {
                complaints.add(Text.of(
                        "logicalAddress %s is not the source system %s",
                        "logicalAddress %s är inte källsystemet %s", post.logicalAddress(), post.sourceSystem()));
            }
            boolean ours =
                    target.role() == Role.PRODUCER && upper(post.sourceSystem()).equals(upper(target.logicalAddress()));
            if (ours
                    && addressing != Addressing.CARE_UNIT
                    && !upper(post.logicalAddress()).equals(upper(target.logicalAddress()))) {
                complaints.add(Text.of(
                        "a post of %s leads to %s",
                        "en indexpost för %s leder till %s", post.sourceSystem(), post.logicalAddress()));
            }
            if (target.role() == Role.AGGREGATOR
                    && addressing != Addressing.AS_REGISTERED
                    && !places.contains(upper(post.logicalAddress()))) {
                complaints.add(Text.of(
                        "a post leads to %s, which gave no records",
                        "en indexpost leder till %s, som inte gav några poster", post.logicalAddress()));
            }
        }
        return complaints.stream().distinct().toList();
    }

    private static List<Text> stale(Target target, Indexed indexed) {
        List<Post> posts = indexed.of(target.contract().description().index());
        List<Text> complaints = new ArrayList<>();
        for (Entry record : indexed.records()) {
            Optional<String> newest = newest(target, record);
            List<Post> concerned = posts.stream()
                    .filter(post -> concerns(target, post, record))
                    .toList();
            boolean covered = newest.isEmpty()
                    || concerned.isEmpty()
                    || concerned.stream()
                            .anyMatch(post -> post.mostRecentContent()
                                    .filter(time -> time.compareTo(newest.get()) >= 0)
                                    .isPresent());
            if (!covered) {
                complaints.add(Text.of(
                        "mostRecentContent %s is older than %s of %s",
                        "mostRecentContent %s är äldre än %s från %s",
                        concerned
                                .get(0)
                                .mostRecentContent()
                                .map(Text::same)
                                .orElse(new Text("is missing, so it", "saknas och")),
                        record.place(),
                        newest.get()));
            }
        }
        return complaints;
    }

    private static boolean concerns(Target target, Post post, Entry record) {
        Addressing addressing = target.contract().description().addressing();
        if (addressing == Addressing.CARE_UNIT) {
            return record.first(Fact.DOCUMENT_ID)
                    .filter(post.businessObject()::equals)
                    .isPresent();
        }
        return record.first(Fact.SOURCE_SYSTEM)
                .filter(source -> addresses(target, post).contains(upper(source)))
                .isPresent();
    }

    /** When the record last changed; of a booking, when it begins. */
    private static Optional<String> newest(Target target, Entry record) {
        Set<Fact> times =
                target.contract().description().addressing() == Addressing.CARE_UNIT ? Set.of(Fact.START_TIME) : TIMES;
        return record.all(times).filter(time -> time.length() == 14).max(String::compareTo);
    }
}
