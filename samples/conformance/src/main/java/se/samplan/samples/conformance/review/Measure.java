package se.samplan.samples.conformance.review;

import java.util.Optional;

/** A question that is put to each agreement, next step, plan, note, care contact or person. The answer is yes or no. */
public enum Measure {
    AGREEMENT_BOTH_SIDES(Base.AGREEMENTS, "Både personens och vårdens ansvar står i den"),
    AGREEMENT_SHOWN(Base.AGREEMENTS, "Den visas för personen"),
    NEXT_STEP_WHEN(Base.NEXT_STEPS, "Det står när det ska ske"),
    PLAN_GOAL(Base.PLANS, "Den har ett mål"),
    PLAN_SUB_GOAL(Base.PLANS, "Den har ett delmål"),
    PLAN_RESPONSIBLE(Base.PLANS, "Varje aktivitet har en ansvarig"),
    PLAN_FOLLOW_UP(Base.PLANS, "Den har ett datum för uppföljning"),
    PLAN_SHOWN(Base.PLANS, "Den visas för personen"),
    NOTE_SHOWN(Base.NOTES, "Den visas för personen"),
    CARE_CONTACT_SHOWN(Base.CARE_CONTACTS, "Den visas för personen"),
    PERSON_FIXED_CONTACT(Base.PERSONS, "Personen har en fast kontakt i dag");

    private final Base base;
    private final String question;

    Measure(Base base, String question) {
        this.base = base;
        this.question = question;
    }

    public Base base() {
        return base;
    }

    /** The question in words, in Swedish. */
    public String question() {
        return question;
    }

    /** The question that is answered by yes wherever this one is; empty if there is none. */
    Optional<Measure> implied() {
        return this == PLAN_SUB_GOAL ? Optional.of(PLAN_GOAL) : Optional.empty();
    }
}
