package se.samplan.samples.conformance.report;

import java.util.Locale;
import se.samplan.samples.conformance.check.Text;

/** Languages of pages that people fill in. */
public enum Language {
    SV,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Text text) {
        return this == SV ? text.swedish() : text.english();
    }
}
