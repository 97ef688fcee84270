package se.samplan.contracts.shape;

/** Who is responsible and who owns the record, in a patient summary header (HealthcareProfessionalType). */
public interface ProfessionalShape {
    String getAuthorTime();

    void setAuthorTime(String value);

    String getHealthcareProfessionalHSAId();

    void setHealthcareProfessionalHSAId(String value);

    String getHealthcareProfessionalName();

    void setHealthcareProfessionalName(String value);

    CodedValueShape getHealthcareProfessionalRoleCode();

    OrgUnitShape getHealthcareProfessionalOrgUnit();

    String getHealthcareProfessionalCareUnitHSAId();

    void setHealthcareProfessionalCareUnitHSAId(String value);

    String getHealthcareProfessionalCareGiverHSAId();

    void setHealthcareProfessionalCareGiverHSAId(String value);
}
