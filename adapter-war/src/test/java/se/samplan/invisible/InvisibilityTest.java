package se.samplan.invisible;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.contract.Fact;
import se.samplan.model.ContractId;
import se.samplan.outcome.Outcome;
import se.samplan.overview.PlanningOverview1;
import se.samplan.question.Audience;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/**
 * The law of invisibility: two worlds that differ only in what is withheld give a person and an agent the same bytes, from the overview
 * and from every contract, with summaries, pages, filters and every token; and so does what is asked next with those tokens. How many
 * pairs are tried is set by {@code -Dpairs}.
 */
class InvisibilityTest {

    private static final long FEW = 100;
    private static final long PAIRS = Long.getLong("pairs", FEW);
    private static final int MOST_TO_FIND_A_LEAK = 1000;
    private static final String OVERVIEW = """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:reg="urn:riv:itintegration:registry:1"
            xmlns:svc="%s" xmlns:m="urn:samplan:clinicalprocess:logistics:logistics:3.1">
          <soap:Header><reg:LogicalAddress>5565594230</reg:LogicalAddress></soap:Header>
          <soap:Body><svc:GetPlanningOverview>
            <svc:patientId><m:root>1.2.752.129.2.1.3.1</m:root><m:extension>194304247663</m:extension></svc:patientId>
          </svc:GetPlanningOverview></soap:Body>
        </soap:Envelope>
        """.formatted(PlanningOverview1.ID.namespace());

    /** Sealed text differs each time; its length, and what comes of it, must not. So do references that sources make. */
    private static final Pattern TOKEN = Pattern.compile(">([A-Za-z0-9_-]{8}\\.)?[A-Za-z0-9_-]{50,}+<");

    private static final Pattern LOG_ID = Pattern.compile(">[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<");
    private static final Pattern REFERENCE = Pattern.compile(">page-[0-9]+<");
    private static final List<String> FILTERS =
            List.of("", "", "<agg:owner>TSTASTA00000-RG00</agg:owner>", "<agg:text>plan</agg:text>");

    /** A way for what is withheld to come out. */
    enum Leak {
        /** The time that is told of a source grows with what is withheld. */
        TIME {
            @Override
            Outcome<Reading> through(Outcome<Reading> outcome) {
                long withheld = records(outcome).filter(Leak::isWithheld).count();
                return outcome.answers()
                        .findFirst()
                        .<Outcome<Reading>>map(reading ->
                                new Outcome.Answered<>(outcome.source(), Duration.ofMillis(withheld), reading))
                        .orElse(outcome);
            }
        },
        /** One plan that is withheld costs an agreement its place in the answer. */
        GAP {
            @Override
            Outcome<Reading> through(Outcome<Reading> outcome) {
                boolean withheld = records(outcome)
                        .anyMatch(record ->
                                isWithheld(record) && record.id().documentId().endsWith("P4"));
                return withheld ? new Outcome.Late<>(outcome.source(), Duration.ZERO) : outcome;
            }
        };

        abstract Outcome<Reading> through(Outcome<Reading> outcome);

        static Stream<SourceRecord> records(Outcome<Reading> outcome) {
            return outcome.answers().flatMap(reading -> reading.records().stream());
        }

        static boolean isWithheld(SourceRecord record) {
            return record.facts()
                    .get(Fact.APPROVED_FOR_PATIENT)
                    .filter("false"::equals)
                    .isPresent();
        }
    }

    private static final Readers READERS = new Readers();

    @AfterAll
    static void close() {
        READERS.close();
    }

    @AfterEach
    void mend() {
        READERS.plant(UnaryOperator.identity());
    }

