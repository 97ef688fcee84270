package se.samplan.contracts.shape;

/** What access is controlled by, in a JoL header 2.2 (AccessControlHeaderType). */
public interface AccessControlShape {
    IdShape getAccountableHealthcareProvider();

    IdShape getAccountableCareUnit();

    IdShape getPatientId();

    IdShape getCareProcessId();

    String getBlockComparisonTime();

    void setBlockComparisonTime(String value);

    boolean isApprovedForPatient();

    void setApprovedForPatient(boolean value);
}
