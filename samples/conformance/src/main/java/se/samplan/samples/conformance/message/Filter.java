package se.samplan.samples.conformance.message;

import se.samplan.contract.Fact;

/** Published filters of requests, each with the fact of a record that it is about. A period is about several. */
public enum Filter {
    CARE_UNIT(Fact.CARE_UNIT),
    CARE_GIVER(Fact.CARE_GIVER),
    PERIOD(Fact.DOCUMENT_TIME),
    TYPE(Fact.TYPE),
    SOURCE_SYSTEM(Fact.SOURCE_SYSTEM),
    CARE_CONTACT(Fact.CARE_CONTACT),
    CARE_PROCESS(Fact.CARE_PROCESS);

    private final Fact fact;

    Filter(Fact fact) {
        this.fact = fact;
    }

    public Fact fact() {
        return fact;
    }
}
