package se.samplan.samples.conformance.check;

/** What a check is about; checks of an area stand together in reports. */
public enum Area {
    TRANSPORT("Transport and headers"),
    WSDL("Served WSDL"),
    ANSWER("Answer and schema"),
    RULES("Rules for records"),
    FILTERS("Filters"),
    INVALID("Invalid requests"),
    ENCODING("Encodings"),
    ROBUSTNESS("Robustness"),
    SPEED("Speed"),
    PRIVACY("Privacy"),
    INDEX("Engagement index"),
    LEVELS("Levels of structure");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
