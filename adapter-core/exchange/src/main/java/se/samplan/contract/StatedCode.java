package se.samplan.contract;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.question.QuestionRejected;

/**
 * A type in a request (CV) as it is written; an element in which nothing stands is as if it were not there.
 *
 * @param code without surrounding blanks; may be empty
 * @param described whether something else than a code stands in it
 */
record StatedCode(String code, boolean described) {

    /** @param others what else the element can hold */
    static StatedCode of(@Nullable String code, @Nullable String... others) {
        return new StatedCode(
                code == null ? "" : code.strip(), Stream.of(others).anyMatch(text -> text != null && !text.isBlank()));
    }

    /**
     * The code, if the element says anything.
     *
     * @throws QuestionRejected if it says something and no code: no record could be met by it
     */
    Optional<String> stated() {
        if (code.isEmpty() && described) {
            throw new QuestionRejected("filter on type: an id needs its extension, a type its code");
        }
        return Optional.of(code).filter(text -> !text.isEmpty());
    }
}
