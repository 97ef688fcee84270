package se.samplan.understand.asking;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why somebody is to be asked, in the order in which they are (overview, section 12). */
public enum AskReason {
    /** What is asked about names her. */
    NAMED_BY_ITEM("namedByItem"),
    /** A record says that she is to be asked at this stage, about the topic or about what stands in that agreement. */
    GUIDANCE("guidance"),
    /** She is a contact at the unit that answers for it; or it is the unit of somebody who answers for it and has no way of her own. */
    RESPONSIBLE_UNIT("responsibleUnit"),
    /** She is the fixed care contact. */
    FIXED_CARE_CONTACT("fixedCareContact"),
    /** It is the unit's telephone. */
    UNIT_PHONE("unitPhone"),
    /** 1177 on telephone: everybody can ask there, at any hour. */
    NATIONAL_ADVICE("nationalAdvice");

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("se.samplan.understand.asking.asking", Locale.forLanguageTag("sv"));

    private final String code;

    AskReason(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }

    static String nationalName() {
        return WORDS.getString(NATIONAL_ADVICE.code + ".name");
    }

    /** In Swedish, for people. */
    public String text() {
        return WORDS.getString(code);
    }
}
