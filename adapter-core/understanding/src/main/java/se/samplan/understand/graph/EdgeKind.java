package se.samplan.understand.graph;

import se.samplan.model.planning.Code;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;

/**
 * How two records belong together (slag av koppling). Open: a kind of relation that is newer than this program is kept.
 *
 * @param code as the schema spells it
 */
public record EdgeKind(String code) implements Code {

    /** Covers (omfattar). */
    public static final EdgeKind COVERS = new EdgeKind(RelationKind.COVERS.code());
    /** Is part of (del av). */
    public static final EdgeKind PART_OF = new EdgeKind(RelationKind.PART_OF.code());
    /** Is a copy of (kopia av). */
    public static final EdgeKind COPY_OF = new EdgeKind(RelationKind.COPY_OF.code());
    /** Replaces (ersätter). */
    public static final EdgeKind REPLACES = new EdgeKind(RelationKind.REPLACES.code());
    /** Has a booked time (bokad genom). */
    public static final EdgeKind BOOKED_BY = new EdgeKind(RelationKind.BOOKED_BY.code());
    /** Hands over to (lämnar över till), from a fixed contact to the one that replaces it. */
    public static final EdgeKind HANDS_OVER_TO = new EdgeKind("handsOverTo");
    /** Is a fixed contact (är fast kontakt), from a party to the contact. */
    public static final EdgeKind FIXED_CONTACT_REF = new EdgeKind("fixedContactRef");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public EdgeKind {
        Code.check(code);
    }

    /** Whatever a plan or agreement says of a booked time, the time is booked for it. */
    static EdgeKind of(Relation relation) {
        return relation.targetKind().equals(RelationTargetKind.BOOKED_TIME)
                ? BOOKED_BY
                : new EdgeKind(relation.relationType().code());
    }
}
