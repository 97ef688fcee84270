package se.samplan.contracts.shape;

/** A dissenting opinion (DissentingOpinionType). The identity of the person has another form in each version. */
public interface OpinionShape {
    IdShape getOpinionId();

    String getAuthorTime();

    void setAuthorTime(String value);

    String getOpinion();

    void setOpinion(String value);

    String getPersonName();

    void setPersonName(String value);
}
