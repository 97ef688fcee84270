package se.samplan.model.planning;

/**
 * Kind of relation (kopplingstyp). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record RelationKind(String code) implements Code {

    /** Covers (agreement to plan) (omfattar (överenskommelse till plan)). */
    public static final RelationKind COVERS = new RelationKind("covers");
    /** Based on (plan to plan or agreement) (baseras på (plan till plan eller överenskommelse)). */
    public static final RelationKind BASED_ON = new RelationKind("basedOn");
    /** Part of (plan to plan) (del av (plan till plan)). */
    public static final RelationKind PART_OF = new RelationKind("partOf");
    /** Replaces (record of the same kind) (ersätter (samma slag av post)). */
    public static final RelationKind REPLACES = new RelationKind("replaces");
    /** Copy of (plan to plan) (kopia av (plan till plan)). */
    public static final RelationKind COPY_OF = new RelationKind("copyOf");
    /** Participates in (fixed contact to plan) (deltar i (fast kontakt till plan)). */
    public static final RelationKind PARTICIPATES_IN = new RelationKind("participatesIn");
    /** Prepared by (plan to fixed contact) (framtagen av (plan till fast kontakt)). */
    public static final RelationKind PREPARED_BY = new RelationKind("preparedBy");
    /** Responsible for (fixed contact to activity) (ansvarar för (fast kontakt till aktivitet)). */
    public static final RelationKind RESPONSIBLE_FOR = new RelationKind("responsibleFor");
    /** Party to (fixed contact to agreement) (part i (fast kontakt till överenskommelse)). */
    public static final RelationKind PARTY_TO = new RelationKind("partyTo");
    /**
     * Realises (booked time to activity, next step or follow-up) (genomför (bokad tid till aktivitet, nästa steg eller
     * uppföljning)).
     */
    public static final RelationKind REALISES = new RelationKind("realises");
    /** Booked by (agreement or plan to booked time) (bokad genom (överenskommelse eller plan till bokad tid)). */
    public static final RelationKind BOOKED_BY = new RelationKind("bookedBy");
    /** Follows up (booked time or plan to plan or goal) (följer upp (bokad tid eller plan till plan eller mål)). */
    public static final RelationKind FOLLOWS_UP = new RelationKind("followsUp");
    /** Documents (care documentation to plan) (dokumenteras i (journaldokument till plan)). */
    public static final RelationKind DOCUMENTS = new RelationKind("documents");
    /** Moved to (commitment or activity to activity) (övergått till (åtagande eller aktivitet till aktivitet)). */
    public static final RelationKind MOVED_TO = new RelationKind("movedTo");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public RelationKind {
        Code.check(code);
    }
}
