package se.samplan.contracts.shape;

/** A coded value (CVType). */
public interface CodedValueShape {
    String getCode();

    void setCode(String value);

    String getCodeSystem();

    void setCodeSystem(String value);

    String getCodeSystemName();

    void setCodeSystemName(String value);

    String getCodeSystemVersion();

    void setCodeSystemVersion(String value);

    String getDisplayName();

    void setDisplayName(String value);

    String getOriginalText();

    void setOriginalText(String value);
}
