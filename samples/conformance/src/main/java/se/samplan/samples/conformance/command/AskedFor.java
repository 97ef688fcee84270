package se.samplan.samples.conformance.command;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a system is asked for and about whom, by the checks and by the replay. */
final class AskedFor {

    static final String PERSON = "--person";

    @Parameters(
            arity = "0..*",
            paramLabel = "CONTRACT=URL",
            description = "Contract and the address of its service. Contracts: GetCarePlans, GetCareDocumentation/2,"
                    + " GetCareDocumentation/3, GetCareManagers, GetCareAgreements, GetSubjectOfCareSchedule,"
                    + " GetCareContacts.")
    private List<String> services = List.of();

    @Option(
            names = PERSON,
            required = true,
            paramLabel = "ID",
            description = "Identity under which the system has the person's records, 12 characters.")
    private String person = "";

    /** None where a command can do without. */
    List<String> services() {
        return services;
    }

    /** At least one. */
    List<String> some(SystemOptions system) {
        if (services.isEmpty()) {
            throw system.wrong("CONTRACT=URL: at least one is needed");
        }
        return services;
    }

    String person(SystemOptions system) {
        system.checkIdentity(PERSON, person);
        return person;
    }
}
