package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import se.samplan.call.PlatformHeaders;

/**
 * Sends mutated requests to both roles, and has sources, the index and a producer behind give mutated answers. Whatever was
 * done to a message, what the adapter says is SOAP, well-formed for three parsers, about nobody else, no defect; what was right
 * is there; and nothing grows.
 */
public final class Mutations {

    private static final int CONSUMERS = 8;
    private static final int LEAST_ROUNDS = 8;

    /** What a round holds is held in memory until three parsers have seen it. */
    private static final int MESSAGES_OF_A_ROUND = 20_000;

    private static final int KEPT = 10;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at [\\w.$/@]+\\(.*\\)$");
    static final List<String> SETTINGS = List.of(
            "roles = aggregator, producer",
            "consumers.default = person",
            "breaker.failures = 1000",
            // as few as may be: every pool is full after the first round, and what grows then is a leak
            "server.max-threads = 8",
            "producer.source-system = " + MutatedQuestion.producer(),
            "producer.care-units = TSTASTA00000-U101",
            "producer.behind.logical-address = " + MutatedQuestion.BEHIND);

    private final List<Asked> all = Asked.all();
    private final Map<Asked, Long> least = new HashMap<>();
    private final Map<MutatedQuestion.Kind, Tally> tallies = new EnumMap<>(MutatedQuestion.Kind.class);
    private final List<Result> wrong = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final long seed;
    private final Path folder;
    private final MutatedSystems systems;
    private final Adapter adapter;

    private Mutations(long seed, Path folder, MutatedSystems systems, Adapter adapter) {
        this.seed = seed;
        this.folder = folder;
        this.systems = systems;
        this.adapter = adapter;
    }

