package se.samplan.samples.climbing.planmodule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.produce.CarePlanQuestion;

/** Rows of a plan module as plans, and what is left open afterwards. */
class PlanModuleTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final Connection own;

    PlanModuleTest() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        own = database.getConnection();
    }

    @BeforeEach
    void fill() throws SQLException {
        execute("RUNSCRIPT FROM 'classpath:se/samplan/samples/climbing/planmodule/schema.sql'");
    }

    @AfterEach
    void end() throws SQLException {
        own.close();
    }

    @Test
    void saysEachStatusInTheWordsOfTheModel() throws SQLException {
        StructuredCarePlan plan = only().structuredCarePlan().orElseThrow();

        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(plan.goal().get(0).lifecycleStatus()).isEqualTo(GoalLifecycleStatus.ACTIVE);
        assertThat(plan.goal().get(1).lifecycleStatus()).isEqualTo(GoalLifecycleStatus.COMPLETED);
        assertThat(plan.goal().get(1).achievementStatus()).contains(GoalAchievementStatus.ACHIEVED);
        assertThat(plan.goal().get(1).achievementDate()).contains(LocalDate.of(2026, 2, 3));
        assertThat(plan.activity().stream().map(activity -> activity.status()))
                .containsExactly(ActivityStatus.ONGOING, ActivityStatus.PLANNED, ActivityStatus.STOPPED);
        assertThat(plan.activity().get(2).statusReason()).contains(CodedValue.text("Såret ska läka först."));
    }

    /** The table of the page, row by row. */
    @Test
    void saysEveryCodeOfTheModuleInTheWordOfTheModelThatThePageNames() throws SQLException {
        assertThat(each("UPDATE plan SET status = '%s'", "UPVAM", plan -> plan.status()))
                .containsExactly(
                        PlanStatus.PROPOSED,
                        PlanStatus.ACTIVE,
                        PlanStatus.ON_HOLD,
                        PlanStatus.COMPLETED,
                        PlanStatus.ENTERED_IN_ERROR);
        assertThat(each(
                        "UPDATE goal SET status = '%s', reason = 'Skäl'",
                        "PUA", plan -> plan.goal().get(0).lifecycleStatus()))
                .containsExactly(
                        GoalLifecycleStatus.ACTIVE, GoalLifecycleStatus.COMPLETED, GoalLifecycleStatus.CANCELLED);
        assertThat(each(
                        "UPDATE action SET status = '%s', reason = 'Skäl'",
                        "PGKVS", plan -> plan.activity().get(0).status()))
                .containsExactly(
                        ActivityStatus.PLANNED,
                        ActivityStatus.ONGOING,
                        ActivityStatus.COMPLETED,
                        ActivityStatus.ON_HOLD,
                        ActivityStatus.STOPPED);
        assertThat(each(
                        "UPDATE action SET times = 2, every = '%s'",
                        "DVM",
                        plan -> plan.activity()
                                .get(0)
                                .schedule()
                                .orElseThrow()
                                .perPeriodUnit()
                                .orElseThrow()))
                .containsExactly(PeriodUnit.DAY, PeriodUnit.WEEK, PeriodUnit.MONTH);
        assertThat(each(
                        "UPDATE responsible SET part = '%s'",
                        "AU", plan -> responsible(plan).kind()))
                .containsExactly(ResponsibilityKind.ACCOUNTABLE, ResponsibilityKind.PERFORMS);
        assertThat(each(
                        "UPDATE responsible SET who = '%s'",
                        "PNS", plan -> responsible(plan).partyType()))
                .containsExactly(PartyKind.PATIENT, PartyKind.NEXT_OF_KIN, PartyKind.STAFF);
    }

    @Test
    void isNotForThePersonIfTheModuleSaysSo() throws SQLException {
        assertThat(only().header().approvedForPatient()).isTrue();

        execute("UPDATE plan SET for_patient = FALSE");
        assertThat(only().header().approvedForPatient()).isFalse();
    }

    @Test
    void givesTheNewestPlanFirst() throws SQLException {
        addPlan("p-0", 1);
        addPlan("p-9", -1);

        try (Stream<CarePlan> plans = plans("194304247663")) {
            assertThat(plans.map(plan -> plan.header().documentId())).containsExactly("p-0", "p-1", "p-9");
        }
    }

    @Test
    void saysWhatBelongsToWhatAndWhoDoesItWhen() throws SQLException {
        StructuredCarePlan plan = only().structuredCarePlan().orElseThrow();

        assertThat(plan.goal().get(1).parentGoalId()).contains(LocalId.of("goal-1"));
        assertThat(plan.activity().get(0).goalRef()).containsExactly(LocalId.of("goal-1"));
        assertThat(plan.activity().get(0).schedule().orElseThrow().frequency()).contains(2);
        assertThat(plan.activity().get(1).schedule().orElseThrow().text()).contains("den 4 mars 2026");
        assertThat(plan.activity().get(2).schedule().orElseThrow().precision())
                .isEqualTo(SchedulePrecision.NOT_DECIDED);
        assertThat(plan.activity().get(1).responsible().get(0).name()).contains("Hampus Vällivara");
    }

    @Test
    void saysThatAStatusIsUnknownRatherThanGuess() throws SQLException {
        execute("UPDATE plan SET status = 'X'");

        assertThat(only().structuredCarePlan().orElseThrow().status()).isEqualTo(PlanStatus.UNKNOWN);
    }

    @Test
    void givesNothingOfAPersonItDoesNotKnow() throws SQLException {
        try (Stream<CarePlan> plans = plans("194107149207")) {
            assertThat(plans).isEmpty();
        }
    }

    @Test
    void leavesNothingOpenWhenOnlyTheFirstPlanIsTaken() throws SQLException {
        execute(
                "INSERT INTO plan SELECT 'p-2', person, type, title, status, purpose, care_giver, care_unit, unit_name, author,"
                        + " written, changed, version, valid_from, valid_to, for_patient FROM plan");

        try (Stream<CarePlan> plans = plans("194304247663")) {
            assertThat(plans.iterator().next()).isNotNull();
            assertThat(openConnections()).isEqualTo(2);
        }

        assertThat(openConnections()).isEqualTo(1);
    }

    @Test
    void leavesNothingOpenAfterARowThatCannotBeRead() throws SQLException {
        execute("UPDATE goal SET status = 'X'");

        assertThatThrownBy(this::only).hasMessage("goal.status: not a code of the plan module");

        assertThat(openConnections()).isEqualTo(1);
    }

    @Test
    void leavesNothingOpenWhenTheTablesAreNotThere() throws SQLException {
        execute("DROP ALL OBJECTS");

        assertThatThrownBy(this::only).isInstanceOf(SQLException.class);

        assertThat(openConnections()).isEqualTo(1);
    }

    /** The stream makes a plan when it is asked whether there is one, so it is the second plan's goals that are changed in time. */
    @Test
    void readsAPlanAndItsPartsAsTheyWereAtOneMoment() throws SQLException {
        addPlan("p-0", 1);
        try (Stream<CarePlan> plans = plans("194304247663")) {
            var each = plans.iterator();
            assertThat(each.next().header().documentId()).isEqualTo("p-0");
            execute("UPDATE goal SET text = 'Ändrat'");

            assertThat(each.next().structuredCarePlan().orElseThrow().goal())
                    .hasSize(2)
                    .noneMatch(goal -> goal.description().equals("Ändrat"));
        }
    }

    /** What the plan says with each of the codes. */
    private <T> List<T> each(String update, String codes, Function<StructuredCarePlan, T> said) throws SQLException {
        List<T> all = new ArrayList<>();
        for (int at = 0; at < codes.length(); at++) {
            execute(update.formatted(codes.substring(at, at + 1)));
            all.add(said.apply(only().structuredCarePlan().orElseThrow()));
        }
        return all;
    }

    private static Responsible responsible(StructuredCarePlan plan) {
        return plan.activity().get(0).responsible().get(0);
    }

    /** A plan without parts, written so many days after the one that is there. */
    private void addPlan(String id, int days) throws SQLException {
        execute("INSERT INTO plan SELECT '" + id
                + "', person, type, title, status, purpose, care_giver, care_unit, unit_name, author,"
                + " DATEADD(DAY, " + days + ", written), changed, version, valid_from, valid_to, for_patient FROM plan"
                + " WHERE id = 'p-1'");
    }

    private CarePlan only() throws SQLException {
        try (Stream<CarePlan> plans = plans("194304247663")) {
            List<CarePlan> all = plans.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Stream<CarePlan> plans(String person) throws SQLException {
        return new PlanModule(database)
                .carePlans(new CarePlanQuestion(
                        new PersonId(person, IdentityType.PERSONNUMMER),
                        new HsaId("TSTASTA00000-SYS1"),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute(sql);
        }
    }

    private int openConnections() throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            count.next();
            return count.getInt(1);
        }
    }
}
