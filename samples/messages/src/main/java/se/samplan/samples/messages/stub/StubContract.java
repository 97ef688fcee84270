package se.samplan.samples.messages.stub;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contracts that stubs answer. A new one is a new row: nothing else in this package knows a contract. */
enum StubContract {
    GET_CARE_PLANS(
            "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2",
            "urn:riv:clinicalprocess:logistics:logistics:3",
            "carePlan",
            "carePlanBody",
            Result.WITH_LOG_ID),
    GET_CARE_DOCUMENTATION(
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3",
            "urn:riv:clinicalprocess:healthcond:description:3",
            "careDocumentation",
            "careDocumentation",
            Result.WITH_TEXT),
    GET_CARE_DOCUMENTATION_2(
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:2",
            "urn:riv:clinicalprocess:healthcond:description:2",
            "careDocumentation",
            "careDocumentation",
            Result.OF_DESCRIPTION_2),
    GET_CARE_MANAGERS(
            "urn:riv:coreprocess:residentparticipation:residentparticipation:GetCareManagersResponder:1",
            "urn:riv:coreprocess:residentparticipation:residentparticipation:1",
            "careManager",
            "careManager",
            Result.NONE),
    GET_CARE_AGREEMENTS(
            "urn:samplan:coreprocess:residentparticipation:agreement:GetCareAgreementsResponder:1",
            "urn:samplan:coreprocess:residentparticipation:agreement:1",
            "careAgreement",
            "careAgreement",
            Result.WITH_TEXT),
    GET_SUBJECT_OF_CARE_SCHEDULE(
            "urn:riv:crm:scheduling:GetSubjectOfCareScheduleResponder:1",
            "urn:riv:crm:scheduling:1",
            "timeslotDetail",
            "GetSubjectOfCareScheduleResponse",
            Result.NONE),
    GET_CARE_CONTACTS(
            "urn:riv:clinicalprocess:logistics:logistics:GetCareContactsResponder:3",
            "urn:riv:clinicalprocess:logistics:logistics:3",
            "careContact",
            "careContactBody",
            Result.WITH_LOG_ID),
    FIND_CONTENT(
            "urn:riv:itintegration:engagementindex:FindContentResponder:1",
            "urn:riv:itintegration:engagementindex:1",
            "engagement",
            "engagement",
            Result.NONE),
    UPDATE(
            "urn:riv:itintegration:engagementindex:UpdateResponder:1",
            "urn:riv:itintegration:engagementindex:1",
            "engagement",
            "UpdateResponse",
            Result.OF_THE_INDEX),
    PROCESS_NOTIFICATION(
            "urn:riv:itintegration:engagementindex:ProcessNotificationResponder:1",
            "urn:riv:itintegration:engagementindex:1",
            "engagement",
            "ProcessNotificationResponse",
            Result.OF_THE_INDEX),
    CHECK_BLOCKS(
            "urn:riv:informationsecurity:authorization:blocking:CheckBlocksResponder:4",
            "urn:riv:informationsecurity:authorization:blocking:4",
            "checkResults",
            "CheckBlocksResponse",
            Result.OF_BLOCKS),
    CHECK_CONSENT(
            "urn:riv:informationsecurity:authorization:consent:CheckConsentResponder:2",
            "urn:riv:informationsecurity:authorization:consent:2",
            "assertionType",
            "CheckConsentResponse",
            Result.OF_CONSENT),
    CHECK_PATIENT_RELATION(
            "urn:riv:ehr:patientrelationship:accesscontrol:CheckPatientRelationResponder:1",
            "urn:riv:ehr:patientrelationship:1",
            "no record",
            "CheckPatientRelationResponse",
            Result.OF_RELATIONS),
    ADDRESSEES(
            "urn:riv:infrastructure:itintegration:registry:GetLogicalAddresseesByServiceContractResponder:2",
            "urn:riv:infrastructure:itintegration:registry:2",
            "logicalAddressRecord",
            "logicalAddressRecord",
            Result.NONE),
    SUPPORTED_CONTRACTS(
            "urn:riv:infrastructure:itintegration:registry:GetSupportedServiceContractsResponder:2",
            "urn:riv:infrastructure:itintegration:registry:2",
            "serviceContractNamespace",
            "serviceContractNamespace",
            Result.NONE),
    STORE_LOG(
            "urn:riv:informationsecurity:auditing:log:StoreLogResponder:2",
            "urn:riv:informationsecurity:auditing:log:2",
            "no record",
            "StoreLogResponse",
            Result.WITH_TEXT);

