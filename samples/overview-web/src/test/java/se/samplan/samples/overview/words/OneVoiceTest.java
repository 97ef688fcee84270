package se.samplan.samples.overview.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journal shows pages of the adapter's own (adapter-core/producer); they and these say the same words for the same code. */
class OneVoiceTest {

    private static final Path READABLE = Path.of("..", "..", "adapter-core", "producer", "src", "main", "resources")
            .resolve("se/samplan/render/words_sv.properties");

    private static final Properties OTHERS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (Reader words = Files.newBufferedReader(READABLE)) {
            OTHERS.load(words);
        }
    }

    /** A capital at the beginning and a full stop at the end make no difference. */
    @ParameterizedTest
    @CsvSource({
        "RiskZone.red, risk.red",
        "RiskZone.yellow, risk.yellow",
        "RiskZone.green, risk.green",
        "GoalAchievementStatus.inProgress, goal.inProgress",
        "GoalAchievementStatus.improving, goal.improving",
        "GoalAchievementStatus.worsening, goal.worsening",
        "GoalAchievementStatus.noChange, goal.noChange",
        "GoalAchievementStatus.noProgress, goal.noProgress",
        "GoalAchievementStatus.achieved, goal.achieved",
        "GoalAchievementStatus.partlyAchieved, goal.partlyAchieved",
        "GoalAchievementStatus.sustaining, goal.sustaining",
        "GoalAchievementStatus.notAchieved, goal.notAchieved",
        "GoalAchievementStatus.notAttainable, goal.notAttainable",
        "GoalLifecycleStatus.proposed, goal.proposed",
        "GoalLifecycleStatus.accepted, goal.accepted",
        "GoalLifecycleStatus.planned, goal.planned",
        "GoalLifecycleStatus.active, goal.inProgress",
        "GoalLifecycleStatus.onHold, goal.onHold",
        "GoalLifecycleStatus.completed, goal.completed",
        "GoalLifecycleStatus.cancelled, goal.cancelled",
        "GoalLifecycleStatus.rejected, goal.rejected",
        "GoalLifecycleStatus.enteredInError, goal.enteredInError",
        "ActivityStatus.completed, state.done",
        "ActivityStatus.cancelled, state.calledOff",
        "ActivityStatus.onHold, state.onHold",
        "CommitmentStatus.done, state.done",
        "CommitmentStatus.movedTo, commitment.movedTo",
        "NextStepStatus.done, state.done",
        "NextStepStatus.cancelled, state.calledOff",
        "PlanStatus.active, holds.now",
        "PlanStatus.completed, state.completed",
        "PlanStatus.proposed, state.draft",
        "PlanStatus.onHold, state.onHold",
        "PlanStatus.revoked, state.revoked",
        "AgreementStatus.active, holds.now",
        "AgreementStatus.ended, state.completed",
        "AgreementStatus.replaced, state.replaced",
        "ConsentStatus.given, consent.given",
        "ConsentStatus.refused, consent.refused",
        "ConsentStatus.withdrawn, consent.withdrawn",
        "ConsentStatus.notAsked, consent.notAsked",
        "ResponsibilityKind.accountable, role.ACCOUNTABLE",
        "ResponsibilityKind.performs, role.PERFORMS",
        "ResponsibilityKind.supports, role.SUPPORTS",
        "ResponsibilityKind.informed, role.INFORMED",
        "PrincipalKind.region, principal.region",
        "PrincipalKind.municipality, principal.municipality",
        "ServiceKind.unitPage, way.unitPage",
        "ServiceKind.webBooking, way.webBooking",
        "ServiceKind.form, way.form",
        "ServiceKind.programme, way.programme",
        "ServiceKind.video, way.video",
        "ServiceKind.fees, way.fees",
        "ServiceKind.map, way.map",
        "ServiceKind.message, way.message",
        "ServiceKind.other, way.more"
    })
    void oneCodeHasTheSameWords(String readable, String ours) {
        assertThat(bare(Words.in(Language.SWEDISH).of(ours))).isEqualTo(bare(OTHERS.getProperty(readable, "")));
    }

    private static String bare(String words) {
        return words.replaceAll("[.]$", "").toLowerCase(Locale.ROOT);
    }
}
