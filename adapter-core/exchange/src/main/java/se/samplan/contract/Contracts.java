package se.samplan.contract;

import java.util.List;

/** Every contract that is aggregated. A new one is added here. */
public final class Contracts {

    private Contracts() {}

    /** All descriptions. */
    public static List<AggregatedContract<?>> all() {
        return List.of(
                CarePlans2.description(),
                CareDocumentation2.description(),
                CareDocumentation3.description(),
                CareManagers1.description(),
                CareAgreements1.description(),
                SubjectOfCareSchedule1.description(),
                CareContacts3.description());
    }
}