    /** How a contract says that all is well, and that it is not. */
    private enum Result {
        NONE("", ""),
        WITH_TEXT(
                "<result><c:resultCode>OK</c:resultCode></result>",
                "<result><c:resultCode>ERROR</c:resultCode>"
                        + "<c:resultText>Begäran kunde inte besvaras.</c:resultText></result>"),
        OF_DESCRIPTION_2(
                "<result xmlns=\"urn:riv:clinicalprocess:healthcond:description:2.1\"><resultCode>OK</resultCode><logId>"
                        + TestIds.LOG_ID
                        + "</logId></result>",
                "<result xmlns=\"urn:riv:clinicalprocess:healthcond:description:2.1\"><resultCode>ERROR</resultCode>"
                        + "<errorCode>INVALID_REQUEST</errorCode><logId>"
                        + TestIds.LOG_ID
                        + "</logId><message>Begäran kunde inte besvaras.</message></result>"),
        OF_THE_INDEX(
                "<ResultCode>OK</ResultCode>",
                "<ResultCode>ERROR</ResultCode><comment>Begäran kunde inte utföras.</comment>"),
        OF_BLOCKS(
                "<checkBlocksResult><c:result><c:resultCode>OK</c:resultCode></c:result></checkBlocksResult>",
                "<checkBlocksResult><c:result><c:resultCode>ERROR</c:resultCode></c:result>"
                        + "<c:checkResults><c:status>OK</c:status><c:rowNumber>1</c:rowNumber></c:checkResults>"
                        + "</checkBlocksResult>"),
        OF_CONSENT(
                "<checkResult><c:result><c:resultCode>OK</c:resultCode></c:result><c:hasConsent>false</c:hasConsent>"
                        + "</checkResult>",
                "<checkResult><c:result><c:resultCode>ERROR</c:resultCode></c:result>"
                        + "<c:hasConsent>true</c:hasConsent></checkResult>"),
        OF_RELATIONS(
                "<CheckResultType><c:Result><c:ResultCode>OK</c:ResultCode><c:ResultText/></c:Result>"
                        + "<c:HasPatientrelation>false</c:HasPatientrelation></CheckResultType>",
                "<CheckResultType><c:Result><c:ResultCode>ERROR</c:ResultCode><c:ResultText/></c:Result>"
                        + "<c:HasPatientrelation>true</c:HasPatientrelation></CheckResultType>"),
        WITH_LOG_ID(
                "<result><c:resultCode>OK</c:resultCode><c:logId>" + TestIds.LOG_ID + "</c:logId></result>",
                "<result><c:resultCode>ERROR</c:resultCode><c:errorCode>INVALID_REQUEST</c:errorCode><c:logId>"
                        + TestIds.LOG_ID
                        + "</c:logId><c:message>Begäran kunde inte besvaras.</c:message></result>");

        private final String ok;
        private final String error;

        Result(String ok, String error) {
            this.ok = ok;
            this.error = error;
        }
    }

    private static final Map<String, StubContract> BY_NAMESPACE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(row -> row.service, Function.identity()));

    private final String service;
    private final String core;
    private final String recordElement;
    private final String extensibleElement;
    private final Result result;

    StubContract(String service, String core, String recordElement, String extensibleElement, Result result) {
        this.service = service;
        this.core = core;
        this.recordElement = recordElement;
        this.extensibleElement = extensibleElement;
        this.result = result;
    }

    static Optional<StubContract> of(String serviceNamespace) {
        return Optional.ofNullable(BY_NAMESPACE.get(serviceNamespace));
    }

    String service() {
        return service;
    }

    /** Whether sources answer it, and not the engagement index, a service of access, the catalogue or the access log. */
    boolean isOfSources() {
        return switch (this) {
            case FIND_CONTENT,
                    UPDATE,
                    PROCESS_NOTIFICATION,
                    CHECK_BLOCKS,
                    CHECK_CONSENT,
                    CHECK_PATIENT_RELATION,
                    ADDRESSEES,
                    SUPPORTED_CONTRACTS,
                    STORE_LOG -> false;
            default -> true;
        };
    }

    /** Name of the operation, for example {@code GetCarePlans}. */
    String operation() {
        String role = service.substring(0, service.lastIndexOf(':'));
        return role.substring(role.lastIndexOf(':') + 1).replace("Responder", "");
    }

    /** What files with its messages are called: the operation, and the version where it is not the newest. */
    String file() {
        return (this == GET_CARE_DOCUMENTATION_2 ? operation() + "-2.1" : operation()) + ".xml";
    }

    /** Local name of the element that the response has once per record. */
    String recordElement() {
        return recordElement;
    }

    /** Local name of the element, in or around a record, that allows foreign elements last. */
    String extensibleElement() {
        return extensibleElement;
    }

    /** The service namespace with another major version. */
    String otherMajor() {
        int major = service.lastIndexOf(':') + 1;
        return service.substring(0, major) + (service.substring(major).equals("1") ? "2" : "1");
    }

    /** An answer without records. */
    byte[] empty() {
        return answer(result.ok);
    }

    /** The contract's way to refuse, if it has one. */
    Optional<byte[]> error() {
        return result == Result.NONE ? Optional.empty() : Optional.of(answer(result.error));
    }

    /** An answer with these records, which must be XML in which {@code c} stands for the core namespace. */
    byte[] answer(String content) {
        return Soap.envelope("<%1$sResponse xmlns=\"%2$s\" xmlns:c=\"%3$s\">%4$s</%1$sResponse>"
                .formatted(operation(), service, core, content));
    }
}
