package se.samplan.published;

import java.util.List;

/** The contracts of this program as they are published, or as we publish them. Both roles take the names from here. */
public final class Published {

    private static final String LOGISTICS = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String DESCRIPTION = "urn:riv:clinicalprocess:healthcond:description:";
    private static final String PARTICIPATION = "urn:riv:coreprocess:residentparticipation:residentparticipation:";
    private static final String SCHEDULING = "urn:riv:crm:scheduling:";

    /** GetCarePlans 2.0 (vård- och omsorgsplaner). */
    public static final Publication CARE_PLANS_2 = new Publication(
            "GetCarePlans",
            "2.0",
            "schemas/clinicalprocess_logistics_logistics_3.0/interactions/GetCarePlansInteraction/",
            LOGISTICS + "GetCarePlans:2:rivtabp21",
            // One "logistics" is missing, as published.
            "urn:riv:clinicalprocess:logistics:GetCarePlansResponder:2:GetCarePlans");

    /** GetCareDocumentation 2.1 (journalanteckningar). */
    public static final Publication CARE_DOCUMENTATION_2 = new Publication(
            "GetCareDocumentation",
            "2.1",
            "schemas/clinicalprocess_healthcond_description_2.1/interactions/GetCareDocumentationInteraction/",
            DESCRIPTION + "GetCareDocumentation:2:rivtabp21",
            DESCRIPTION + "GetCareDocumentationResponder:2:GetCareDocumentation");

    /** GetCareDocumentation 3.0 (journalanteckningar). */
    public static final Publication CARE_DOCUMENTATION_3 = new Publication(
            "GetCareDocumentation",
            "3.0",
            "schemas/clinicalprocess_healthcond_description_3.0/interactions/GetCareDocumentationInteraction/",
            DESCRIPTION + "GetCareDocumentation:3:rivtabp21",
            DESCRIPTION + "GetCareDocumentationResponder:3:GetCareDocumentation");

    /** GetCareManagers 1.0 (fasta kontakter). */
    public static final Publication CARE_MANAGERS_1 = new Publication(
            "GetCareManagers",
            "1.0",
            "schemas/coreprocess_residentparticipation_residentparticipation_1.0/interactions/"
                    + "GetCareManagersInteraction/",
            PARTICIPATION + "GetCareManagers:1:rivtabp21",
            PARTICIPATION + "GetCareManagersResponder:1:GetCareManagers");

    /** GetCareAgreements 1.0 (överenskommelser), ours. */
    public static final Publication CARE_AGREEMENTS_1 = new Publication(
            "GetCareAgreements",
            "1.0",
            "schemas/coreprocess_residentparticipation_agreement_1.0/interactions/GetCareAgreementsInteraction/",
            Names.AGREEMENT + "GetCareAgreements:1:rivtabp21",
            Names.AGREEMENT + "GetCareAgreementsResponder:1:GetCareAgreements");

    /** GetSubjectOfCareSchedule 1.1 (bokade tider). */
    public static final Publication SUBJECT_OF_CARE_SCHEDULE_1 = new Publication(
            "GetSubjectOfCareSchedule",
            "1.1",
            "schemas/crm_scheduling_1.1/interactions/GetSubjectOfCareScheduleInteraction/",
            SCHEDULING + "GetSubjectOfCareSchedule:1:rivtabp21",
            SCHEDULING + "GetSubjectOfCareScheduleResponder:1:GetSubjectOfCareSchedule");

    /** GetCareContacts 3.0 (vårdkontakter). */
    public static final Publication CARE_CONTACTS_3 = new Publication(
            "GetCareContacts",
            "3.0",
            "schemas/clinicalprocess_logistics_logistics_3.0/interactions/GetCareContactsInteraction/",
            LOGISTICS + "GetCareContacts:3:rivtabp21",
            LOGISTICS + "GetCareContactsResponder:3:GetCareContacts");

    /** GetPlanningOverview 1.0 (översikt), ours. It is answered from what the others answer. */
    public static final Publication PLANNING_OVERVIEW_1 = new Publication(
            "GetPlanningOverview",
            "1.0",
            "schemas/coreprocess_residentparticipation_overview_1.0/interactions/GetPlanningOverviewInteraction/",
            Names.OVERVIEW + "GetPlanningOverview:1:rivtabp21",
            Names.OVERVIEW + "GetPlanningOverviewResponder:1:GetPlanningOverview");

    private Published() {}

    /** All of them. */
    public static List<Publication> all() {
        return List.of(
                CARE_PLANS_2,
                CARE_DOCUMENTATION_2,
                CARE_DOCUMENTATION_3,
                CARE_MANAGERS_1,
                CARE_AGREEMENTS_1,
                SUBJECT_OF_CARE_SCHEDULE_1,
                CARE_CONTACTS_3,
                PLANNING_OVERVIEW_1);
    }
}
