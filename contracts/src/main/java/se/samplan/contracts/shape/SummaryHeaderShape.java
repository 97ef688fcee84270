package se.samplan.contracts.shape;

/** A patient summary header (PatientSummaryHeaderType, CPatientSummaryHeaderType). */
public interface SummaryHeaderShape {
    String getDocumentId();

    void setDocumentId(String value);

    String getSourceSystemHSAId();

    void setSourceSystemHSAId(String value);

    String getDocumentTitle();

    void setDocumentTitle(String value);

    String getDocumentTime();

    void setDocumentTime(String value);

    PersonIdShape getPatientId();

    ProfessionalShape getAccountableHealthcareProfessional();

    LegalAuthenticatorShape getLegalAuthenticator();

    boolean isApprovedForPatient();

    void setApprovedForPatient(boolean value);

    String getCareContactId();

    void setCareContactId(String value);
}
