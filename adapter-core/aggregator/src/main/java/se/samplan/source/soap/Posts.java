package se.samplan.source.soap;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.source.EngagementIndex.Hits;

/**
 * What an answer of the index came to.
 *
 * @param posts about the right person and, as far as they say, of the right kind of data
 * @param pointers where that data is asked for, one per post that has an address and says its kind
 * @param others posts about another person or another kind of data
 */
record Posts(List<Engagement> posts, List<Pointer> pointers, int others) {

    /**
     * Where a post says that there is data.
     *
     * @param source whom to ask
     * @param system whose it is; the source's own, if nothing else is stated
     * @param post says it
     */
    record Pointer(Source source, LogicalAddress system, Engagement post) {

        private Optional<PersonId> among(List<PersonId> identities) {
            return identities.stream()
                    .filter(one -> one.isWritten(post.person()))
                    .findFirst();
        }
    }

    Posts {
        posts = List.copyOf(posts);
        pointers = List.copyOf(pointers);
    }

    /** These, and what another answer came to. */
    Posts and(Posts more) {
        return new Posts(joined(posts, more.posts), joined(pointers, more.pointers), others + more.others);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    List<Source> sources() {
        return pointers.stream().map(Pointer::source).toList();
    }

    /** How many of them do not say where to ask, in a form that can be an address, or for which kind of data. */
    int unclear() {
        return posts.size() - pointers.size();
    }

    /** True if everything it says was asked for, and can be used. */
    boolean isClean() {
        return others == 0 && unclear() == 0;
    }

    /** True if it says something, and nothing of it can be used: that is not the same as a person without data. */
    boolean isBesideTheQuestion() {
        return pointers.isEmpty() && !isClean();
    }

    /**
     * What they say of sources.
     *
     * @param identities those of the person, each number once
     */
    Hits hits(List<PersonId> identities) {
        return new Hits(
                sources(), unclear() == 0, systems(), identities.size() > 1 ? identities(identities) : Map.of());
    }

    private Map<Source, Set<PersonId>> identities(List<PersonId> all) {
        return pointers.stream()
                .filter(pointer -> pointer.among(all).isPresent())
                .collect(groupingBy(Pointer::source, flatMapping(pointer -> pointer.among(all).stream(), toSet())));
    }

    private Map<Source, Set<LogicalAddress>> systems() {
        return pointers.stream().collect(groupingBy(Pointer::source, mapping(Pointer::system, toSet())));
    }
}
