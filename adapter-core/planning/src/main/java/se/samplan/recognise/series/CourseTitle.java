package se.samplan.recognise.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.recognise.Spelling;

/** What a title calls a course: without case, numbers, days, and the words of an update. */
final class CourseTitle {

    private static final Set<String> UPDATE = Set.of(
            "ny",
            "nytt",
            "reviderad",
            "revidering",
            "rev",
            "uppdaterad",
            "uppdatering",
            "uppföljning",
            "uppföljd",
            "utvärdering",
            "utvärderad",
            "version",
            "ver",
            "v",
            "ändring",
            "ändrad",
            "justerad",
            "fortsatt",
            "fortsättning",
            "forts",
            "och",
            "av",
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private CourseTitle() {}

    static String of(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && UPDATE.stream().noneMatch(update -> Spelling.isLike(update, word)))
                .collect(Collectors.joining(" "));
    }
}
