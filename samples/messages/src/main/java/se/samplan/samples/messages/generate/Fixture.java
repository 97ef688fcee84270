package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that belong together: what is asked of an aggregator by one contract at one step or variant, what each source
 * answers, and what is then expected. Paths are relative to the samples folder.
 *
 * @param where the step or the variant, as it is called in tables
 * @param headers HTTP headers of a request that is about its caller
 * @param direct a request to a source itself, where the variant has one
 * @param answers those of the sources and care units that hold something of this contract, in the order of the story
 * @param expected nothing where it takes services that the stubs do not have
 */
record Fixture(
        Contract contract,
        String where,
        String request,
        Optional<String> headers,
        Optional<String> direct,
        List<String> answers,
        Optional<String> expected) {

    Fixture {
        answers = List.copyOf(answers);
    }

    /** All of them: by contract, first the steps and then the variants that are about it. */
    static List<Fixture> all(Story story, Set<String> files) {
        List<Fixture> all = new ArrayList<>();
        for (Contract contract : story.requested()) {
            story.steps().keySet().forEach(step -> all.add(of(contract, "step " + step, Scene.at(story, step), files)));
            for (StoryNode variant : story.variants()) {
                Scene scene = Scene.of(story, variant);
                if (scene.contracts().contains(contract)) {
                    all.add(of(contract, variant.name(), scene, files));
                }
            }
        }
        return all;
    }

    private static Fixture of(Contract contract, String where, Scene scene, Set<String> files) {
        String file = contract.file() + ".xml";
        List<String> answers = Stream.concat(scene.sources().keySet().stream(), scene.bookings().keySet().stream())
                .flatMap(holder -> find(scene, files, holder + "/" + file).stream())
                .toList();
        return new Fixture(
                contract,
                where,
                find(scene, files, SceneFiles.REQUESTS + file).orElseThrow(),
                own(scene, files, "headers.txt"),
                own(scene, files, SceneFiles.REQUESTS + "direct/" + file),
                answers,
                scene.expects(contract) ? find(scene, files, SceneFiles.EXPECTED + file) : Optional.empty());
    }

    /** The variant's own file, or else that of its step. */
    private static Optional<String> find(Scene scene, Set<String> files, String path) {
        return own(scene, files, path)
                .or(() -> Optional.of(StoryMessages.atStep(path, scene.step())).filter(files::contains));
    }

    private static Optional<String> own(Scene scene, Set<String> files, String path) {
        return Optional.of("variants/" + scene.variant().name() + "/" + path).filter(files::contains);
    }
}
