package se.samplan.source.file;

import static java.util.function.Predicate.isEqual;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Right;
import se.samplan.question.Standing;

/** What an operator writes of one consumer, for example {@code care-staff giver=X unit=Y emergency as-of}. */
final class AudienceLine {

    private static final String GIVER = "giver";
    private static final String UNIT = "unit";
    private static final String EMERGENCY = "emergency";

    private AudienceLine() {}

    /** @throws IllegalArgumentException saying what is wrong, for the operator, and never what stands there */
    static Standing read(List<String> words) {
        Audience.Kind kind = kind(words.get(0));
        Map<String, String> more = attributes(words.subList(1, words.size()));
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (more.remove(right.word()) != null) {
                rights.add(right);
            }
        }
        boolean isPersonal = kind == Audience.Kind.PERSON || kind == Audience.Kind.AGENT;
        check(
                !(rights.contains(Right.PREVIEW) && isPersonal),
                kind.word() + " takes no preview: it is for staff and testers");
        check(
                !rights.contains(Right.VOUCHES) || kind.isStaff(),
                kind.word() + " takes no vouches: it is for who has staff");
        return new Standing(audience(kind, more), rights);
    }

    private static Audience audience(Audience.Kind kind, Map<String, String> more) {
        if (kind.isStaff()) {
            check(
                    more.containsKey(GIVER) && more.containsKey(UNIT),
                    kind.word() + " must have giver=HSA-id and unit=HSA-id");
        } else {
            check(more.isEmpty(), kind.word() + " takes no giver, unit or emergency");
        }
        return new Audience(
                kind,
                Optional.ofNullable(more.get(GIVER)).map(HsaId::new),
                Optional.ofNullable(more.get(UNIT)).map(HsaId::new),
                more.containsKey(EMERGENCY));
    }

    private static Audience.Kind kind(String word) {
        return Arrays.stream(Audience.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the audience must be person, agent, care-staff, social-care-staff or system"));
    }

    private static Map<String, String> attributes(List<String> words) {
        Map<String, String> attributes = new HashMap<>();
        for (String word : words) {
            boolean known = word.matches("(giver|unit)=[^\\s*]+") || word.equals(EMERGENCY) || isRight(word);
            check(
                    known && attributes.put(word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=", "")) == null,
                    "only giver=HSA-id, unit=HSA-id, " + EMERGENCY + ", " + rights() + " may follow, each once");
        }
        return attributes;
    }

    private static boolean isRight(String word) {
        return Arrays.stream(Right.values()).map(Right::word).anyMatch(isEqual(word));
    }

    private static String rights() {
        return Arrays.stream(Right.values()).map(Right::word).collect(Collectors.joining(", "));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
