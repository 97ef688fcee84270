package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The answers of a source that stand as files on the class path: {@code <folder>/<name>/<Contract>.xml}, where the name
 * is the end of the logical address. All are read when made, and handed out as they are.
 *
 * <p>A file is an answer about every person whose number it has. To a question about somebody else, and where there is
 * no file, the answer is a list without records: the source knows nothing, which is not an error.
 */
public final class StoryAnswers implements Function<ReceivedRequest, byte[]> {

    private final Map<Question, Answer> answers;

    private StoryAnswers(Map<Question, Answer> answers) {
        this.answers = Map.copyOf(answers);
    }

    /**
     * The answers of a source at a step of Asta's story.
     *
     * @param names the source and the care units whose bookings it holds, for example SYS1 and U101
     */
    public static StoryAnswers of(int step, List<String> names) {
        return of(Variant.atStep(step), names);
    }

    /**
     * The answers of a source at a variant of the story. A question is answered for the persons of the story's own answer
     * too: in a variant a source may answer about somebody else than it was asked about.
     */
    public static StoryAnswers of(Variant variant, List<String> names) {
        return of(names, variant::answer, Variant.atStep(variant.step())::answer);
    }

    /** The answers in a folder of the class path. */
    public static StoryAnswers in(String folder, List<String> names) {
        BiFunction<String, String, Optional<byte[]>> files = (name, file) -> read(folder + "/" + name + "/" + file);
        return of(names, files, files);
    }

    /**
     * @param files what is answered, by source and file
     * @param known in which the persons are named who are answered about
     */
    private static StoryAnswers of(
            List<String> names,
            BiFunction<String, String, Optional<byte[]>> files,
            BiFunction<String, String, Optional<byte[]>> known) {
        Map<Question, Answer> answers = new HashMap<>();
        for (String name : names) {
            for (StubContract contract : StubContract.values()) {
                files.apply(name, contract.file())
                        .ifPresent(file -> answers.put(
                                new Question(TestIds.HSA_PREFIX + name, contract.service()),
                                Answer.of(
                                        file, known.apply(name, contract.file()).orElse(file))));
            }
        }
        return new StoryAnswers(answers);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return answers.isEmpty();
    }

    @Override
    public byte[] apply(ReceivedRequest request) {
        Answer answer = answers.get(new Question(request.logicalAddress(), request.contract()));
        if (answer != null && answer.isAbout(request.patientId())) {
            return answer.file();
        }
        return StubContract.of(request.contract())
                .map(StubContract::empty)
                .orElseThrow(() -> new IllegalArgumentException("unknown contract " + request.contract()));
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = StoryAnswers.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Question(String logicalAddress, String contract) {}

    @SuppressWarnings("ArrayRecordComponent") // a message is bytes, and is never compared
    private record Answer(byte[] file, String persons) {

        static Answer of(byte[] file, byte[] known) {
            return new Answer(file, new String(file, UTF_8) + new String(known, UTF_8));
        }

        boolean isAbout(String person) {
            return !person.isEmpty() && persons.contains(">" + person + "<");
        }
    }
}
