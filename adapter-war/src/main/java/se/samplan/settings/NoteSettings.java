package se.samplan.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * By what notes are known that may be plans.
 *
 * @param codes note codes
 * @param titles found in titles; case does not count, in Swedish letters neither
 * @param headings of sections that plans have
 * @param purposeHeadings of the section that says why the plan exists
 * @param summaryHeadings of the section that sums it up
 * @param isSocialCare whether the system is one of social care
 */
public record NoteSettings(
        List<String> codes,
        Optional<Pattern> titles,
        List<String> headings,
        List<String> purposeHeadings,
        List<String> summaryHeadings,
        boolean isSocialCare) {

    private static final String KEYS = "producer.plans-from-notes";

    /** Empty unless it is switched on. */
    static Optional<NoteSettings> read(SettingsReader from) {
        boolean isOn = from.yesOrNo(KEYS);
        NoteSettings settings = new NoteSettings(
                from.optionalList(KEYS + ".codes"),
                from.optional(KEYS + ".titles").flatMap(pattern -> compiled(from, pattern)),
                from.optionalList(KEYS + ".headings"),
                from.optionalList(KEYS + ".purpose-headings"),
                from.optionalList(KEYS + ".summary-headings"),
                from.oneOf(KEYS + ".care-sphere", "healthcare", "socialCare").equals("socialCare"));
        from.check(
                !isOn
                        || !settings.codes.isEmpty()
                        || from.optional(KEYS + ".titles").isPresent(),
                KEYS + ": codes or titles must say which notes may be plans");
        return isOn ? Optional.of(settings) : Optional.empty();
    }

    private static Optional<Pattern> compiled(SettingsReader from, String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            from.check(false, KEYS + ".titles: is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }
}
