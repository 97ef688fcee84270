package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files that the story gives. */
final class StoryMessages {

    private final Story story;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, SortedMap<String, byte[]>> atSteps = new HashMap<>();

    private StoryMessages(Story story) {
        this.story = story;
    }

    /**
     * Reads the story and returns every file that it gives.
     *
     * @return content by path, relative to the samples folder and with {@code /} between names
     */
    static SortedMap<String, byte[]> of(Path storyFolder) {
        StoryMessages messages = new StoryMessages(Story.read(storyFolder));
        messages.story.steps().keySet().forEach(messages::addStep);
        VariantTable table = new VariantTable();
        for (StoryNode variant : messages.story.variants()) {
            messages.addVariant(variant, table);
        }
        messages.files.put("variants/variants.txt", table.text().getBytes(UTF_8));
        messages.files.put(
                SceneFiles.EXPECTED + "asta/changes.csv",
                ChangeTable.of(messages.story).getBytes(UTF_8));
        messages.addIndexOfAll();
        return messages.files;
    }

    private void addStep(String number) {
        filesAt(number).forEach((path, file) -> {
            files.put(atStep(path, number), file);
        });
    }

    private SortedMap<String, byte[]> filesAt(String step) {
        return atSteps.computeIfAbsent(step, number -> SceneFiles.of(story, Scene.at(story, number)));
    }

    /** Where the files of a scene stand when it is a step. */
    static String atStep(String path, String number) {
        String step = "step-" + number;
        if (path.startsWith(SceneFiles.REQUESTS)) {
            return path;
        }
        if (path.startsWith(SceneFiles.EXPECTED)) {
            return path.replace(SceneFiles.EXPECTED, SceneFiles.EXPECTED + "asta/" + step + "/");
        }
        return switch (path) {
            case SceneFiles.INDEX -> "index/" + step + ".xml";
            case SceneFiles.CLOCK -> "clock/" + step + ".txt";
            default -> "asta/" + step + "/" + path;
        };
    }

    /** What leads to all other files: a page, and a project for SoapUI. */
    private void addIndexOfAll() {
        List<Fixture> fixtures = Fixture.all(story, files.keySet());
        files.put("FIXTURES.md", FixtureTable.of(story, fixtures).getBytes(UTF_8));
        files.put(
                "samplan-soapui-project.xml", SoapUiProject.of(fixtures, files).getBytes(UTF_8));
    }

    /** What differs from the variant's step, and how its stubs behave. */
    private void addVariant(StoryNode variant, VariantTable table) {
        String folder = "variants/" + variant.name() + "/";
        Scene scene = Scene.of(story, variant);
        SortedMap<String, byte[]> atStep = filesAt(scene.step());
        SceneFiles.of(story, scene).forEach((path, file) -> {
            if (!Arrays.equals(file, atStep.get(path))) {
                files.put(folder + path, file);
            }
        });
        VariantFiles.of(scene).forEach((path, text) -> files.put(folder + path, text.getBytes(UTF_8)));
        table.add(variant);
    }
}
