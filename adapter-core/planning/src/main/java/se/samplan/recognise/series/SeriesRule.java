package se.samplan.recognise.series;

/** Why two notes are of one series. As with clusters of records, a series that needs several rules is as sure as the least sure. */
public enum SeriesRule {
    /** The same process of care (hälsoärende), and the same kind of plan. */
    SAME_CARE_PROCESS("sameCareProcess", 0.95),
    /** The same contact with care, and the same kind of plan. */
    SAME_CARE_CONTACT("sameCareContact", 0.9),
    /** The same unit, and most of what the one says is said by the other, where one of them does not say what it is called. */
    SAME_UNIT_AND_WORDS("sameUnitAndWords", 0.85),
    /** The same unit, kind and title, and no longer apart than a course. */
    SAME_UNIT_KIND_TITLE("sameUnitKindTitle", 0.8);

    private final String code;
    private final double confidence;

    SeriesRule(String code, double confidence) {
        this.code = code;
        this.confidence = confidence;
    }

    /** As our schemas spell it. */
    public String code() {
        return code;
    }

    /** 0–1. */
    public double confidence() {
        return confidence;
    }
}
