package se.samplan.samples.conformance.review;

import java.util.Arrays;
import java.util.List;

/** What is counted. Every question about it is put to each one of them, so that all its questions have the same total. */
public enum Base {
    AGREEMENTS("Överenskommelser som gäller"),
    NEXT_STEPS("Nästa steg som återstår, i överenskommelser som gäller"),
    PLANS("Pågående planer"),
    NOTES("Anteckningar"),
    CARE_CONTACTS("Vårdkontakter"),
    PERSONS("Personer");

    private final String heading;

    Base(String heading) {
        this.heading = heading;
    }

    /** How it is called on the page, in Swedish. */
    public String heading() {
        return heading;
    }

    List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.base() == this)
                .toList();
    }
}
