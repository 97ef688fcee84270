package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A code of a code system with the name it is shown by, or only a text (CVType; kodat värde). Which parts must go together is
 * a rule, INV-S4; {@link #of} and {@link #text} make values that keep it.
 *
 * @param code 0..1
 * @param codeSystem 0..1; OID
 * @param codeSystemName 0..1
 * @param codeSystemVersion 0..1
 * @param displayName 0..1; Swedish, for people
 * @param originalText 0..1; only where there is no code
 */
public record CodedValue(
        Optional<String> code,
        Optional<String> codeSystem,
        Optional<String> codeSystemName,
        Optional<String> codeSystemVersion,
        Optional<String> displayName,
        Optional<String> originalText) {

    public CodedValue {
        requireNonNull(code, "code");
        requireNonNull(codeSystem, "codeSystem");
        requireNonNull(codeSystemName, "codeSystemName");
        requireNonNull(codeSystemVersion, "codeSystemVersion");
        requireNonNull(displayName, "displayName");
        requireNonNull(originalText, "originalText");
    }

    /** @param codeSystem OID */
    public static CodedValue of(String code, String codeSystem, String displayName) {
        return new CodedValue(
                Optional.of(code),
                Optional.of(codeSystem),
                Optional.empty(),
                Optional.empty(),
                Optional.of(displayName),
                Optional.empty());
    }

    /** A value that no code system holds. */
    public static CodedValue text(String originalText) {
        return new CodedValue(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(originalText));
    }

    /** What a person reads: the display name, else the text, else the code; empty if there is none of them. */
    public String shown() {
        return displayName.or(() -> originalText).or(() -> code).orElse("");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CodedValue[hidden]";
    }
}
