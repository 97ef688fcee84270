package se.samplan.understand.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Statement;

/**
 * One place where a record names somebody, and what it says of her there.
 *
 * @param who is named
 * @param says where
 * @param role what she is there; empty where she is only named, as a unit is where somebody works
 * @param more ways to reach her, topics, whether she coordinates
 */
record Mention(Who who, Statement says, Optional<RoleSaid> role, More more) {

    /**
     * @param ways to reach her
     * @param otherwise ways to get help where hers are closed; they are hers only if they are nobody else's
     */
    record More(List<Way> ways, List<Way> otherwise, List<CodedValue> topics, boolean coordinates) {

        static final More NONE = new More(List.of(), List.of(), List.of(), false);

        More {
            ways = List.copyOf(ways);
            otherwise = List.copyOf(otherwise);
            topics = List.copyOf(topics);
        }
    }

    static Mention of(Who who, Statement says) {
        return new Mention(who, says, Optional.empty(), More.NONE);
    }

    Mention as(RoleSaid said) {
        return new Mention(who, says, Optional.of(said), more);
    }

    Mention reachedBy(List<Way> ways) {
        List<Way> all = new ArrayList<>(more.ways());
        all.addAll(ways);
        return new Mention(who, says, role, new More(all, more.otherwise(), more.topics(), more.coordinates()));
    }

    Mention otherwiseBy(List<Way> ways) {
        return new Mention(who, says, role, new More(more.ways(), ways, more.topics(), more.coordinates()));
    }

    Mention about(List<CodedValue> topics) {
        return new Mention(who, says, role, new More(more.ways(), more.otherwise(), topics, more.coordinates()));
    }

    Mention coordinating(boolean coordinates) {
        return new Mention(who, says, role, new More(more.ways(), more.otherwise(), more.topics(), coordinates));
    }
}
