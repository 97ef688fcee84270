package se.samplan.contracts.shape;

/** Who has written, in a JoL header 2.2 (AuthorType). */
public interface AuthorShape extends SignatureShape {
    CodedValueShape getByRole();

    OrgUnitShape getOrgUnit();
}
