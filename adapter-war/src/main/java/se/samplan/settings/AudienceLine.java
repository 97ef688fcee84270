package se.samplan.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator writes of one consumer, for example {@code care-staff giver=X unit=Y emergency as-of}.
 *
 * @param consumer who it asks for
 * @param rights what it may ask for that others may not
 */
record AudienceLine(Consumer consumer, Set<Consumer.Right> rights) {

    private static final String GIVER = "giver";
    private static final String UNIT = "unit";
    private static final String EMERGENCY = "emergency";

    private static final Set<String> BARE = Set.of(
            EMERGENCY, Consumer.Right.AS_OF.word(), Consumer.Right.PREVIEW.word(), Consumer.Right.VOUCHES.word());
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    AudienceLine {
        rights = Set.copyOf(rights);
    }

    /** @throws IllegalArgumentException saying what is wrong, for the operator */
    static AudienceLine read(String text) {
        List<String> words = BLANKS.splitAsStream(text).toList();
        Consumer.Kind kind = kind(words.get(0));
        Map<String, String> more = attributes(words.subList(1, words.size()));
        Set<Consumer.Right> rights = EnumSet.noneOf(Consumer.Right.class);
        for (Consumer.Right right : Consumer.Right.values()) {
            if (more.remove(right.word()) != null) {
                rights.add(right);
            }
        }
        if (rights.contains(Consumer.Right.PREVIEW) && kind.isPersonal()) {
            throw new IllegalArgumentException(kind.word() + " takes no preview: it is for staff and testers");
        }
        if (rights.contains(Consumer.Right.VOUCHES) && !kind.isStaff()) {
            throw new IllegalArgumentException(kind.word() + " takes no vouches: it is for who has staff");
        }
        return new AudienceLine(consumer(kind, more), rights);
    }

    private static Consumer consumer(Consumer.Kind kind, Map<String, String> more) {
        if (kind.isStaff()) {
            return staff(kind, more);
        }
        if (!more.isEmpty()) {
            throw new IllegalArgumentException(kind.word() + " takes no giver, unit or emergency");
        }
        return new Consumer(kind, Optional.empty(), Optional.empty(), false);
    }

    private static Consumer staff(Consumer.Kind kind, Map<String, String> more) {
        if (!more.containsKey(GIVER) || !more.containsKey(UNIT)) {
            throw new IllegalArgumentException(kind.word() + " must have giver=HSA-id and unit=HSA-id");
        }
        return new Consumer(
                kind,
                Optional.ofNullable(more.get(GIVER)),
                Optional.ofNullable(more.get(UNIT)),
                more.containsKey(EMERGENCY));
    }

    private static Consumer.Kind kind(String word) {
        return Arrays.stream(Consumer.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the audience must be person, agent, care-staff, social-care-staff or system, not \"" + word
                                + "\""));
    }

    private static Map<String, String> attributes(List<String> words) {
        Map<String, String> attributes = new HashMap<>();
        for (String word : words) {
            boolean named = word.matches("(giver|unit)=\\S+") || BARE.contains(word);
            if (!named || attributes.put(word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=", "")) != null) {
                throw new IllegalArgumentException(
                        "only giver=HSA-id, unit=HSA-id, emergency, as-of, preview and vouches may follow, each once, not \""
                                + word + "\"");
            }
        }
        return attributes;
    }
}
