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
 * no file, the answer is a list without records: the source knows nothing, which is not an error. A variant may have a source
 * that mixes people up, and hands out its files whoever is asked about.
 */
public final class StoryAnswers implements Function<ReceivedRequest, byte[]> {

    private final Map<Question, Answer> answers;
    private final boolean anyPerson;

    private StoryAnswers(Map<Question, Answer> answers, boolean anyPerson) {
        this.answers = Map.copyOf(answers);
        this.anyPerson = anyPerson;
    }

    /**
     * The answers of a source at a step of Asta's story.
     *
     * @param names the source and the care units whose bookings it holds, for example SYS1 and U101
     */
    public static StoryAnswers of(int step, List<String> names) {
        return of(Variant.atStep(step), names);
    }

    /** The answers of a source at a variant of the story. */
    public static StoryAnswers of(Variant variant, List<String> names) {
        boolean anyPerson =
                variant.behaviour().getOrDefault(names.get(0), Behaviour.NORMAL).anyPerson();
        return of(names, variant::answer, anyPerson);
    }

    /** The answers in a folder of the class path. */
    public static StoryAnswers in(String folder, List<String> names) {
        return of(names, (name, file) -> read(folder + "/" + name + "/" + file), false);
    }

    private static StoryAnswers of(
            List<String> names, BiFunction<String, String, Optional<byte[]>> files, boolean anyPerson) {
        Map<Question, Answer> answers = new HashMap<>();
        for (String name : names) {
            for (StubContract contract : StubContract.values()) {
                files.apply(name, contract.file())
                        .ifPresent(file -> answers.put(
                                new Question(TestIds.HSA_PREFIX + name, contract.service()), Answer.of(file)));
            }
        }
        return new StoryAnswers(answers, anyPerson);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return answers.isEmpty();
    }

    @Override
    public byte[] apply(ReceivedRequest request) {
        Answer answer = answers.get(new Question(request.logicalAddress(), request.contract()));
        if (answer != null && (anyPerson || answer.isAbout(request.patientId()))) {
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
    private record Answer(byte[] file, String text) {

        static Answer of(byte[] file) {
            return new Answer(file, new String(file, UTF_8));
        }

        boolean isAbout(String person) {
            return !person.isEmpty() && text.contains(">" + person + "<");
        }
    }
}