    /** What came of one mutated message. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Result(int number, MutatedQuestion.Kind kind, byte[] body, String complaint) {}

    /**
     * What became of one kind of messages.
     *
     * @param faults answered with a fault
     */
    private record Tally(long messages, long faults, long wrong) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally and(Result result) {
            return new Tally(
                    messages + 1,
                    faults + (new String(result.body(), UTF_8).contains("<faultcode>") ? 1 : 0),
                    wrong + (result.complaint().isEmpty() ? 0 : 1));
        }
    }

    /** Runs it; 1 if anything was not as it should be, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.getInteger("mutations.count", 20_000);
        List<String> findings = run(Bench.war(), Bench.folder(), count, Long.getLong("mutations.seed", 1));
        if (!Parsers.hasExpat()) {
            findings.add("python3 is missing, so no third parser has seen the answers");
        }
        findings.forEach(finding -> System.out.println("NOT AS IT SHOULD BE: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /**
     * So many mutated answers, and as many mutated requests, on one adapter. Where there is no Python, two parsers see them.
     *
     * @return what was not as it should be
     */
    static List<String> run(Path war, Path folder, int count, long seed) throws IOException, InterruptedException {
        try (MutatedSystems systems = new MutatedSystems();
                Adapter adapter = Adapter.start(
                        war, folder, systems.port(), Adapter.Start.with("256m", settings(systems.port())))) {
            return new Mutations(seed, folder, systems, adapter).run(count);
        }
    }

    private static List<String> settings(int port) {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.add("producer.behind.address = http://127.0.0.1:" + port + "/");
        return settings;
    }

    private List<String> run(int count) throws IOException, InterruptedException {
        boolean expat = Parsers.hasExpat();
        List<Soak.Round> rounds = new ArrayList<>();
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS);
        try {
            for (Asked asked : all) {
                least.put(asked, right(asked));
            }
            System.out.println(Soak.Round.head());
            int number = Math.max(LEAST_ROUNDS, 2 * count / MESSAGES_OF_A_ROUND);
            for (int round = 0; round < number; round++) {
                List<Result> some =
                        ask((int) (2L * count * round / number), (int) (2L * count * (round + 1) / number), consumers);
                List<Result> seen = expat ? seenByExpat(some) : some;
                seen.forEach(this::tell);
                rounds.add(round(round + 1, seen));
                System.out.println(rounds.get(round).row());
            }
        } finally {
            consumers.shutdownNow();
        }
        System.out.println("\n" + table());
        List<String> findings = Soak.findings(rounds);
        wrong.forEach(result -> findings.add("seed " + seed + ", number " + result.number() + ": " + result.complaint()
                + " (kept as " + keep(result) + ")"));
        findings.addAll(log());
        return findings;
    }

    private void tell(Result result) {
        tallies.merge(result.kind(), Tally.NONE.and(result), (before, one) -> before.and(result));
        if (!result.complaint().isEmpty() && wrong.size() < KEPT) {
            wrong.add(result);
        }
    }

    /** Records that come when the first source has nothing to say. */
    private long right(Asked asked) throws IOException, InterruptedException {
        MutatedQuestion question = MutatedQuestion.withoutFirst(asked);
        HttpResponse<byte[]> answer = send("right", question);
        String complaint = MutationVerdict.of(question, answer.statusCode(), answer.body(), 0);
        if (!complaint.isEmpty()) {
            throw new IOException("an answer to a right question was wrong: " + complaint);
        }
        return MutationVerdict.records(question, new String(answer.body(), UTF_8));
    }

    private List<Result> ask(int from, int to, ExecutorService consumers) throws IOException, InterruptedException {
        List<Future<Result>> open = new ArrayList<>();
        for (int number = from; number < to; number++) {
            int which = number;
            open.add(consumers.submit(() -> ask(which)));
        }
        List<Result> results = new ArrayList<>();
        for (Future<Result> each : open) {
            try {
                results.add(each.get());
            } catch (ExecutionException e) {
                throw new IOException("a question could not be asked", e);
            }
        }
        return results;
    }

    private Result ask(int number) throws IOException, InterruptedException {
        MutatedQuestion question = question(number);
        HttpResponse<byte[]> answer = send("mutated-" + number, question);
        String complaint = MutationVerdict.of(
                question, answer.statusCode(), answer.body(), least.getOrDefault(question.asked(), 0L));
        return new Result(
                number,
                question.kind(),
                answer.body(),
                complaint.isEmpty()
                        ? Parsers.refusing(answer.body())
                                .map(parser -> "refused by " + parser)
                                .orElse("")
                        : complaint);
    }

    /** Answers and requests in turn. */
    private MutatedQuestion question(int number) {
        Random random = new Random(seed ^ (number * SCATTER));
        return number % 2 == 0 ? MutatedQuestion.answer(all, random) : MutatedQuestion.request(all, random);
    }

    private HttpResponse<byte[]> send(String correlation, MutatedQuestion question)
            throws IOException, InterruptedException {
        systems.expect(correlation, question.answers());
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adapter.port() + question.path()))
                            .header("Content-Type", "text/xml;charset=UTF-8")
                            .header(PlatformHeaders.SENDER, "TSTASTA00000-CONS1")
                            .header(PlatformHeaders.ORIGINAL_CONSUMER, "TSTASTA00000-CONS1")
                            .header(PlatformHeaders.CORRELATION, correlation)
                            .POST(BodyPublishers.ofByteArray(question.request()))
                            .build(),
                    BodyHandlers.ofByteArray());
        } finally {
            systems.forget(correlation);
        }
    }

    private static List<Result> seenByExpat(List<Result> results) throws IOException {
        List<Result> seen = new ArrayList<>(results);
        for (int place :
                Parsers.refusedByExpat(results.stream().map(Result::body).toList())) {
            Result result = seen.get(place);
            if (result.complaint().isEmpty()) {
                seen.set(place, new Result(result.number(), result.kind(), result.body(), "refused by expat"));
            }
        }
        return seen;
    }

    private Soak.Round round(int number, List<Result> results) throws IOException, InterruptedException {
        Map<String, Long> complaints = new TreeMap<>();
        results.stream()
                .filter(result -> !result.complaint().isEmpty())
                .forEach(result -> complaints.merge(result.complaint(), 1L, Long::sum));
        long wrong = complaints.values().stream().mapToLong(Long::longValue).sum();
        return new Soak.Round(
                number, results.size() - wrong, complaints, 0, 0, 0, adapter.heapAfterCollection(), adapter.threads());
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | mutated                   | messages | faults | wrong |
                |---------------------------|----------|--------|-------|
                """);
        for (MutatedQuestion.Kind kind : MutatedQuestion.Kind.values()) {
            Tally of = tallies.getOrDefault(kind, Tally.NONE);
            table.append(String.format(
                    Locale.ROOT, "| %-25s | %8d | %6d | %5d |%n", kind, of.messages(), of.faults(), of.wrong()));
        }
        return table.toString();
    }

    /** The mutated message and the answer, for a test. */
    private String keep(Result result) {
        MutatedQuestion question = question(result.number());
        byte[] mutated = switch (question.kind()) {
            case SOURCE -> question.answers().get(question.asked().sources().get(0));
            case INDEX -> question.answers().get(MutatedSystems.INDEX);
            case BEHIND -> question.answers().get(MutatedQuestion.BEHIND);
            case REQUEST, REQUEST_TO_PRODUCER -> question.request();
        };
        String name = "mutated-" + seed + "-" + result.number();
        try {
            Files.write(folder.resolve(name + ".xml"), mutated);
            Files.write(folder.resolve(name + "-answer.xml"), result.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    private List<String> log() throws IOException {
        long traces = Files.readAllLines(folder.resolve("adapter.log")).stream()
                .filter(line -> STACK_TRACE.matcher(line).matches())
                .count();
        return traces == 0 ? List.of() : List.of("stack traces in adapter.log, " + traces + " lines");
    }
}
