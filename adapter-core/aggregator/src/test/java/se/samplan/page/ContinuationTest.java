package se.samplan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.page.PlansToPage.SYS1;
import static se.samplan.page.PlansToPage.WHOLE;
import static se.samplan.page.PlansToPage.asking;
import static se.samplan.page.PlansToPage.caller;
import static se.samplan.page.PlansToPage.instance;
import static se.samplan.page.PlansToPage.options;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.RecordOrder;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Sorting;
import se.samplan.question.Actor;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.select.FiltersToTry;
import se.samplan.token.Tokens;

/** A continuation is good for the question that it was given with, for whoever asked it, and as it was given. */
class ContinuationTest {

    private final Paging paging = instance(RecordOrder.BY_IMPORTANCE);

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void refusesTheContinuationOfAnotherOrder(Sorting sorting) {
        Options sorted = options(OptionalInt.of(2), Optional.empty()).sortedBy(Optional.of(sorting));
        String token = paging.pageOf(asking(sorted)).of(WHOLE).continuation().orElseThrow();

        assertThatThrownBy(() -> paging.pageOf(asking(2, Optional.of(token))))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("aggregationRequest/continuation");
        assertThatThrownBy(() -> paging.pageOf(
                        asking(options(OptionalInt.of(2), Optional.of(token())).sortedBy(Optional.of(sorting)))))
                .isInstanceOf(QuestionRejected.class);
    }

    /** Another question each, in one thing. */
    private enum Other {
        PERSON,
        CONTRACT,
        SENDER,
        CONSUMER,
        ACTOR,
        SOURCE,
        FILTERS
    }

    @ParameterizedTest
    @EnumSource(Other.class)
    void refusesTheContinuationOfAnotherQuestion(Other other) {
        String token = token();
        Question foreign = new Question(
                other == Other.CONTRACT
                        ? CareDocumentation3.description().id()
                        : CarePlans2.description().id(),
                other == Other.PERSON ? new PersonId("191212121212", People.ASTA.type()) : People.ASTA,
                other == Other.SOURCE ? Optional.of(new LogicalAddress(SYS1)) : Optional.empty(),
                other == Other.FILTERS ? new FiltersToTry().statuses("active").build() : Filters.NONE,
                options(OptionalInt.of(2), Optional.of(token)),
                Payload.of(new byte[0]),
                caller(
                        other == Other.SENDER ? "OTHER" : "VPX1",
                        other == Other.CONSUMER ? "OTHER" : "CON1",
                        other == Other.ACTOR
                                ? Optional.of(new Actor("191212121212", Actor.Role.SUBJECT_OF_CARE_AGENT))
                                : Optional.empty()));

        assertThatThrownBy(() -> paging.pageOf(foreign))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("aggregationRequest/continuation");
    }

    @Test
    void takesTheContinuation_inWhateverCaseTheCallerIsWritten() {
        Question again = new Question(
                CarePlans2.description().id(),
                People.ASTA,
                Optional.empty(),
                Filters.NONE,
                options(OptionalInt.of(2), Optional.of(token())),
                Payload.of(new byte[0]),
                caller("vpx1", "con1", Optional.empty()));

        assertThat(paging.pageOf(again).of(WHOLE).records())
                .isEqualTo(WHOLE.records().subList(2, 4));
    }

    @Test
    void refusesATokenThatWasChanged() {
        String token = token();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            Question question = asking(2, Optional.of(token.substring(0, i) + other + token.substring(i + 1)));

            assertThatThrownBy(() -> paging.pageOf(question))
                    .isInstanceOf(QuestionRejected.class)
                    .hasMessageContaining("aggregationRequest/continuation")
                    .hasMessageNotContaining(token);
        }
    }

    @Test
    void refusesATokenOfAnotherKey() {
        Paging stranger = new Paging(Tokens.ofThisStart(Clock.systemUTC()), RecordOrder.BY_IMPORTANCE);

        assertThatThrownBy(() -> stranger.pageOf(asking(2, Optional.of(token()))))
                .isInstanceOf(QuestionRejected.class);
    }

    private String token() {
        return paging.pageOf(asking(2, Optional.empty()))
                .of(WHOLE)
                .continuation()
                .orElseThrow();
    }
}
