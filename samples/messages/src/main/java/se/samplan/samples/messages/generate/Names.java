package se.samplan.samples.messages.generate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists of names in which {@code a8..a11} stands for a8, a9, a10, a11, and {@code S-08..S-11} for S-08, S-09, … */
final class Names {

    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)\\.\\.\\1(\\d+)");

    private Names() {}

    static List<String> of(StoryNode list) {
        return list.texts().stream().flatMap(Names::range).toList();
    }

    private static Stream<String> range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Stream.of(text);
        }
        int width = range.group(2).length();
        return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                .mapToObj(number -> range.group(1) + "0".repeat(Math.max(0, width - digits(number))) + number);
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
