package se.samplan.model;

/** Persons for tests: published test numbers and forms that nobody can have (scenario Asta, section 2). */
public final class People {

    public static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);

    /** Nothing about her may be shown to anybody who asked for Asta. */
    public static final PersonId SOMEBODY_ELSE = new PersonId("194107149207", IdentityType.PERSONNUMMER);

    /** The format example of a number that only one region knows. */
    public static final PersonId WITH_REGIONAL_RESERVE = new PersonId("991945000023", IdentityType.REGIONAL_RESERVE);

    private People() {}
}
