package se.samplan.samples.conformance.review;

/** Why an answer, or a part of it, was not reviewed. */
public enum Unreviewed {
    NO_ANSWER("inget svar kom, eller inget SOAP-svar"),
    FAULT("systemet svarade med ett fel"),
    OTHER_CONTRACT("svaret hörde inte till kontraktet"),
    OTHER_PERSON("svaret gällde någon annan än den som frågan gällde"),
    IN_PART("en del av svaret saknades; det som kom är granskat"),
    NOT_ASKED("frågan ställdes inte, för systemet hade tre gånger i rad inte svarat");

    private final String words;

    Unreviewed(String words) {
        this.words = words;
    }

    /** In Swedish. */
    public String words() {
        return words;
    }
}
