package se.samplan.endpoint;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.gather.Gathered;
import se.samplan.merge.MergedAnswer;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;

/**
 * In what way an answer is less than it should be, in words that may be shown to a resident. Each says what has happened and no
 * more: that a source could not answer is said only where one did not. In the order in which they are said.
 */
enum Shortfall {
    SILENT("Alla källor har inte kunnat svara. Uppgifter kan saknas."),
    NOT_ASKED("Alla källor har inte tillfrågats. Uppgifter kan saknas."),
    NOT_KNOWN("Alla källor är kanske inte kända. Uppgifter kan saknas."),
    UNUSABLE("Alla uppgifter har inte kunnat användas. Uppgifter kan saknas."),
    PARTIAL_ANSWER("En källa anger att dess svar kanske inte är fullständigt. Uppgifter kan saknas."),
    OLD("En källa anger att dess uppgifter kan vara inaktuella."),
    OTHER_ORIGIN("En källa har lämnat uppgifter som anges komma från ett annat system."),
    WITHHELD("Det finns uppgifter som inte får visas här.");

    private final String text;

    Shortfall(String text) {
        this.text = text;
    }

    /** What is said of an answer that is not complete: everything that holds, a sentence said once. */
    static String text(MergedAnswer answer) {
        return text(answer.outcomes().stream().flatMap(Shortfall::of));
    }

    /** What an overview lacks, over all its contracts; empty if they are all complete. */
    static Optional<String> text(Gathered gathered) {
        return Optional.of(text(gathered.parts().stream()
                        .flatMap(part -> part.ending()
                                .fold(
                                        answer -> answer.merged().outcomes().stream()
                                                .flatMap(Shortfall::of),
                                        no -> Stream.of(NOT_KNOWN)))))
                .filter(said -> !said.isEmpty());
    }

    private static String text(Stream<Shortfall> all) {
        Set<Shortfall> found = all.collect(Collectors.toUnmodifiableSet());
        return Arrays.stream(values())
                .filter(found::contains)
                .flatMap(shortfall -> Arrays.stream(shortfall.text.split("(?<=\\.) ")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<Shortfall> of(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> of(answered.answer()),
                late -> Stream.of(SILENT),
                failed -> Stream.of(failed(failed.kind())),
                notAsked -> notAsked.reason().told().map(kind -> NOT_ASKED).stream());
    }

    /** Of a source that gave nothing, or of the index. A source that answered what we could not use has answered. */
    private static Shortfall failed(FailureKind kind) {
        return switch (kind) {
            case INDEX_REPLACED, INDEX_INCOMPLETE -> NOT_KNOWN;
            case SOURCE_BUSY, SOURCE_PAUSED, TOO_MANY_SOURCES -> NOT_ASKED;
            case INVALID_RECORD, WRONG_PATIENT, WRONG_SOURCE, TOO_LARGE, IN_PARTS, OUT_OF_ROOM, INTERNAL -> UNUSABLE;
            default -> SILENT;
        };
    }

    private static Stream<Shortfall> of(Reading reading) {
        return Stream.concat(
                reading.defects().stream().map(Shortfall::defective),
                reading.withheld().isEmpty() ? Stream.empty() : Stream.of(WITHHELD));
    }

    /** Of a source that answered, and in whose answer something was wrong. */
    private static Shortfall defective(FailureKind defect) {
        return switch (defect) {
            case PARTIAL, RESULT_ERROR -> PARTIAL_ANSWER;
            case OUTDATED -> OLD;
            case WRONG_SOURCE -> OTHER_ORIGIN;
            default -> UNUSABLE;
        };
    }
}
