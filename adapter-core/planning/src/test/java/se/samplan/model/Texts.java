package se.samplan.model;

/** Words and ids for records in tests, all from scenario Asta, section 2, or invented. */
final class Texts {

    private static final String[] STAFF = {"Emilia Ström", "Hampus Vällivara", "Farzane Hatamian", "Eva Lennartsson"};
    private static final String[] UNITS = {
        "RG00", "KH00", "KS00", "U101", "U201", "U301", "U401", "U501", "P101", "P401"
    };
    private static final String[] PHONES = {"070-1740605", "070-1740606", "08-46500400", "08-46500401"};
    private static final String[] ADDRESSES = {
        "https://hemsjukvarden.example.org/chatt", "https://www.example.org/enhet?id=U101&sprak=sv#tider"
    };
    private static final String[] SENTENCES = {
        "Asta ska kunna gå till torget på egen hand.",
        "Prova ut gånghjälpmedel & öva två gånger i veckan.",
        "Värde < 7 mmol/l före frukost",
        "Första raden.\nAndra raden, med å, ä och ö.",
        "Ring oss om såret blir rött eller vätskar.",
        "Jag vill bo kvar hemma."
    };

    private Texts() {}

    static String about(String element, RandomRecord any) {
        return switch (element) {
            case "name", "updatedByName", "personName", "performerName" -> any.pick(STAFF);
            case "value", "orgUnitTelecom" -> any.pick(PHONES);
            case "modelVersion" -> "1.0";
            case "sourceLanguage" -> "sv";
            case "unit" -> "timmar";
            case "address" -> any.pick(ADDRESSES);
            case "city", "orgUnitLocation" -> "Rymdstaden";
            case "postalCode" -> "000 00";
            case "orgUnitEmail" -> "mottagningen@example.org";
            default -> any.pick(SENTENCES);
        };
    }

    static String hsaId(RandomRecord any) {
        return "TSTASTA00000-" + any.pick(UNITS);
    }
}
