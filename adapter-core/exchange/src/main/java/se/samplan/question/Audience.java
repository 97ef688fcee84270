package se.samplan.question;

import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * Who the answer is for (mottagare): what may be shown depends on it. Comes from the configuration of each consumer, and is
 * narrowed by the SOAP header Actor where a contract has it.
 *
 * @param careGiver whose staff reads (vårdgivare or omsorgsgivare); given for staff and for nobody else
 * @param careUnit at which unit the staff works (vårdenhet); given for staff and for nobody else
 * @param emergency whether staff reads by emergency access (nödöppning), which stands in for consent
 * @param reader the employee who reads; for staff only, and only if the consumer has named one and vouches for it
 */
public record Audience(
        Kind kind,
        Optional<HsaId> careGiver,
        Optional<HsaId> careUnit,
        boolean emergency,
        Optional<StaffReader> reader) {

    /** The kinds of readers. */
    public enum Kind {
        /** The person whose records are asked for. */
        PERSON("person"),
        /** Somebody who acts for that person (ombud). */
        AGENT("agent"),
        /** Health care staff of one unit. */
        CARE_STAFF("care-staff"),
        /** Social care staff of one unit. */
        SOCIAL_CARE_STAFF("social-care-staff"),
        /** A system that is answerable itself for what its readers may see, for example another viewer of records. */
        SYSTEM("system");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in settings and logs. */
        public String word() {
            return word;
        }

        /** True if it stands for somebody who works at a unit. */
        public boolean isStaff() {
            return this == CARE_STAFF || this == SOCIAL_CARE_STAFF;
        }
    }

    /** The strictest audience; a reader who is not known is treated as this one. */
    public static final Audience PERSON = of(Kind.PERSON);

    /** Somebody who acts for the person. */
    public static final Audience AGENT = of(Kind.AGENT);

    /** A system that applies the rules of access itself. */
    public static final Audience SYSTEM = of(Kind.SYSTEM);

    public Audience {
        boolean placed = careGiver.isPresent() && careUnit.isPresent();
        boolean free = careGiver.isEmpty() && careUnit.isEmpty() && !emergency && reader.isEmpty();
        if (kind.isStaff() ? !placed : !free) {
            throw new IllegalArgumentException("staff has a care giver and a unit, and nobody else has");
        }
    }

    /** A reader who is not named. */
    public Audience(Kind kind, Optional<HsaId> careGiver, Optional<HsaId> careUnit, boolean emergency) {
        this(kind, careGiver, careUnit, emergency, Optional.empty());
    }

    private static Audience of(Kind kind) {
        return new Audience(kind, Optional.empty(), Optional.empty(), false);
    }

    /** Health care staff. */
    public static Audience careStaff(HsaId careGiver, HsaId careUnit) {
        return new Audience(Kind.CARE_STAFF, Optional.of(careGiver), Optional.of(careUnit), false);
    }

    /** Social care staff. */
    public static Audience socialCareStaff(HsaId careGiver, HsaId careUnit) {
        return new Audience(Kind.SOCIAL_CARE_STAFF, Optional.of(careGiver), Optional.of(careUnit), false);
    }

    /** The same kind of staff, as that employee in that assignment; means nothing for other readers. */
    public Audience readBy(StaffReader employee, HsaId giver, HsaId unit) {
        return new Audience(kind, Optional.of(giver), Optional.of(unit), emergency, Optional.of(employee));
    }

    /** True if it stands for somebody who works at a unit. */
    public boolean isStaff() {
        return kind.isStaff();
    }

    /** True for the person and for whoever acts for the person: what is withheld from them leaves no trace. */
    public boolean isPersonal() {
        return kind == Kind.PERSON || kind == Kind.AGENT;
    }

    /**
     * The audience when a person acts through the consumer. An actor only narrows: a system becomes what the actor is, a
     * person becomes an agent; an agent stays one, and staff stays staff, because the header knows no role for it.
     */
    public Audience narrowedBy(Actor.Role role) {
        if (isStaff() || kind == Kind.AGENT) {
            return this;
        }
        return role == Actor.Role.SUBJECT_OF_CARE ? PERSON : AGENT;
    }

    /** As it stands in settings, logs and previews. */
    public String words() {
        return kind.word()
                + careGiver.map(giver -> " giver=" + giver).orElse("")
                + careUnit.map(unit -> " unit=" + unit).orElse("");
    }

    /**
     * The audience as one text, for what ties a token to its question: with the ids in full, which {@link #toString()} may hide.
     * Tokens outlive a release: the text is the one that releases before this method made.
     */
    String binding() {
        return "Audience[kind=" + kind + ", careGiver=" + careGiver.map(HsaId::value) + ", careUnit="
                + careUnit.map(HsaId::value) + ", emergency=" + emergency
                + reader.map(staff -> ", employee=" + staff.employee().value()).orElse("") + "]";
    }
}
