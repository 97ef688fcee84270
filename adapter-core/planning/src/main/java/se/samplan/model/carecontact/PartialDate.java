package se.samplan.model.carecontact;

import java.util.regex.Pattern;

/**
 * A date as far as it is known (PartialDateType): a year, a year and a month, or a day.
 *
 * @param value YYYY, YYYYMM or YYYYMMDD, with a minus before a year before our era
 */
public record PartialDate(String value) {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{4}((0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?)?");

    /** @throws IllegalArgumentException if the value has another form */
    public PartialDate {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a partial date is YYYY, YYYYMM or YYYYMMDD");
        }
    }

    /** How far the date is known, as the contract spells it: YYYY, YYYYMM or YYYYMMDD. */
    public String format() {
        return "YYYYMMDD".substring(0, value.replace("-", "").length());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PartialDate[hidden]";
    }
}
