package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Golden.assertGolden;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.Variant;

/**
 * Every variant of scenario Asta, section 10, as far as the story says what an aggregator is to answer: every contract that the
 * variant is about, record by record. What else a variant is about has its test in one of the classes beside.
 */
class VariantAnswersTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofVariants();

    /** Does not wait long for sources that never answer. */
    @RegisterExtension
    static final AdapterInFront brief = AdapterInFront.ofVariants("aggregation.per-source = 4s");

    static List<Variant> variants() {
        return Variant.all().stream()
                .filter(variant -> !variant.name().equals("V-02-unreachable"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void givesWhatTheStoryExpects(Variant variant) {
        AdapterInFront adapter = someSourceNeverAnswers(variant) ? brief : asta;
        adapter.goTo(variant);

        Map<StoryContract, CompletableFuture<Answer>> answers = new EnumMap<>(StoryContract.class);
        for (String file : variant.contracts()) {
            StoryContract contract = StoryContract.ofFile(file);
            answers.put(contract, allAtOnce(() -> adapter.send(contract.request(variant))));
        }
        answers.forEach((contract, answer) -> assertGolden(contract, variant, answer.join()));
    }

    /** Where a source never answers, one wait is enough for all contracts. */
    private static CompletableFuture<Answer> allAtOnce(Supplier<Answer> question) {
        return CompletableFuture.supplyAsync(question, work -> new Thread(work).start());
    }

    /** Nobody listens at SYS2 from the beginning, so it has sources and an adapter of its own. */
    @Test
    void v02_aSourceThatNobodyHears(@TempDir Path folder) throws Exception {
        Variant variant = Variant.of("V-02-unreachable");
        try (Landscape sources = Landscape.start(variant, 0);
                RunningAdapter adapter = RunningAdapter.start(SettingsFile.write(folder, sources))) {
            for (StoryContract contract : StoryContract.values()) {
                assertGolden(contract, variant, contract.request(variant).to(adapter.address()));
            }
        }
    }

    /** The others are about services that are not connected (V-11, V-15, V-16): their tests are in the core. */
    @Test
    void nearlyEveryVariantSaysWhatIsExpected() {
        assertThat(Variant.all())
                .filteredOn(variant -> variant.contracts().isEmpty())
                .extracting(Variant::name)
                .containsExactly("V-11", "V-15", "V-16");
    }

    private static boolean someSourceNeverAnswers(Variant variant) {
        return variant.behaviour().values().stream()
                .anyMatch(source ->
                        source.mood() == Mood.SILENT || !source.delay().isZero());
    }
}
