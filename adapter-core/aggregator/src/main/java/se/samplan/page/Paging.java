package se.samplan.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.PresentationOrder;
import se.samplan.model.Sorting;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.record.SourceRecord;
import se.samplan.token.TokenPurpose;
import se.samplan.token.TokenRefused;
import se.samplan.token.Tokens;

/**
 * Gives an answer page by page (maxRecords and continuation of our aggregationRequest). Every page asks the sources anew and
 * goes on after the last record of the page before; all pages together are the whole answer in its order.
 *
 * <p>The continuation holds where that record stands, unreadable to everybody else, and is accepted only with the question it
 * was given for: same contract, person, source, filters, order and caller. The size of the page may differ.
 */
public final class Paging {

    private static final TokenPurpose CONTINUATION = new TokenPurpose("continuation 1", Duration.ofHours(1));

    private final Tokens tokens;
    private final RecordOrder own;

    /** @param order of the answers that are cut, where a question asks for no other */
    public Paging(Tokens tokens, RecordOrder order) {
        this.tokens = tokens;
        this.own = order;
    }

    /** The page that a question asks for, in every answer to it. */
    @FunctionalInterface
    public interface Cut {
        /** The page of that answer. */
        MergedAnswer of(MergedAnswer whole);
    }

    /**
     * Which page a question asks for. Decided before any source is asked.
     *
     * @throws QuestionRejected if the continuation was not given for this question, or has expired
     */
    public Cut pageOf(Question question) {
        Optional<Place> after = question.options().continuation().map(token -> open(token, question));
        return whole -> cut(whole, after, question);
    }

    private MergedAnswer cut(MergedAnswer whole, Optional<Place> after, Question question) {
        List<SourceRecord> all = whole.records();
        PresentationOrder order = PresentationOrder.of(own, question.options().sortBy());
        int from = after.map(place -> place.before(all, order)).orElse(0);
        int left = all.size() - from;
        int size = Math.min(left, question.options().maxRecords().orElse(left));
        int to = from + size;
        Optional<String> next = to == all.size()
                ? Optional.empty()
                : Optional.of(tokens.issue(
                        CONTINUATION,
                        bindings(question),
                        Place.of(all, to - 1, order).text()));
        return whole.page(all.subList(from, to), next);
    }

    private Place open(String token, Question question) {
        try {
            return Place.ofText(tokens.open(CONTINUATION, bindings(question), token));
        } catch (TokenRefused e) {
            throw new QuestionRejected("aggregationRequest/continuation: not given for this question, or expired; "
                    + "ask again without it");
        }
    }

    /** Those of every token, and what else decides which records there are: a place in another list means nothing. */
    private static List<String> bindings(Question question) {
        List<String> bindings = new ArrayList<>(question.bindings());
        bindings.add(question.onlySource()
                .map(source -> source.value().toUpperCase(Locale.ROOT))
                .orElse(""));
        bindings.add(question.filters().binding());
        bindings.add(question.caller().sender().value().toUpperCase(Locale.ROOT));
        question.options().sortBy().map(Sorting::code).ifPresent(bindings::add);
        return bindings;
    }
}
