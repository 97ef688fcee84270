package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files that the story gives. */
final class StoryMessages {

    private final Story story;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

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
        return messages.files;
    }

    private void addStep(String number) {
        String step = "step-" + number;
        SceneFiles.of(story, Scene.at(story, number)).forEach((path, file) -> {
            String place = path.startsWith(SceneFiles.REQUESTS) ? path : "asta/" + step + "/" + path;
            if (path.startsWith(SceneFiles.EXPECTED)) {
                place = path.replace(SceneFiles.EXPECTED, SceneFiles.EXPECTED + "asta/" + step + "/");
            } else if (path.equals(SceneFiles.INDEX)) {
                place = "index/" + step + ".xml";
            } else if (path.equals(SceneFiles.CLOCK)) {
                place = "clock/" + step + ".txt";
            }
            files.put(place, file);
        });
    }

    /** What differs from the variant's step, and how its stubs behave. */
    private void addVariant(StoryNode variant, VariantTable table) {
        String folder = "variants/" + variant.name() + "/";
        Scene scene = Scene.of(story, variant);
        SortedMap<String, byte[]> atStep = SceneFiles.of(story, Scene.at(story, scene.step()));
        SceneFiles.of(story, scene).forEach((path, file) -> {
            if (!Arrays.equals(file, atStep.get(path))) {
                files.put(folder + path, file);
            }
        });
        VariantFiles.of(scene).forEach((path, text) -> files.put(folder + path, text.getBytes(UTF_8)));
        table.add(variant);
    }
}
