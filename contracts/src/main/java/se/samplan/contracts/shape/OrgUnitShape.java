package se.samplan.contracts.shape;

/** The unit of a professional (OrgUnitType). */
public interface OrgUnitShape {
    String getOrgUnitHSAId();

    void setOrgUnitHSAId(String value);

    String getOrgUnitName();

    void setOrgUnitName(String value);

    String getOrgUnitTelecom();

    void setOrgUnitTelecom(String value);

    String getOrgUnitEmail();

    void setOrgUnitEmail(String value);

    String getOrgUnitAddress();

    void setOrgUnitAddress(String value);

    String getOrgUnitLocation();

    void setOrgUnitLocation(String value);
}
