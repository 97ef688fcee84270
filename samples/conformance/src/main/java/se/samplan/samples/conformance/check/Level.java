package se.samplan.samples.conformance.check;

/** How much structure a source gives (information model, section 10). What belongs to no level holds for all. */
public enum Level {
    BASE("Base", "the contract and the platform's rules, whatever the level"),
    L0("L0", "readable content and header"),
    L1("L1", "structure: headings"),
    L2("L2", "items with id, status, schedule and responsible"),
    L3("L3", "codes and links");

    private final String title;
    private final String means;

    Level(String title, String means) {
        this.title = title;
        this.means = means;
    }

    public String title() {
        return title;
    }

    public String means() {
        return means;
    }
}
