package se.samplan.samples.overview.web;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.Fetched;
import se.samplan.samples.overview.ask.OverviewClient;
import se.samplan.samples.overview.ask.Question;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.ask.Section;
import se.samplan.samples.overview.ask.StaffQuestion;
import se.samplan.samples.overview.ask.Subject;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.staff.Member;

/** Overviews as they are at the moment that pages are about, each fetched anew. Empty where nobody could be reached. */
@Component
class Overviews {

    private final OverviewClient client;
    private final Stage stage;

    Overviews(OverviewClient client, Stage stage) {
        this.client = client;
        this.stage = stage;
    }

    /**
     * Some sections of an overview, and what is new in it.
     *
     * @param sections what is wanted; none for all of it
     * @param marker how far the reader had seen
     */
    Optional<Overview> of(Reader reader, Set<Section> sections, Optional<String> marker) {
        return fetch(Question.of(reader, stage.clock(), marker).only(sections));
    }

    /** A whole overview, and whom to ask about a topic. */
    Optional<Overview> about(String topic, Reader reader) {
        return fetch(Question.of(reader, stage.clock(), Optional.empty()).about(topic));
    }

    /** What a member of staff gets of a person. */
    Optional<Overview> of(Member member, Reader person, StaffQuestion.Kind kind) {
        return read(
                client.ask(new StaffQuestion(
                        member.employee(), member.unit(), new Subject(person.personId(), member.asOf()), kind)),
                person);
    }

    /** The moment as it is asked about; empty for now. */
    Optional<String> clock() {
        return stage.clock();
    }

    /** The moment that pages are about, Swedish local time. */
    LocalDateTime moment() {
        return stage.moment();
    }

    /** A marker that the adapter does not take any more is none: what is new is not worth the page. */
    private Optional<Overview> fetch(Question question) {
        Fetched first = client.ask(question);
        boolean again =
                first instanceof Fetched.Refused && question.changeMarker().isPresent();
        return read(again ? client.ask(question.withoutMarker()) : first, question.reader());
    }

    private Optional<Overview> read(Fetched fetched, Reader reader) {
        return fetched instanceof Fetched.Answer answer
                ? Optional.of(Overview.of(answer.overview(), reader, stage.moment()))
                : Optional.empty();
    }
}
