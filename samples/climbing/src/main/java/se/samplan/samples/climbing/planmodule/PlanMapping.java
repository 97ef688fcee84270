package se.samplan.samples.climbing.planmodule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.OrgUnitBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RegistrationMode;

/** Rows of the plan module as a plan of the model. Its parts are read on the same connection. */
final class PlanMapping {

    private static final String GOALS = "SELECT * FROM goal WHERE plan_id = ? ORDER BY no";

    private final Connection connection;
    private final ActionMapping actions;

    PlanMapping(Connection connection) {
        this.connection = connection;
        this.actions = new ActionMapping(connection);
    }

    /** The plan of the row that the result stands on. */
    CarePlan plan(ResultSet row) throws SQLException {
        return CarePlanBuilder.builder()
                .header(header(row))
                .typeOfCarePlan(TypeOfCarePlan.valueOf(row.getString("type")))
                .structuredCarePlan(structure(row))
                .build();
    }

    private static RecordHeader header(ResultSet row) throws SQLException {
        LocalDateTime written = row.getObject("written", LocalDateTime.class);
        return RecordHeaderBuilder.builder()
                .documentId(row.getString("id"))
                .patientId(new PersonId(row.getString("person"), IdentityType.PERSONNUMMER))
                .owner(Owner.of(row.getString("care_giver"), row.getString("care_unit")))
                .author(AuthorBuilder.builder()
                        .time(written)
                        .name(row.getString("author"))
                        .orgUnit(OrgUnitBuilder.builder()
                                .orgUnitHSAId(new HsaId(row.getString("care_unit")))
                                .orgUnitName(row.getString("unit_name"))
                                .build())
                        .build())
                .approvedForPatient(row.getBoolean("for_patient"))
                .documentTitle(row.getString("title"))
                .documentTime(written)
                .build();
    }

    private StructuredCarePlan structure(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return StructuredCarePlanBuilder.builder()
                .modelVersion("1.0")
                .maturity(Maturity.L2)
                .planType(CodedValue.of(row.getString("type"), "2.999.752.1.1", row.getString("title")))
                .prominence(Prominence.DETAIL)
                .status(Statuses.ofPlan(row.getString("status")))
                .careSphere(CareSphere.HEALTHCARE)
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(row.getObject("changed", LocalDateTime.class))
                        .registrationMode(RegistrationMode.RECORD_SYSTEM)
                        .versionNumber(Optional.of(row.getLong("version")))
                        .build())
                .validityPeriod(validity(row))
                .purpose(Optional.ofNullable(row.getString("purpose")))
                .goal(goals(id))
                .activity(actions.of(id))
                .build();
    }

    private static Optional<OpenPeriod> validity(ResultSet row) throws SQLException {
        OpenPeriod period = new OpenPeriod(day(row, "valid_from"), day(row, "valid_to"));
        return period.start().isEmpty() && period.end().isEmpty() ? Optional.empty() : Optional.of(period);
    }

    private List<Goal> goals(String plan) throws SQLException {
        List<Goal> goals = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(GOALS)) {
            query.setString(1, plan);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    goals.add(goal(rows));
                }
            }
        }
        return goals;
    }

    private static Goal goal(ResultSet row) throws SQLException {
        boolean isReached = "U".equals(row.getString("status"));
        return GoalBuilder.builder()
                .goalId(LocalId.of("goal-" + row.getInt("no")))
                .description(row.getString("text"))
                .lifecycleStatus(Statuses.ofGoal(row.getString("status")))
                .parentGoalId(goalRef(row, "parent_no"))
                .achievementStatus(isReached ? Optional.of(GoalAchievementStatus.ACHIEVED) : Optional.empty())
                .achievementDate(day(row, "judged"))
                .statusReason(Optional.ofNullable(row.getString("reason")).map(CodedValue::text))
                .build();
    }

    static Optional<LocalId> goalRef(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalId.of("goal-" + number));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
