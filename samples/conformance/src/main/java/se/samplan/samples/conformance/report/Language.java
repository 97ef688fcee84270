package se.samplan.samples.conformance.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.message.Text;

/** Languages of what people read. */
public enum Language {
    SV,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The texts in one line. */
    String joined(List<Text> texts) {
        return texts.stream().map(this::of).collect(Collectors.joining("; "));
    }

    String of(Text text) {
        return this == SV ? text.swedish() : text.english();
    }
}
