package se.samplan.samples.overview;

import java.util.List;

/** What the story's start page says is good to ask about, at each step: this, and not one thing more. */
final class AskedAbout {

    private static final int ALL_PLANS = 9;

    /** D1 to D4 of the story, when all plans are there; D1 is the first two. */
    private static final List<String> THEN = List.of(
            "Om dospåsar står det i en samordnad individuell plan att något ska göras, men i en genomförandeplan att det"
                    + " inte ingår.",
            "Ingen person eller enhet är utsedd för dospåsar i en samordnad individuell plan. Ämnet tas också upp i en"
                    + " överenskommelse.",
            "Ingen tid är bestämd för det här i en överenskommelse: ”Apoteket tillfrågas om dospåsarna kan levereras"
                    + " hem.”",
            "Ingen tid är bestämd för det här i en samordnad individuell plan: ”Genomgång av dina läkemedel.”",
            "Det finns varken någon aktivitet eller något slutdatum för det här målet i en samordnad individuell plan:"
                    + " ”Inga missade doser på två veckor”");

    private AskedAbout() {}

    static List<String> at(int step) {
        return step < ALL_PLANS ? List.of() : THEN;
    }
}
