package se.samplan.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.Sockets.room;
import static se.samplan.question.Questions.aQuestion;
import static se.samplan.record.Records.aRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.samplan.call.Call;
import se.samplan.contract.CarePlans2;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.record.Reading;
import se.samplan.record.Records;
import se.samplan.record.SourceRecord;

/** A source need not know that two numbers are one person's, so it is asked under those that it has records under. */
class LinkedCallsTest {

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
    private static final List<PersonId> BOTH = List.of(People.ASTA, BEFORE);
    private static final Question QUESTION = aQuestion().about(People.ASTA).build();
    private static final Access ACCESS = new Access(CarePlans2.description(), AccessPolicy.STRICT, Checks.NONE);
    private static final Outcome<Reading> LATE = new Outcome.Late<>(SYS1, Duration.ofSeconds(3));

    private final Map<PersonId, Call<Outcome<Reading>>> answers =
            new TreeMap<>((one, other) -> one.id().compareTo(other.id()));
    private final List<String> asked = new ArrayList<>();

    @Test
    void asksUnderTheOtherNumber_inWordsThatSaySo() {
        answers.put(BEFORE, given(aRecord().about(BEFORE)));

        assertThat(records(ask(List.of(BEFORE)))).hasSize(1);
        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .contains(">" + BEFORE.id() + "<", ">" + IdentityType.SAMORDNINGSNUMMER.oid() + "<")
                        .doesNotContain(People.ASTA.id(), IdentityType.PERSONNUMMER.oid()));
    }

    @Test
    void theRequestStaysAsItCame_underTheNumberThatWasAskedFor() {
        answers.put(People.ASTA, given(aRecord()));

        ask(List.of(People.ASTA));

        assertThat(asked).containsExactly(new String(QUESTION.payload().to(SYS1.logicalAddress()), UTF_8));
    }

    @Test
    void whatStandsUnderEachNumberIsOneOutcome() {
        answers.put(People.ASTA, given(aRecord().called("plan-1")));
        answers.put(BEFORE, given(aRecord().called("plan-2").about(BEFORE)));

        assertThat(records(ask(BOTH)))
                .extracting(record -> record.id().documentId())
                .containsExactly("plan-1", "plan-2");
    }

    /** A source that knows of both may give everything under each, and name the person as it was asked. */
    @Test
    void aRecordThatComesUnderBothIsOne_butTwoThatDifferAreForTheMergeToJudge() {
        answers.put(People.ASTA, given(aRecord()));
        answers.put(BEFORE, given(aRecord().about(BEFORE)));
        assertThat(records(ask(BOTH))).hasSize(1);

        answers.put(BEFORE, given(aRecord().about(BEFORE).titled("En annan plan")));
        assertThat(records(ask(BOTH))).hasSize(2);
    }

    @Test
    void withOneNumberFailingTheAnswerIsNotWhole() {
        answers.put(People.ASTA, given(aRecord()));
        answers.put(BEFORE, failing(FailureKind.FAULT));
        assertThat(reading(ask(BOTH)).defects()).containsExactly(FailureKind.PARTIAL);
        assertThat(records(ask(BOTH))).hasSize(1);

        answers.put(People.ASTA, failing(FailureKind.WRONG_PATIENT));
        answers.put(BEFORE, given(aRecord()));
        assertThat(reading(ask(BOTH)).defects()).containsExactly(FailureKind.WRONG_PATIENT);
    }

    @Test
    void withBothFailingTheSourceHasFailed_andMixedUpPersonsAreToldFirst() {
        answers.put(People.ASTA, failing(FailureKind.FAULT));
        answers.put(BEFORE, failing(FailureKind.WRONG_PATIENT));
        assertThat(ask(BOTH)).extracting(LinkedCallsTest::kind).isEqualTo(Optional.of(FailureKind.WRONG_PATIENT));

        answers.put(People.ASTA, Call.done(LATE));
        assertThat(ask(BOTH)).extracting(LinkedCallsTest::kind).isEqualTo(Optional.of(FailureKind.WRONG_PATIENT));
    }

    /** So that a late token asks it again. */
    @Test
    void withOneNumberLateTheSourceIs() {
        answers.put(People.ASTA, given(aRecord()));
        answers.put(BEFORE, Call.done(LATE));

        assertThat(ask(BOTH)).isEqualTo(LATE);
    }

    @Test
    void hasNothingSoFar_untilBothHave_andIsCalledOffWithBoth() {
        List<Call.Because> off = new ArrayList<>();
        answers.put(People.ASTA, given(aRecord()));
        answers.put(BEFORE, new Call<>(new CompletableFuture<>(), off::add, Optional::empty));
        Call<Outcome<Reading>> call = call(BOTH);
        assertThat(call.soFar().get()).isEmpty();

        call.abort(Call.Because.NOBODY_WAITS);
        assertThat(off).containsExactly(Call.Because.NOBODY_WAITS);

        answers.put(BEFORE, new Call<>(new CompletableFuture<>(), off::add, () -> Optional.of(LATE)));
        assertThat(call(BOTH).soFar().get()).contains(LATE);
    }

    private Outcome<Reading> ask(List<PersonId> identities) {
        return call(identities).result().join();
    }

    private Call<Outcome<Reading>> call(List<PersonId> identities) {
        Aggregation.SourceCalls calls = (source, question, room) -> {
            asked.add(new String(question.payload().to(new LogicalAddress(source.toString())), UTF_8));
            return requireNonNull(answers.get(question.person()));
        };
        return LinkedCalls.over(CarePlans2.description(), calls, ACCESS).ask(SYS1, identities, QUESTION, room());
    }

    private static Call<Outcome<Reading>> given(Records record) {
        return Call.done(
                new Outcome.Answered<>(SYS1, Duration.ZERO, new Reading(List.of(record.build()), List.of(), Set.of())));
    }

    private static Call<Outcome<Reading>> failing(FailureKind kind) {
        return Call.done(Outcome.Failed.of(SYS1, Duration.ZERO, kind));
    }

    private static Reading reading(Outcome<Reading> outcome) {
        return outcome.answers().findFirst().orElseThrow();
    }

    private static List<SourceRecord> records(Outcome<Reading> outcome) {
        return reading(outcome).records();
    }

    private static Optional<FailureKind> kind(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> Optional.empty(),
                late -> Optional.empty(),
                failed -> Optional.of(failed.kind()),
                notAsked -> Optional.empty());
    }
}
