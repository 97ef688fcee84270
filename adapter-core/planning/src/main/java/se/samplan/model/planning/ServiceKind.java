package se.samplan.model.planning;

/**
 * Kind of a related service (slag av anknuten tjänst). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ServiceKind(String code) implements Code {

    /** Chat (chatt). */
    public static final ServiceKind CHAT = new ServiceKind("chat");
    /** Message (meddelande). */
    public static final ServiceKind MESSAGE = new ServiceKind("message");
    /** Form (formulär). */
    public static final ServiceKind FORM = new ServiceKind("form");
    /** Programme (stödprogram). */
    public static final ServiceKind PROGRAMME = new ServiceKind("programme");
    /** Video meeting (videomöte). */
    public static final ServiceKind VIDEO = new ServiceKind("video");
    /** Booking on the web (webbtidbok). */
    public static final ServiceKind WEB_BOOKING = new ServiceKind("webBooking");
    /** Fees (avgifter). */
    public static final ServiceKind FEES = new ServiceKind("fees");
    /** Map (karta). */
    public static final ServiceKind MAP = new ServiceKind("map");
    /** Page of the unit (enhetens sida). */
    public static final ServiceKind UNIT_PAGE = new ServiceKind("unitPage");
    /** Other (annat). */
    public static final ServiceKind OTHER = new ServiceKind("other");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ServiceKind {
        Code.check(code);
    }
}
