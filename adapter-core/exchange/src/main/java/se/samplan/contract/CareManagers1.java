package se.samplan.contract;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import se.samplan.contracts.caremanagers.v1.GetCareManagersType;
import se.samplan.model.ContractId;
import se.samplan.published.Names;
import se.samplan.published.Published;

/**
 * GetCareManagers 1.0 (fasta kontakter).
 *
 * <p>The published post has no identity. Ours, {@code contactId} in the extension, is used where it is sent; else the member
 * of staff, the type of contact and the first day together tell a post from others of the same source. The schema lets the
 * extension of the member of staff and the code of the type be left out: then what is left of them tells.
 */
public final class CareManagers1 {

    private static final String DOMAIN = "urn:riv:coreprocess:residentparticipation:residentparticipation:";
    private static final String SERVICE = DOMAIN + "GetCareManagersResponder:1";
    private static final String CORE = DOMAIN + "1";

    private CareManagers1() {}

    /** The description. */
    public static AggregatedContract<GetCareManagersType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.CARE_MANAGERS_1,
                Wire.of(new QName(SERVICE, "careManager")),
                GetCareManagersType.class,
                CareManagers1::asked,
                facts(),
                List.of(
                        List.of(Fact.DOCUMENT_ID),
                        List.of(Fact.STAFF, Fact.TYPE, Fact.VALID_FROM),
                        List.of(Fact.STAFF_ROOT, Fact.TYPE, Fact.VALID_FROM),
                        List.of(Fact.STAFF, Fact.VALID_FROM),
                        List.of(Fact.STAFF_ROOT, Fact.VALID_FROM)),
                Addressing.AS_REGISTERED,
                RecordOrder.LATEST_FIRST,
                IndexCategory.of("riv:coreprocess:residentparticipation:residentparticipation", "crr-gcm"),
                // 3 is the fixed contact in social care (fast omsorgskontakt).
                new ReaderRules(Set.of(new QName(CORE, "internalNotes")), Set.of("3")),
                selection());
    }

    private static Asked asked(GetCareManagersType request) {
        PublishedFilters filters = PublishedFilters.NONE
                .ofUnitIds(Stream.ofNullable(request.getCareUnitId()).map(StatedId::of))
                .ofGiverIds(Stream.ofNullable(request.getCareGiverId()).map(StatedId::of))
                .ofTypes(request.getCareManagerType().stream().map(StatedCode::of))
                .ofProcess(Optional.ofNullable(request.getCareProcessId()).map(StatedId::of));
        return Asked.about(request.getPatientId(), Optional.empty(), filters, request.getAny());
    }

    private static Map<Path, Fact> facts() {
        Path header = Path.in(CORE, "careManagerHeader");
        Path extension = Path.in(Names.CONTACT_EXTENSION, "fixedContactExtension");
        Path provenance = extension.then(Names.CONTACT_EXTENSION, "provenance");
        String access = "accessControlHeader/";
        return Map.ofEntries(
                entry(header.then(CORE, access + "accountableHealthcareProviderId/extension"), Fact.CARE_GIVER),
                entry(header.then(CORE, access + "accountableCareUnitId/extension"), Fact.CARE_UNIT),
                entry(header.then(CORE, access + "patientId/root"), Fact.PERSON_TYPE),
                entry(header.then(CORE, access + "patientId/extension"), Fact.PERSON_ID),
                entry(header.then(CORE, access + "careProcessId/root"), Fact.CARE_PROCESS_ROOT),
                entry(header.then(CORE, access + "careProcessId/extension"), Fact.CARE_PROCESS),
                entry(header.then(CORE, access + "blockComparisonTime"), Fact.AUTHOR_TIME),
                entry(header.then(CORE, "sourceSystemId/extension"), Fact.SOURCE_SYSTEM),
                entry(Path.in(CORE, "code/code"), Fact.TYPE),
                entry(Path.in(CORE, "practitioner/hsaId/root"), Fact.STAFF_ROOT),
                entry(Path.in(CORE, "practitioner/hsaId/extension"), Fact.STAFF),
                // As a change of the contract that is not in its schema calls it.
                entry(Path.in(CORE, "practitioner/id/root"), Fact.STAFF_ROOT),
                entry(Path.in(CORE, "practitioner/id/extension"), Fact.STAFF),
                entry(Path.in(CORE, "period/start"), Fact.VALID_FROM),
                entry(Path.in(CORE, "period/end"), Fact.VALID_TO),
                entry(extension.then(Names.CONTACT_EXTENSION, "contactId"), Fact.DOCUMENT_ID),
                entry(provenance.then(Names.PLAN_STRUCTURE, "lastUpdated"), Fact.LAST_UPDATED),
                entry(provenance.then(Names.PLAN_STRUCTURE, "versionNumber"), Fact.VERSION),
                entry(provenance.then(Names.PLAN_STRUCTURE, "copyOf"), Fact.COPY_OF),
                entry(extension.then(Names.CONTACT_EXTENSION, "replacesContactId"), Fact.REPLACES),
                entry(extension.then(Names.CONTACT_EXTENSION, "relation"), Fact.RELATION));
    }

    /** The contract has no period. */
    private static SelectionFacts selection() {
        return new SelectionFacts(
                Set.of(),
                new DetailPaths()
                        .add(Fact.TEXT, CORE, "externalNotes", "careTeam/externalNotes")
                        .add(Fact.TEXT, Names.CONTACT_EXTENSION, "fixedContactExtension/scopeText")
                        .add(Fact.RESPONSIBLE, CORE, "practitioner/name", "careTeam/name")
                        .add(Fact.PARTICIPANT, CORE, "careTeam/id/extension", "careProvidingCareUnit/hsaId/extension")
                        .facts());
    }
}
