package se.samplan.samples.overview.staff;

import java.util.List;

/** Kinds of records by the contract that carries them. */
enum Contracts {
    PLANS("GetCarePlans", "Plan"),
    AGREEMENTS("GetCareAgreements", "Överenskommelse"),
    CONTACTS("GetCareManagers", "Fast kontakt"),
    TIMES("GetSubjectOfCareSchedule", "Bokad tid"),
    NOTES("GetCareDocumentation", "Anteckning"),
    VISITS("GetCareContacts", "Vårdkontakt");

    private final String name;
    private final String words;

    Contracts(String name, String words) {
        this.name = name;
        this.words = words;
    }

    /** What a record of the contract with that namespace is called. */
    static String words(String namespace) {
        return List.of(values()).stream()
                .filter(contract -> contract.is(namespace))
                .map(contract -> contract.words)
                .findFirst()
                .orElse("Uppgift");
    }

    boolean is(String namespace) {
        return namespace.contains(":" + name);
    }
}
