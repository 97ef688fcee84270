package se.samplan.contracts.shape;

/** Who has signed, in a patient summary header (LegalAuthenticatorType). */
public interface LegalAuthenticatorShape {
    String getSignatureTime();

    void setSignatureTime(String value);

    String getLegalAuthenticatorHSAId();

    void setLegalAuthenticatorHSAId(String value);

    String getLegalAuthenticatorName();

    void setLegalAuthenticatorName(String value);
}
