package se.samplan.contract;

import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.contracts.shape.CodedValueShape;
import se.samplan.question.QuestionRejected;

/**
 * A type in a request (CV) as it is written; an element in which nothing stands is as if it were not there.
 *
 * @param code without surrounding blanks; may be empty
 * @param described whether something else than a code stands in it
 */
record StatedCode(String code, boolean described) {

    static StatedCode of(CodedValueShape type) {
        return new StatedCode(
                Optional.ofNullable(type.getCode()).map(String::strip).orElse(""),
                Stream.of(
                                Optional.ofNullable(type.getCodeSystem()),
                                Optional.ofNullable(type.getCodeSystemName()),
                                Optional.ofNullable(type.getCodeSystemVersion()),
                                Optional.ofNullable(type.getDisplayName()),
                                Optional.ofNullable(type.getOriginalText()))
                        .flatMap(Optional::stream)
                        .anyMatch(text -> !text.isBlank()));
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
