package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One question with one of its messages mutated. Everything follows from the seed and the number.
 *
 * @param kind which message it is
 * @param asked as it was
 * @param path where it is sent
 * @param request what is sent
 * @param answers by the logical address of the system that gives it
 */
@SuppressWarnings("ArrayRecordComponent") // the same one is the same, whatever it holds
record MutatedQuestion(Kind kind, Asked asked, String path, byte[] request, Map<String, byte[]> answers) {

    /** Where the producer behind is, which answers about plans only. */
    static final String BEHIND = "TSTASTA00000-BEHIND";

    private static final String PRODUCER = "TSTASTA00000-VEND";
    private static final String OURS = "5565594230";

    /** Which message is mutated. */
    enum Kind {
        SOURCE("a source's answer"),
        INDEX("the index's answer"),
        BEHIND("the producer's behind"),
        REQUEST("a request"),
        REQUEST_TO_PRODUCER("a request to the producer");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        boolean isRequest() {
            return this == REQUEST || this == REQUEST_TO_PRODUCER;
        }

        boolean isOfProducer() {
            return this == BEHIND || this == REQUEST_TO_PRODUCER;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The logical address of the producer's source system. */
    static String producer() {
        return PRODUCER;
    }

    /** Of ten answers eight are sources', one the index's, one the producer's behind. */
    static MutatedQuestion answer(List<Asked> all, Random random) {
        int kind = random.nextInt(10);
        return of(kind == 0 ? Kind.INDEX : kind == 1 ? Kind.BEHIND : Kind.SOURCE, all, random);
    }

    /** Of four requests one is to the producer. */
    static MutatedQuestion request(List<Asked> all, Random random) {
        return of(random.nextInt(4) == 0 ? Kind.REQUEST_TO_PRODUCER : Kind.REQUEST, all, random);
    }

    /** The question as it should be, with only the source that is never mutated in the index. */
    static MutatedQuestion withoutFirst(Asked asked) {
        Asked second = new Asked(
                asked.contract(),
                asked.request(),
                asked.sources().subList(1, 2),
                asked.answers().subList(1, 2));
        return new MutatedQuestion(Kind.SOURCE, asked, asked.path(), asked.request(), answers(second));
    }

    private static MutatedQuestion of(Kind kind, List<Asked> all, Random random) {
        List<Asked> possible = kind.isOfProducer()
                ? all.stream()
                        .filter(one -> one.path().equals("/services/GetCarePlans/2"))
                        .toList()
                : all;
        Asked asked = possible.get(random.nextInt(possible.size()));
        Mutator mutator = new Mutator(random);
        byte[] request = kind.isOfProducer() ? toProducer(asked.request()) : asked.request();
        Map<String, byte[]> answers = answers(asked);
        switch (kind) {
            case SOURCE -> answers.computeIfPresent(asked.sources().get(0), (source, right) -> mutator.mutated(right));
            case INDEX -> answers.computeIfPresent(MutatedSystems.INDEX, (index, right) -> mutator.mutated(right));
            case BEHIND -> answers.computeIfPresent(BEHIND, (behind, right) -> mutator.mutated(right));
            case REQUEST, REQUEST_TO_PRODUCER -> request = mutator.mutated(request);
        }
        return new MutatedQuestion(kind, asked, kind.isOfProducer() ? "/producer" : asked.path(), request, answers);
    }

    private static Map<String, byte[]> answers(Asked asked) {
        Map<String, byte[]> answers = new HashMap<>();
        for (int i = 0; i < asked.sources().size(); i++) {
            answers.put(asked.sources().get(i), asked.answers().get(i));
        }
        answers.put(BEHIND, asked.answers().get(0));
        answers.put(MutatedSystems.INDEX, asked.index());
        return answers;
    }

    private static byte[] toProducer(byte[] request) {
        return new String(request, UTF_8).replace(OURS, PRODUCER).getBytes(UTF_8);
    }
}