    @Test
    void whatIsWithheldLeavesNoTrace() {
        LongStream.rangeClosed(1, PAIRS)
                .forEach(seed ->
                        assertThat(READERS.difference(seed)).as("pair " + seed).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aLeakThatIsPlantedIsFound(Leak leak) {
        READERS.plant(leak::through);

        assertThat(LongStream.rangeClosed(1, MOST_TO_FIND_A_LEAK)
                        .anyMatch(seed -> READERS.difference(seed).isPresent()))
                .isTrue();
    }

    /** Most pairs do differ in what is withheld, and most show something; else nothing would be tried here. */
    @Test
    void theWorldsAreWorthLookingAt() {
        assertThat(LongStream.rangeClosed(1, 100).filter(InvisibilityTest::differ))
                .hasSizeGreaterThan(90);
        assertThat(LongStream.rangeClosed(1, 40)
                        .filter(seed ->
                                READERS.asked(Pair.of(seed), Which.ONE).get(0).contains(":approvedForPatient>true")))
                .hasSizeGreaterThan(20);
    }

    /** What is quoted of notes and of documents is among what is compared; so is what they repeat of each other. */
    @Test
    void quotesAreCompared() {
        List<String> answers = LongStream.rangeClosed(1, 100)
                .mapToObj(Pair::of)
                .filter(pair -> pair.port().isEmpty())
                .map(pair -> READERS.asked(pair, Which.ONE).toString())
                .toList();

        assertThat(List.of("planNote>", "planDocument>", "quote>", "repeats>"))
                .allSatisfy(element -> assertThat(answers)
                        .filteredOn(answer -> answer.contains(element))
                        .hasSizeGreaterThan(5));
    }

    private static boolean differ(long seed) {
        TwoWorlds.Both first = TwoWorlds.of(seed, Contracts.all()).get(0);
        return !first.one().equals(first.other());
    }

    /** Which of two worlds. */
    private enum Which {
        ONE,
        OTHER
    }

    /**
     * Two worlds, and what is asked in them.
     *
     * @param port the contract that is asked; empty for the overview of them all
     */
    private record Pair(long seed, Optional<AggregatedContract<?>> port, List<TwoWorlds.Both> moments) {

        /** One in three is about the overview. */
        static Pair of(long seed) {
            List<AggregatedContract<?>> all = Contracts.all();
            int number = new SplittableRandom(~seed).nextInt(all.size() * 3 / 2);
            Optional<AggregatedContract<?>> port =
                    number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
            return new Pair(
                    seed,
                    port,
                    TwoWorlds.of(
                            seed,
                            port.<List<AggregatedContract<?>>>map(List::of).orElse(all)));
        }
    }

    /** A person and an agent, and what each of them gets. */
    private static final class Readers implements AutoCloseable {

        private final Answering person = new Answering(Audience.PERSON);
        private final Answering agent = new Answering(Audience.AGENT);

        void plant(UnaryOperator<Outcome<Reading>> leak) {
            person.plant(leak);
            agent.plant(leak);
        }

        /** The first answer in which both worlds differ, if one does. */
        Optional<String> difference(long seed) {
            Pair pair = Pair.of(seed);
            List<String> one = asked(pair, Which.ONE);
            List<String> other = asked(pair, Which.OTHER);
            for (int number = 0; number < one.size(); number++) {
                String here = comparable(one.get(number));
                String there = comparable(other.get(number));
                if (!here.equals(there)) {
                    return Optional.of("answer " + number + where(here, there));
                }
            }
            return Optional.empty();
        }

        /** Where they begin to differ, and a little around it. */
        private static String where(String here, String there) {
            int at = 0;
            while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
                at++;
            }
            int from = Math.max(0, at - 300);
            return ":\n" + here.substring(from, Math.min(here.length(), at + 500)) + "\n--- and\n"
                    + there.substring(from, Math.min(there.length(), at + 500));
        }

        /** What is answered to a question, and to the next one, which goes on with the tokens of the first. */
        List<String> asked(Pair pair, Which which) {
            SplittableRandom random = new SplittableRandom(pair.seed());
            Answering reader = random.nextBoolean() ? person : agent;
            List<String> answers = new ArrayList<>();
            String tokens = "";
            for (TwoWorlds.Both both : pair.moments()) {
                TwoWorlds.Moment moment = which == Which.ONE ? both.one() : both.other();
                String options = options(random, tokens);
                String overview = overview(tokens);
                String answer = pair.port()
                        .map(contract -> ask(reader, moment, contract, options))
                        .orElseGet(() -> reader.answer(moment, PlanningOverview1.ID, overview));
                tokens = tokens(answer, pair.port().isEmpty(), random);
                answers.add(answer);
            }
            return answers;
        }

        private static String ask(
                Answering reader, TwoWorlds.Moment moment, AggregatedContract<?> contract, String options) {
            String end = "</svc:" + contract.publication().name() + ">";
            ContractId port = contract.id();
            return reader.answer(
                    moment,
                    port,
                    Story.request(contract)
                            .replace(
                                    end,
                                    "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">"
                                            + options + "</agg:aggregationRequest>" + end));
        }

        private static String options(SplittableRandom random, String tokens) {
            String filter = FILTERS.get(random.nextInt(FILTERS.size()));
            String pages = random.nextInt(3) == 0 ? "<agg:maxRecords>1</agg:maxRecords>" : "";
            return "<agg:includeSummary>true</agg:includeSummary>" + (tokens.isEmpty() ? filter : "") + pages + tokens;
        }

        private static String overview(String tokens) {
            return OVERVIEW.replace("</svc:GetPlanningOverview>", tokens + "</svc:GetPlanningOverview>");
        }

        private static String tokens(String answer, boolean isOverview, SplittableRandom random) {
            String prefix = isOverview ? "svc" : "agg";
            List<String> wanted = isOverview
                    ? List.of("lateToken", "changeMarker")
                    : List.of(
                            List.of("continuation", "lateToken", "changeMarker").get(random.nextInt(3)));
            StringBuilder tokens = new StringBuilder();
            wanted.forEach(name -> {
                Matcher found = Pattern.compile(":" + name + ">([^<]+)<").matcher(answer);
                if (found.find()) {
                    tokens.append("<" + prefix + ":" + name + ">" + found.group(1) + "</" + prefix + ":" + name + ">");
                }
            });
            return tokens.toString();
        }

        private static String comparable(String answer) {
            String sealed = TOKEN.matcher(answer)
                    .replaceAll(token -> ">token of " + token.group().length() + "<");
            return REFERENCE
                    .matcher(LOG_ID.matcher(sealed).replaceAll(">log-id<"))
                    .replaceAll(">page<");
        }

        @Override
        public void close() {
            person.close();
            agent.close();
        }
    }
}
