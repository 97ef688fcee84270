package se.samplan.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an audience as an operator writes it, for example {@code care-staff giver=X unit=Y emergency}. */
final class AudienceLine {

    private static final String GIVER = "giver";
    private static final String UNIT = "unit";
    private static final String EMERGENCY = "emergency";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private AudienceLine() {}

    /** @throws IllegalArgumentException saying what is wrong, for the operator */
    static Consumer read(String text) {
        List<String> words = BLANKS.splitAsStream(text).toList();
        Consumer.Kind kind = kind(words.get(0));
        Map<String, String> more = attributes(words.subList(1, words.size()));
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
            boolean named = word.matches("(giver|unit)=\\S+") || word.equals(EMERGENCY);
            if (!named || attributes.put(word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=", "")) != null) {
                throw new IllegalArgumentException(
                        "only giver=HSA-id, unit=HSA-id and emergency may follow, each once, not \"" + word + "\"");
            }
        }
        return attributes;
    }
}
