package se.samplan.samples.messages.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the messages of the story into a folder. Files that the story no longer gives are left for a person to remove. */
public final class GenerateMessages {

    private GenerateMessages() {}

    /**
     * Runs the generator.
     *
     * @param arguments the folder of the story and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: GenerateMessages <story folder> <samples folder>");
        }
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Path story, Path samples) throws IOException {
        for (Map.Entry<String, byte[]> file : StoryMessages.of(story).entrySet()) {
            Path path = samples.resolve(file.getKey());
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(path, file.getValue());
        }
    }
}
