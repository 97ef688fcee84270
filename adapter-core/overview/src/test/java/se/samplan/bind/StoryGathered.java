package se.samplan.bind;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.gather.Gathered;
import se.samplan.merge.RecordMerge;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Questions;
import se.samplan.reader.AccessReport;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;

/** What Asta's sources answer at a step of the story, read as it comes over the wire. */
public final class StoryGathered {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final List<String> PLACES = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");

    private StoryGathered() {}

    /** @param change is made to the text of each answer */
    public static Gathered at(int step, UnaryOperator<String> change) {
        return gathered(PLACES, step, change);
    }

    /** What they answer, the last one first. */
    static Gathered inReverse(int step) {
        List<String> places = new ArrayList<>(PLACES);
        Collections.reverse(places);
        return gathered(places, step, UnaryOperator.identity());
    }

    private static Gathered gathered(List<String> places, int step, UnaryOperator<String> change) {
        return new Gathered(
                Contracts.all().stream()
                        .map(contract -> part(contract, places, step, change))
                        .toList(),
                Optional.empty());
    }

    private static Gathered.Part part(
            AggregatedContract<?> contract, List<String> places, int step, UnaryOperator<String> change) {
        List<Outcome<Reading>> outcomes = new ArrayList<>();
        places.forEach(place -> answer(contract, step, place)
                .map(change)
                .ifPresent(text -> outcomes.add(new AnswerReader(contract)
                        .read(
                                Source.at("TSTASTA00000-" + place),
                                Duration.ZERO,
                                text.getBytes(StandardCharsets.UTF_8),
                                "text/xml; charset=utf-8",
                                Set.of(ASTA)))));
        return new Gathered.Part(
                contract,
                Questions.aQuestion().build(),
                new Gathered.Answer(
                        RecordMerge.merge(outcomes, contract.order()),
                        new AccessReport(0, 0, Map.of(), 0, 0),
                        List.of()));
    }

    private static Optional<String> answer(AggregatedContract<?> contract, int step, String place) {
        String older = contract.publication().major().equals("2")
                        && contract.publication().name().equals("GetCareDocumentation")
                ? "-2.1"
                : "";
        String file = "/samples/asta/step-" + step + "/" + place + "/"
                + contract.publication().name() + older + ".xml";
        try (InputStream in = StoryGathered.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
