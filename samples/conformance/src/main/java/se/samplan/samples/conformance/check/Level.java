package se.samplan.samples.conformance.check;

import se.samplan.samples.conformance.message.Text;

/** How much structure a source gives (information model, section 10). What belongs to no level holds for all. */
public enum Level {
    BASE(
            "Base",
            "the contract and the platform's rules, whatever the level",
            "kontraktets och plattformens regler, oavsett nivå"),
    L0("L0", "readable content and header", "läsbart innehåll och header"),
    L1("L1", "structure: headings", "struktur: rubriker"),
    L2("L2", "items with id, status, schedule and responsible", "poster med id, status, tid och ansvarig"),
    L3("L3", "codes and links", "koder och länkar");

    private final String title;
    private final String english;
    private final String swedish;

    Level(String title, String english, String swedish) {
        this.title = title;
        this.english = english;
        this.swedish = swedish;
    }

    public String title() {
        return title;
    }

    public Text means() {
        return new Text(english, swedish);
    }
}
