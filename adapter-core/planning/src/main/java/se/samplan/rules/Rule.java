package se.samplan.rules;

/**
 * What a record must keep beyond its schema. INV-… are the invariants of the information model, section 9; where one of them has
 * two levels, the lower one ends in .W. CON-… are rules that the contracts state outside their schemas. RULES.md says which are
 * decided elsewhere. The messages never tell what a record holds.
 */
public enum Rule {
    INV_S1(
            Level.ERROR,
            "En hänvisning pekar inte på någon del av samma post.",
            "A reference points at no part of the same record."),
    INV_S2(
            Level.ERROR,
            "Ett lokalt id finns mer än en gång i posten.",
            "A local id stands more than once in the record."),
    INV_S3(
            Level.ERROR,
            "Målträdet går i cirkel eller är djupare än tre nivåer.",
            "The goal tree goes in a circle or is deeper than three levels."),
    INV_S3_W(Level.WARNING, "Målträdet är djupare än två nivåer.", "The goal tree is deeper than two levels."),
    INV_S4(
            Level.ERROR,
            "Ett kodat värde ska ha kod, kodsystem och klartext, eller bara text.",
            "A coded value has code, code system and display name, or only a text."),
    INV_S5(
            Level.ERROR,
            "En aktivitet eller ett behov ska ha kod eller beskrivning.",
            "An activity or a need has a code or a description."),
    INV_S5_W(
            Level.WARNING,
            "En aktivitet som personen får se ska ha en beskrivning.",
            "An activity that the person may see has a description."),
    INV_S6(
            Level.ERROR,
            "En tidsangivelse ska innehålla det som dess noggrannhet lovar.",
            "A schedule holds what its precision promises."),
    INV_S7(
            Level.ERROR,
            "En period slutar före sin början, eller ett datum kommer före det som det ska följa på.",
            "A period ends before it begins, or a date comes before the one it must follow."),
    INV_S8(
            Level.ERROR,
            "Ett dokument ska ha antingen innehåll eller referens, och innehållet får vara högst 100 kB.",
            "A document has either content or a reference, and its content is at most 100 kB."),
    INV_S9(
            Level.ERROR,
            "Ett element är tomt, eller en kod eller ett id har mellanslag i början eller slutet, eller styrtecken i"
                    + " sig.",
            "An element is empty, or a code or an id begins or ends with a blank, or holds a control sign."),
    INV_S10(
            Level.WARNING,
            "Senast uppdaterad ligger i framtiden, eller före det att posten upprättades eller registrerades.",
            "Last updated is in the future, or before the record was drawn up or registered."),
    INV_S11(
            Level.WARNING,
            "En strukturerad plan ska också finnas som läsbart dokument.",
            "A structured plan also stands as a readable document."),
    INV_P1(
            Level.ERROR,
            "En SIP ska ha lämnat samtycke och huvudman med övergripande ansvar.",
            "A SIP has given consent and a lead principal."),
    INV_P1_W(
            Level.WARNING,
            "En SIP ska ha uppföljning, minst två huvudmän och kontaktuppgifter till varje aktör.",
            "A SIP has a follow-up, at least two principals and contact details of each actor."),
    INV_P2(
            Level.WARNING,
            "En genomförandeplan hör till socialtjänsten och har mål och uppföljning.",
            "An implementation plan belongs to social care and has a goal and a follow-up."),
    INV_P3(
            Level.ERROR,
            "I en gemensam plan ska varje aktivitet ha ett område.",
            "In a joint plan each activity has a care sphere."),
    INV_P4(
            Level.ERROR,
            "Plantyp i strukturen och i kontraktet säger olika saker.",
            "The plan type of the structure and that of the contract disagree."),
    INV_P5(
            Level.INFORMATION,
            "En aktivitet pekar inte på något av planens mål.",
            "An activity points at none of the plan's goals."),
    INV_P6(
            Level.WARNING,
            "Ett mål har varken ansvarig eller aktivitet, eller varken aktivitet eller måldatum.",
            "A goal has neither a responsible party nor an activity, or neither an activity nor a target date."),
    INV_P7(
            Level.ERROR,
            "Statusorsak ska finnas när något är avbrutet, avvisat eller pausat, och bara då.",
            "A status reason stands where something is cancelled, stopped, rejected or on hold, and only there."),
    INV_P8(
            Level.WARNING,
            "Ett uppfyllt mål ska ha datum, och ett avslutat mål ska ha måluppfyllelse.",
            "An achieved goal has a date, and a completed goal says how far it was achieved."),
    INV_P9(
            Level.WARNING,
            "Ett delmål pågår fast målet ovanför är uppfyllt.",
            "A sub-goal is active though the goal above it is achieved."),
    INV_P10(
            Level.WARNING,
            "En aktivitet saknar ansvarig utan att det är sagt.",
            "An activity has nobody responsible, and does not say so."),
    INV_P11(
            Level.WARNING,
            "Tiden är inte bestämd, och inte heller när den ska bestämmas.",
            "The time is not decided, nor when it will be."),
    INV_P12(
            Level.WARNING,
            "Planen pågår fast dess giltighetstid är slut.",
            "The plan is active though its validity is over."),
    INV_P13(
            Level.INFORMATION,
            "Planen har inte uppdaterats eller gåtts igenom på tolv månader.",
            "The plan has not been updated or reviewed for twelve months."),
    INV_P14(
            Level.ERROR,
            "Det som inte ska göras har en tid eller en utförare.",
            "What is not to be done has a time or a performer."),
    INV_C1(
            Level.ERROR,
            "Perioden ska ha en början och sluta tidigast då.",
            "The period has a start, and ends then at the earliest."),
    INV_C2(
            Level.ERROR,
            "En person har högst en aktiv fast läkarkontakt per källa.",
            "A person has at most one active fixed doctor contact per source."),
    INV_C5(
            Level.WARNING,
            "Kontakten saknar kontaktväg på alla nivåer.",
            "The contact has no way of contact at any level."),
    INV_A1(
            Level.WARNING,
            "En gällande överenskommelse ska ha ett nästa steg, eller säga att inget finns.",
            "An active agreement has a next step, or says that there is none."),
    INV_A2(
            Level.WARNING,
            "En gällande överenskommelse ska ha åtaganden både av personen och av vården.",
            "An active agreement has commitments both of the person and of the care."),
    INV_A3(
            Level.WARNING,
            "Ett bokat nästa steg ska peka på den bokade tiden.",
            "A booked next step points at the booked time."),
    INV_A6(Level.ERROR, "En ersatt överenskommelse ska ha ett slutdatum.", "A replaced agreement has an end date."),
    INV_K1(
            Level.ERROR,
            "En anknuten tjänst ska ha en https-adress utan användaruppgifter, utan uppgifter efter # och med värdnamn"
                    + " i ASCII.",
            "A related service has an https address without user information, without data after #, and with a host in"
                    + " ASCII."),
    INV_O1(
            Level.ERROR,
            "Det som ska komma efter är inte en annan aktivitet eller ett annat nästa steg i posten.",
            "What has to come after is not another activity or next step of the record."),
    INV_O2(
            Level.ERROR,
            "Det minsta antalet dagar emellan är större än det högsta.",
            "The least number of days between is more than the most."),
    INV_O3(
            Level.WARNING,
            "En förberedelse ligger efter det som den förbereder.",
            "A preparation comes after what it prepares for."),
    INV_L1(
            Level.ERROR,
            "Posten saknar vårdgivare eller vårdenhet och visas aldrig i sammanhållen dokumentation.",
            "The record lacks care giver or care unit and is never shown in shared record-keeping."),
    INV_L7(
            Level.ERROR,
            "En personidentitet står på en plats där den inte får stå.",
            "A personal identity stands where it must not."),
    INV_L7_W(
            Level.WARNING,
            "En text har siffror som kan vara en persons nummer, men lika gärna en tidpunkt eller ett löpnummer.",
            "A text has digits that may be a person's number, but as well a moment or a running number."),
    INV_L8(
            Level.WARNING,
            "Närståendes kontaktuppgifter lämnas ut utan uppgift om vem de får visas för.",
            "Contact details of next of kin are sent without saying who may see them."),
    INV_L9(
            Level.ERROR,
            "Posten gäller en annan person än den som frågan gällde.",
            "The record is about another person than the one asked for."),
    CON_1(Level.ERROR, "Planen saknar rubrik.", "The plan has no title."),
    CON_2(
            Level.ERROR,
            "Dokumentet är av ett slag som kontraktet inte tillåter.",
            "The document is of a kind that the contract does not allow."),
    CON_3(
            Level.ERROR,
            "Anteckningen ska ha antingen text eller dokument.",
            "The note has either a text or a document."),
    CON_4(
            Level.WARNING,
            "Ursprunglig text ska bara finnas där det inte finns någon kod.",
            "The original text stands only where there is no code."),
    CON_5(
            Level.ERROR,
            "En tolkad plan ska säga hur säker tolkningen är.",
            "What is derived from a document says how sure it is."),
    CON_6(
            Level.ERROR,
            "En koppling som en aggregerande tjänst föreslår ska säga hur säker den är.",
            "A relation that an aggregating service proposes says how sure it is."),
    CON_7(
            Level.ERROR,
            "Överenskommelsens giltighetstid ska ha en början.",
            "The validity of the agreement has a start."),
    CON_8(
            Level.ERROR,
            "Den bokade tiden slutar inte efter sin början.",
            "The booked time does not end after it begins."),
    CON_9(
            Level.ERROR,
            "Texten har ett tecken som XML 1.0 inte tillåter.",
            "The text has a character that XML 1.0 does not allow."),
    CON_10(
            Level.WARNING,
            "Enheten för den som ansvarar för uppgiften anges inte med HSA-id och namn.",
            "The unit of the professional who answers for the record is not given by HSA-id and name."),
    CON_11(
            Level.ERROR,
            "Vårdkontaktens tid ska ha början eller slut, och får inte sluta före sin början.",
            "The time of the care contact has a start or an end, and does not end before it starts."),
    CON_12(
            Level.WARNING,
            "Enheten där vårdkontakten äger rum anges inte med HSA-id och namn.",
            "The unit where the care contact takes place is not given by HSA-id and name."),
    CON_13(
            Level.WARNING,
            "Huvudet har uppgifter som inte ska skickas med en vårdkontakt.",
            "The header holds what is not to be sent with a care contact."),
    CON_14(
            Level.WARNING,
            "Patientens kön är inte kodat, eller födelsetiden har en annan form än den som anges.",
            "The patient's gender is not coded, or the date of birth has another form than it says."),
    CON_15(Level.ERROR, "Två poster i samma svar har samma id.", "Two records of one answer have the same id.");

    private final Level level;
    private final String swedish;
    private final String english;

    Rule(Level level, String swedish, String english) {
        this.level = level;
        this.swedish = swedish;
        this.english = english;
    }

    /** The number by which documents and Schematron name it. */
    public String id() {
        return name().replace("_W", ".W").replace('_', '-');
    }

    public Level level() {
        return level;
    }

    /** What is wrong, in Swedish. */
    public String swedish() {
        return swedish;
    }

    /** What is wrong, in English. */
    public String english() {
        return english;
    }

    @Override
    public String toString() {
        return id();
    }
}
