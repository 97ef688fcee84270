package se.samplan.samples.conformance.message;

import static se.samplan.samples.conformance.message.Field.filter;
import static se.samplan.samples.conformance.message.Field.person;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareContacts3;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.samples.conformance.message.Field.Form;

/**
 * A contract that can be tested. A new one is one more here, and its rules are bound in {@code check}: {@code RuleSet}.
 *
 * @param description what the adapter knows of it: names, files, where records hold their facts
 * @param core namespace of what stands below the request's and the response's first level
 * @param fields the request's elements, in the order of its schema
 * @param serviceLevel 95 % of calls must be answered within it (contract tables, SLA)
 * @param structured whether its records may have levels of structure beyond L0 (information model, section 10)
 */
public record TestedContract(
        AggregatedContract<?> description, String core, List<Field> fields, Duration serviceLevel, boolean structured) {

    private static final Duration OF_RECORDS = Duration.ofSeconds(27);
    private static final Duration OF_LISTS = Duration.ofSeconds(3);

    private static final TestedContract CARE_PLANS = new TestedContract(
            CarePlans2.description(),
            "urn:riv:clinicalprocess:logistics:logistics:3",
            List.of(
                    filter(Filter.CARE_UNIT, "careUnitHSAId", Form.TEXT),
                    person("patientId", Form.PERSON),
                    filter(Filter.PERIOD, "datePeriod", Form.PERIOD),
                    filter(Filter.SOURCE_SYSTEM, "sourceSystemHSAId", Form.TEXT),
                    filter(Filter.CARE_CONTACT, "careContactId", Form.TEXT)),
            OF_RECORDS,
            true);

    private static final TestedContract CARE_DOCUMENTATION_2 = new TestedContract(
            CareDocumentation2.description(),
            "urn:riv:clinicalprocess:healthcond:description:2",
            List.of(
                    filter(Filter.CARE_UNIT, "careUnitHSAid", Form.TEXT),
                    person("patientId", Form.PERSON),
                    filter(Filter.PERIOD, "timePeriod", Form.PERIOD),
                    filter(Filter.SOURCE_SYSTEM, "sourceSystemHSAid", Form.TEXT),
                    filter(Filter.CARE_CONTACT, "careContactId", Form.TEXT)),
            OF_RECORDS,
            false);

    private static final TestedContract CARE_DOCUMENTATION_3 = new TestedContract(
            CareDocumentation3.description(),
            "urn:riv:clinicalprocess:healthcond:description:3",
            List.of(
                    filter(Filter.CARE_UNIT, "careUnit", Form.HSA_II),
                    filter(Filter.CARE_GIVER, "healthcareProvider", Form.HSA_II),
                    person("patientId", Form.PERSON_II),
                    filter(Filter.PERIOD, "datePeriod", Form.PERIOD),
                    filter(Filter.SOURCE_SYSTEM, "sourceSystemId", Form.HSA_II)),
            OF_RECORDS,
            false);

    private static final TestedContract CARE_MANAGERS = new TestedContract(
            CareManagers1.description(),
            "urn:riv:coreprocess:residentparticipation:residentparticipation:1",
            List.of(
                    person("patientId", Form.PERSON_II),
                    filter(Filter.CARE_GIVER, "careGiverId", Form.HSA_II),
                    filter(Filter.CARE_UNIT, "careUnitId", Form.HSA_II),
                    filter(Filter.TYPE, "careManagerType", Form.CODE),
                    filter(Filter.CARE_PROCESS, "careProcessId", Form.HSA_II)),
            OF_LISTS,
            false);

    /** The service level is that of plans: nothing national says one for a contract of ours. */
    private static final TestedContract CARE_AGREEMENTS = new TestedContract(
            CareAgreements1.description(),
            "urn:samplan:coreprocess:residentparticipation:agreement:1",
            List.of(
                    filter(Filter.CARE_UNIT, "careUnit", Form.HSA_II),
                    filter(Filter.CARE_GIVER, "healthcareProvider", Form.HSA_II),
                    person("patientId", Form.PERSON_II),
                    filter(Filter.PERIOD, "datePeriod", Form.PERIOD),
                    filter(Filter.SOURCE_SYSTEM, "sourceSystemId", Form.HSA_II),
                    filter(Filter.TYPE, "agreementType", Form.CODE)),
            OF_RECORDS,
            true);

    private static final TestedContract SCHEDULE = new TestedContract(
            SubjectOfCareSchedule1.description(),
            "urn:riv:crm:scheduling:1",
            List.of(person("healthcare_facility", Form.ADDRESS), person("subject_of_care", Form.PERSON_TEXT)),
            OF_LISTS,
            false);

    private static final TestedContract CARE_CONTACTS = new TestedContract(
            CareContacts3.description(),
            "urn:riv:clinicalprocess:logistics:logistics:3",
            List.of(
                    filter(Filter.CARE_UNIT, "careUnitHSAId", Form.TEXT),
                    filter(Filter.CARE_GIVER, "careGiverHSAId", Form.TEXT),
                    person("patientId", Form.PERSON),
                    filter(Filter.PERIOD, "datePeriod", Form.PERIOD),
                    filter(Filter.SOURCE_SYSTEM, "sourceSystemHSAId", Form.TEXT),
                    filter(Filter.CARE_CONTACT, "careContactId", Form.TEXT)),
            OF_RECORDS,
            false);

    private static final List<TestedContract> ALL = List.of(
            CARE_PLANS,
            CARE_DOCUMENTATION_2,
            CARE_DOCUMENTATION_3,
            CARE_MANAGERS,
            CARE_AGREEMENTS,
            SCHEDULE,
            CARE_CONTACTS);

    public TestedContract {
        fields = List.copyOf(fields);
    }

    public static List<TestedContract> all() {
        return ALL;
    }

    /** By its name, {@code GetCarePlans}, or, where there are several versions, {@code GetCareDocumentation/3}. */
    public static Optional<TestedContract> of(String name) {
        List<TestedContract> found = ALL.stream()
                .filter(contract -> contract.name().equalsIgnoreCase(name)
                        || contract.interaction().equalsIgnoreCase(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Interaction and major version, for example {@code GetCarePlans/2}. */
    public String name() {
        return interaction() + "/" + description.publication().major();
    }

    public String interaction() {
        return description.publication().name();
    }

    public String service() {
        return description.id().namespace();
    }

    public String soapAction() {
        return description.publication().soapAction();
    }

    /** Whether the caller must say in a header of its own who asks. */
    public boolean demandsActor() {
        return description.wire().demandsActor();
    }

    /** Whether its request tells the kind of identity. */
    public boolean namesIdentityType() {
        return fields.stream().anyMatch(field -> field.form() == Form.PERSON || field.form() == Form.PERSON_II);
    }

    public Set<Filter> filters() {
        return fields.stream()
                .flatMap(field -> field.filter().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The element of the request that a filter stands in. */
    public String element(Filter filter) {
        return fields.stream()
                .filter(field -> field.filter().filter(filter::equals).isPresent())
                .map(Field::element)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no filter " + filter));
    }

    @Override
    public String toString() {
        return name();
    }
}
