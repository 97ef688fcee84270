package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** What is said of one somebody, while it is gathered. */
final class Gathered {

    private final String identity;
    private final List<Mention> mentions = new ArrayList<>();
    private List<String> replacedBy = List.of();

    Gathered(String identity) {
        this.identity = identity;
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    void replaced(Map<String, List<String>> replacements) {
        replacedBy = replacements.getOrDefault(identity, List.of()).stream()
                .distinct()
                .filter(other -> !other.equals(identity))
                .toList();
    }

    String identity() {
        return identity;
    }

    /** With what decides where she stands, which is looked up once. */
    InOrder inOrder() {
        boolean isCurrent = isCurrent();
        Optional<RosterKind> nearest = nearest(isCurrent);
        return new InOrder(
                List.of(isPlace(), !isCurrent, nearest.isEmpty()), nearest.orElse(RosterKind.KIN), sortName(), this);
    }

    /**
     * Persons before units, who is current before who has been, who has a role before who is only named; then by what she is to the
     * person, and by name.
     */
    record InOrder(List<Boolean> isLater, RosterKind nearest, String name, Gathered gathered)
            implements Comparable<InOrder> {

        private static final Comparator<InOrder> ORDER = Comparator.comparing((InOrder one) -> one.isLater.get(0))
                .thenComparing(one -> one.isLater.get(1))
                .thenComparing(one -> one.isLater.get(2))
                .thenComparing(InOrder::nearest)
                .thenComparing(InOrder::name)
                .thenComparing(one -> one.gathered.identity);

        @Override
        public int compareTo(InOrder other) {
            return ORDER.compare(this, other);
        }
    }

    private boolean isPlace() {
        return form().compareTo(PartyForm.TEAM) > 0;
    }

    /** Somebody who has no role is only named, and as current as the record that names her. */
    private boolean isCurrent() {
        return roles().findAny().isEmpty() || roles().anyMatch(Gathered::isNow);
    }

    /** What she is most of all, now if she is something now; empty if she is nothing but named. */
    private Optional<RosterKind> nearest(boolean isCurrent) {
        return roles().filter(role -> !isCurrent || isNow(role))
                .map(RoleSaid::kind)
                .min(Comparator.naturalOrder());
    }

    private static boolean isNow(RoleSaid role) {
        return role.standing() == Standing.CURRENT;
    }

    private String sortName() {
        return mentions.stream()
                .flatMap(mention -> mention.who().name().stream())
                .findFirst()
                .orElse("");
    }

    private Stream<RoleSaid> roles() {
        return mentions.stream().flatMap(mention -> mention.role().stream());
    }

    private PartyForm form() {
        return mentions.stream()
                .map(mention -> mention.who().form())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The numbers and addresses that are said to be hers. */
    Stream<String> ownNumbers() {
        return mentions.stream()
                .flatMap(mention -> mention.more().ways().stream())
                .flatMap(way -> way.value().stream());
    }

    /**
     * As an entry of the roster.
     *
     * @param owners whose each number is, by identity
     */
    RosterEntry entry(Map<String, PartyKey> keys, Map<String, Set<String>> owners) {
        return RosterEntryBuilder.builder()
                .key(requireNonNull(keys.get(identity)))
                .form(form())
                .says(said(mentions.stream()))
                .id(id())
                .naming(naming())
                .role(role())
                .topic(topic())
                .way(way(owners))
                .replacedBy(replacedBy.stream()
                        .map(other -> requireNonNull(keys.get(other)))
                        .toList())
                .coordinates(
                        said(mentions.stream().filter(mention -> mention.more().coordinates())))
                .build();
    }

    private Optional<HsaId> id() {
        return mentions.stream().flatMap(mention -> mention.who().id().stream()).findFirst();
    }

    private List<Naming> naming() {
        return grouped(mentions.stream(), mention -> Stream.of(mention.who().called())).entrySet().stream()
                .filter(called -> !called.getKey().equals(Called.NOTHING))
                .map(called -> new Naming(called.getKey(), said(called.getValue().stream())))
                .toList();
    }

    private List<RosterRole> role() {
        return grouped(mentions.stream(), mention -> mention.role().stream()).entrySet().stream()
                .map(role -> new RosterRole(
                        role.getKey().kind(),
                        role.getKey().period(),
                        role.getKey().standing(),
                        said(role.getValue().stream())))
                .sorted(Comparator.comparing(RosterRole::kind)
                        .thenComparing(role -> !role.isCurrent())
                        .thenComparing(role -> role.says().get(0)))
                .toList();
    }

    private List<TopicSaid> topic() {
        Map<String, CodedValue> shown = new LinkedHashMap<>();
        Map<String, List<Mention>> byTopic = grouped(
                mentions.stream(),
                mention -> mention.more().topics().stream().map(topic -> {
                    String key = topic.code().orElseGet(topic::shown);
                    shown.putIfAbsent(key, topic);
                    return key;
                }));
        return byTopic.entrySet().stream()
                .map(topic -> new TopicSaid(requireNonNull(shown.get(topic.getKey())), said(topic.getValue().stream())))
                .toList();
    }

    private List<WaySaid> way(Map<String, Set<String>> owners) {
        return grouped(
                        mentions.stream(),
                        mention -> Stream.concat(
                                        mention.more().ways().stream(),
                                        mention.more().otherwise().stream().filter(way -> isNobodyElses(way, owners)))
                                .distinct())
                .entrySet()
                .stream()
                .map(way -> new WaySaid(way.getKey(), said(way.getValue().stream())))
                .toList();
    }

    /** The number of a unit that answers when somebody does not is the unit's; one that nobody else has is kept with her. */
    private boolean isNobodyElses(Way way, Map<String, Set<String>> owners) {
        Set<String> known =
                way.value().map(value -> owners.getOrDefault(value, Set.of())).orElse(Set.of());
        return known.isEmpty() || known.contains(identity);
    }

    private static <K> Map<K, List<Mention>> grouped(Stream<Mention> mentions, Function<Mention, Stream<K>> keys) {
        Map<K, List<Mention>> grouped = new LinkedHashMap<>();
        mentions.forEach(mention -> keys.apply(mention)
                .forEach(key ->
                        grouped.computeIfAbsent(key, one -> new ArrayList<>()).add(mention)));
        return grouped;
    }

    private static List<Statement> said(Stream<Mention> mentions) {
        TreeSet<Statement> says = new TreeSet<>();
        mentions.forEach(mention -> says.add(mention.says()));
        return List.copyOf(says);
    }
}
