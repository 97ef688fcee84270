package se.samplan.samples.climbing.planmodule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

/** The plan module's actions as activities of the model, with who does them and when. */
final class ActionMapping {

    private static final String ACTIONS = "SELECT * FROM action WHERE plan_id = ? ORDER BY no";
    private static final String WHO =
            "SELECT * FROM responsible WHERE plan_id = ? AND action_no = ? ORDER BY part, name";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'den' d MMMM uuuu", Locale.forLanguageTag("sv-SE"));

    private final Connection connection;

    ActionMapping(Connection connection) {
        this.connection = connection;
    }

    List<Activity> of(String plan) throws SQLException {
        List<Activity> activities = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ACTIONS)) {
            query.setString(1, plan);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    activities.add(activity(plan, rows));
                }
            }
        }
        return activities;
    }

    private Activity activity(String plan, ResultSet row) throws SQLException {
        List<Responsible> who = responsible(plan, row.getInt("no"));
        return ActivityBuilder.builder()
                .activityId(LocalId.of("action-" + row.getInt("no")))
                .kind(kind(who))
                .status(Statuses.ofAction(row.getString("status")))
                .description(row.getString("text"))
                .statusReason(Optional.ofNullable(row.getString("reason")).map(CodedValue::text))
                .goalRef(PlanMapping.goalRef(row, "goal_no").stream().toList())
                .schedule(Optional.of(schedule(row)))
                .responsible(who)
                .responsibleNotDecided(who.isEmpty() ? Optional.of(true) : Optional.empty())
                .build();
    }

    /** What a person does herself is self care; the module does not say it otherwise. */
    private static ActivityKind kind(List<Responsible> who) {
        boolean isOwn = who.stream().anyMatch(each -> each.partyType().equals(PartyKind.PATIENT));
        return isOwn ? ActivityKind.SELF_CARE : ActivityKind.HEALTHCARE_ACTIVITY;
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        int times = row.getInt("times");
        if (!row.wasNull()) {
            return ScheduleBuilder.builder()
                    .precision(SchedulePrecision.RECURRING)
                    .frequency(times)
                    .perPeriod(1)
                    .perPeriodUnit(unit(row.getString("every")))
                    .build();
        }
        Optional<LocalDate> day = PlanMapping.day(row, "on_day");
        return ScheduleBuilder.builder()
                .precision(day.isPresent() ? SchedulePrecision.DAY : SchedulePrecision.NOT_DECIDED)
                .period(day.map(on -> OpenPeriod.between(on, on)))
                .text(day.map(DAY::format))
                .build();
    }

    private static PeriodUnit unit(String code) {
        return switch (code) {
            case "D" -> PeriodUnit.DAY;
            case "V" -> PeriodUnit.WEEK;
            case "M" -> PeriodUnit.MONTH;
            default -> throw new IllegalStateException("action.every: not a code of the plan module");
        };
    }

    private List<Responsible> responsible(String plan, int action) throws SQLException {
        List<Responsible> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(WHO)) {
            query.setString(1, plan);
            query.setInt(2, action);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(ResponsibleBuilder.builder()
                            .kind(
                                    "A".equals(rows.getString("part"))
                                            ? ResponsibilityKind.ACCOUNTABLE
                                            : ResponsibilityKind.PERFORMS)
                            .partyType(party(rows.getString("who")))
                            .name(Optional.ofNullable(rows.getString("name")))
                            .build());
                }
            }
        }
        return all;
    }

    private static PartyKind party(String code) {
        return switch (code) {
            case "P" -> PartyKind.PATIENT;
            case "N" -> PartyKind.NEXT_OF_KIN;
            case "S" -> PartyKind.STAFF;
            default -> PartyKind.OTHER_ACTOR;
        };
    }
}
