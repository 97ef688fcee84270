package se.samplan.producing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.HsaId;
import se.samplan.model.ValidRecords;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.JournalSystem;

/**
 * A record whose owner is named by a number, or whose id is one, leaves a producer as it is: an organisation number is a name of a
 * care giver, and a day and a number in a row are no person. Every contract, over sockets.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersAsIdsTest {

    private static final String ORGANISATION_NUMBER = "1.2.752.29.4.3";
    private static final String HSA = "1.2.752.129.2.1.4.1";
    private static final List<String> NUMBERS =
            List.of("556559-4230", "5565594230", "165565594230", "194307782393", "19430778-2393");
    private static final List<String> BY_CHANCE =
            List.of("202601220805", "N-20260122-0011", "20260122-0011", "20260122080500-0042", "N-202601220011");

    /** A contract with the element of its care giver. */
    private enum Contract {
        PLANS("GetCarePlans/2", "GetCarePlans.xml", "healthcareProfessionalCareGiverHSAId"),
        CARE_CONTACTS("GetCareContacts/3", "GetCareContacts.xml", "healthcareProfessionalCareGiverHSAId"),
        NOTES_2("GetCareDocumentation/2", "GetCareDocumentation-2.1.xml", "healthcareProfessionalCareGiverHSAId"),
        NOTES_3("GetCareDocumentation/3", "GetCareDocumentation.xml", "accountableHealthcareProvider"),
        AGREEMENTS("GetCareAgreements/1", "GetCareAgreements.xml", "accountableHealthcareProvider"),
        CONTACTS("GetCareManagers/1", "GetCareManagers.xml", "accountableHealthcareProviderId");

        private final String service;
        private final String file;
        private final String giver;

        Contract(String service, String file, String giver) {
            this.service = service;
            this.file = file;
            this.giver = giver;
        }

        /** How the care giver is written: as an id of a kind, or as a text. */
        Pattern written(String root, String number) {
            String text = Pattern.quote(number) + "</";
            String id = "\\s*<(\\w+:)?root>" + Pattern.quote(root) + "</(\\w+:)?root>\\s*<(\\w+:)?extension>" + text;
            return Pattern.compile("[<:]" + giver + ">" + (giver.endsWith("HSAId") ? text : id));
        }
    }

    private ConnectedJournal adapter;
    private volatile String giver = TwoRecords.GIVER;
    private volatile String documentId = "R1";

    @BeforeAll
    void start(@TempDir Path folder) {
        adapter = ConnectedJournal.of(
                folder,
                new JournalSystem(
                                List.of(question -> Stream.of(plan())),
                                List.of(question -> Stream.of(fixedContact())),
                                List.of(question -> Stream.of(agreement())),
                                List.of(question -> Stream.of(note())),
                                List.of())
                        .withCareContacts(question -> Stream.of(careContact())));
    }

    @AfterAll
    void stop() {
        adapter.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCareGiverIsNamedByTheKindOfIdThatItHas(Contract contract) {
        documentId = "R1";
        for (String number : NUMBERS) {
            giver = number;
            assertThat(answer(contract)).as(number).containsPattern(contract.written(ORGANISATION_NUMBER, number));
        }
        giver = TwoRecords.GIVER;
        assertThat(answer(contract)).containsPattern(contract.written(HSA, TwoRecords.GIVER));
    }

    /** Fixed contacts have no id of their own. */
    @ParameterizedTest
    @EnumSource(names = "CONTACTS", mode = EnumSource.Mode.EXCLUDE)
    void aRecordWhoseIdOnlyLooksLikeAPersonIsSent(Contract contract) {
        giver = TwoRecords.GIVER;
        for (String id : BY_CHANCE) {
            documentId = id;
            assertThat(answer(contract)).as(id).contains(">OK<").containsPattern("[>:]" + Pattern.quote(id) + "</");
        }
        documentId = "194107149207";
        assertThat(answer(contract)).contains(">INFO<").doesNotContain("194107149207");
    }

    private String answer(Contract contract) {
        String file = "samples/requests/" + contract.file;
        try (InputStream request = requireNonNull(getClass().getClassLoader().getResourceAsStream(file), file)) {
            String text = new String(request.readAllBytes(), UTF_8);
            return adapter.ask(contract.service, text.replace("5565594230", ConnectedJournal.SYSTEM))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordHeader header(RecordHeader valid) {
        return RecordHeaderBuilder.builder(valid)
                .documentId(documentId)
                .owner(Owner.of(giver, ConnectedJournal.UNIT))
                .approvedForPatient(true)
                .build();
    }

    private CarePlan plan() {
        CarePlan plan = Plans.aPlan().build();
        return CarePlanBuilder.builder(plan).header(header(plan.header())).build();
    }

    private CareNote note() {
        CareNote note = ValidRecords.careNoteOf21(1);
        return CareNoteBuilder.builder(note).header(header(note.header())).build();
    }

    private CareContact careContact() {
        CareContact contact = ValidRecords.careContact(1);
        return CareContactBuilder.builder(contact)
                .header(header(contact.header()))
                .build();
    }

    private Agreement agreement() {
        Agreement agreement = ValidRecords.agreement(0);
        return new Agreement(header(agreement.header()), agreement.body());
    }

    private FixedContact fixedContact() {
        return FixedContactBuilder.builder(ValidRecords.fixedContact(0))
                .accountableHealthcareProvider(new HsaId(giver))
                .build();
    }
}
