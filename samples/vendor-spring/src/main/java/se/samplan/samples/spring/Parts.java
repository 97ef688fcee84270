package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samplan.model.planning.*;

/** Parts that plans and agreements have in common, with the queries that give them. */
final class Parts {

    static final String WISHES = """
            select wish.*
              from wish
              join filed on filed.record_id = wish.record_id
             where filed.identity = :identity
             order by wish.part_id
            """;

    static final String RISKS = """
            select risk.*
              from risk
              join filed on filed.record_id = risk.record_id
             where filed.identity = :identity
             order by risk.place
            """;

    private static final String TOPIC = "2.999.752.1.15";

    private Parts() {}

    static PatientWish wish(Row row) throws SQLException {
        return PatientWishBuilder.builder()
                .wishId(id(row))
                .category(new WishCategory(row.text("category")))
                .text(row.text("words"))
                .statedBy(WishStatedBy.PATIENT)
                .date(row.day("said"))
                .build();
    }

    static RiskAndAction risk(Row row) throws SQLException {
        List<RiskAction> actions = new ArrayList<>();
        for (String line : row.lines("actions")) {
            actions.add(RiskActionBuilder.builder()
                    .text(line)
                    .sequence(actions.size() + 1)
                    .build());
        }
        return RiskAndActionBuilder.builder()
                .riskId(id(row))
                .title(row.text("title"))
                .sign(row.lines("signs"))
                .action(actions)
                .zone(row.anyText("zone").map(RiskZone::new))
                .build();
    }

    static LocalId id(Row row) throws SQLException {
        return LocalId.of(row.text("part_id"));
    }

    /** What it is about; empty if nobody has said. */
    static List<CodedValue> topic(Row row) throws SQLException {
        String name = row.text("topic_name");
        return row.anyText("topic").map(code -> CodedValue.of(code, TOPIC, name)).stream()
                .toList();
    }

    /** A unit or a member of staff of ours, who answers for something or does it. */
    static Responsible ours(ResponsibilityKind kind, PartyKind party, String name) {
        return ResponsibleBuilder.builder()
                .kind(kind)
                .partyType(party)
                .name(name)
                .principal(PrincipalKind.REGION)
                .build();
    }

    /** A record of ours, or a booked time at a unit. */
    static Relation link(RelationKind kind, RelationTargetKind target, String system, String id) {
        return RelationBuilder.builder()
                .relationType(kind)
                .targetKind(target)
                .targetRecordId(Identifier.record(system, id))
                .assertedBy(AssertedBy.SOURCE)
                .targetSourceSystemId(Identifier.hsa(system))
                .build();
    }
}
