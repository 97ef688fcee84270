package se.samplan.contract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.shape.IdShape;
import se.samplan.question.CareProcess;
import se.samplan.question.QuestionRejected;

/**
 * An id in a request (II) as it is written. The schemas let both parts be empty, and consumers send empty elements for filters
 * that nobody filled in: such an id is as if it were not there.
 *
 * @param root without surrounding blanks; may be empty
 * @param extension without surrounding blanks; may be empty
 */
record StatedId(String root, String extension) {

    static StatedId of(IdShape id) {
        return new StatedId(stripped(id.getRoot()), stripped(id.getExtension()));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** True if it says nothing. */
    boolean isEmpty() {
        return root.isEmpty() && extension.isEmpty();
    }

    /**
     * The id within its system, if there is an id at all.
     *
     * @param filter what is filtered by, for the text of a refusal
     * @throws QuestionRejected if there is only a root: what is filtered by has an extension in every record
     */
    Optional<String> within(String filter) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (extension.isEmpty()) {
            throw new QuestionRejected("filter on " + filter + ": an id needs its extension, a type its code");
        }
        return Optional.of(extension);
    }

    /**
     * The health issue that it names, if there is an id at all.
     *
     * @throws QuestionRejected if it has no root: the same extension in another system is another health issue
     */
    Optional<CareProcess> careProcess() {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (root.isEmpty()) {
            throw new QuestionRejected("filter on care process: an id needs its root");
        }
        return Optional.of(new CareProcess(root, Optional.of(extension).filter(text -> !text.isEmpty())));
    }
}
