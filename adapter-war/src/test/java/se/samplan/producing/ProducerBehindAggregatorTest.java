package se.samplan.producing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.contracts.time.WireTime;
import se.samplan.launch.RunningAdapter;
import se.samplan.mapping.WireForm;
import se.samplan.model.HsaId;
import se.samplan.model.ValidRecords;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.NextStepBuilder;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.contact.CareTeamBuilder;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.contact.FixedContactExtensionBuilder;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.produce.JournalSystem;
import se.samplan.render.Rendering;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.StubIndex;

/**
 * What a vendor's methods give is what the person gets through an aggregator, element by element, but for what is not meant for
 * her: plans with every optional part, and as many records of the other kinds as show every part.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProducerBehindAggregatorTest {

    private static final int BATCH = 40;

    /** Each takes its hundredth of a second; {@code -Dproducing.plans=1000} is the long form. */
    private static final int PLANS = Integer.getInteger("producing.plans", 240);

    private static final int OTHERS = 200;

    private final AtomicLong first = new AtomicLong();
    private ConnectedJournal producer;
    private StubIndex index;
    private RunningAdapter aggregator;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        producer = ConnectedJournal.of(
                Files.createDirectory(folder.resolve("producer")),
                new JournalSystem(
                                List.of(question -> batch(ProducerBehindAggregatorTest::carePlan)),
                                List.of(question -> batch(ProducerBehindAggregatorTest::fixedContact)),
                                List.of(question -> batch(ProducerBehindAggregatorTest::agreement)),
                                List.of(question -> batch(ProducerBehindAggregatorTest::careNote)),
                                List.of(question -> batch(ValidRecords::bookedTime)))
                        .withCareContacts(question -> batch(ProducerBehindAggregatorTest::careContact)));
        index = StubIndex.start(0, request -> posts());
        aggregator = RunningAdapter.start(SettingsFile.write(
                Files.createDirectory(folder.resolve("aggregator")),
                Map.of(),
                index.uri(),
                "routes.platform = " + producer.address() + "/producer"));
    }

    @AfterAll
    void stop() throws Exception {
        aggregator.close();
        index.close();
        producer.close();
    }

    @Test
    void plans() {
        LocalDate today = LocalDate.now(Clock.system(WireTime.ZONE));
        Rendering readable = new Rendering(Rendering.Form.HTML);
        for (long seed = 0; seed < PLANS; seed += BATCH) {
            same(
                    seed,
                    WireForm.CARE_PLANS,
                    "GetCarePlans",
                    2,
                    ProducerBehindAggregatorTest::carePlan,
                    plan -> Optional.of(forHer(readable.of(plan, today)))
                            .filter(ProducerBehindAggregatorTest::isForHer));
        }
    }

    @Test
    void fixedContacts() {
        for (long seed = 0; seed < OTHERS; seed += BATCH) {
            same(
                    seed,
                    WireForm.CARE_MANAGERS,
                    "GetCareManagers",
                    1,
                    ProducerBehindAggregatorTest::fixedContact,
                    contact -> Optional.of(forHer(contact)));
        }
    }

    @Test
    void agreements() {
        LocalDate today = LocalDate.now(Clock.system(WireTime.ZONE));
        Rendering readable = new Rendering(Rendering.Form.HTML);
        for (long seed = 0; seed < OTHERS; seed += BATCH) {
            same(
                    seed,
                    WireForm.CARE_AGREEMENTS,
                    "GetCareAgreements",
                    1,
                    ProducerBehindAggregatorTest::agreement,
                    agreement -> Optional.of(forHer(readable.of(agreement, today)))
                            .filter(ProducerBehindAggregatorTest::isForHer));
        }
    }

    @Test
    void notes() {
        for (long seed = 0; seed < OTHERS; seed += BATCH) {
            same(
                    seed,
                    WireForm.NOTES_30,
                    "GetCareDocumentation",
                    3,
                    ProducerBehindAggregatorTest::careNote,
                    note -> Optional.of(note).filter(shown -> shown.header().approvedForPatient()));
        }
    }

    @Test
    void bookedTimes() {
        for (long seed = 0; seed < OTHERS; seed += BATCH) {
            same(
                    seed,
                    WireForm.BOOKED_TIMES,
                    "GetSubjectOfCareSchedule",
                    1,
                    ValidRecords::bookedTime,
                    time -> Optional.of(time)
                            .filter(booked -> booked.healthcareFacility().equals(new HsaId(ConnectedJournal.UNIT))));
        }
    }

    /** Of a contact that was entered in error the person is not told. */
    @Test
    void careContacts() {
        for (long seed = 0; seed < OTHERS; seed += BATCH) {
            same(
                    seed,
                    WireForm.CARE_CONTACTS,
                    "GetCareContacts",
                    3,
                    ProducerBehindAggregatorTest::careContact,
                    contact -> Optional.of(contact)
                            .filter(shown -> shown.header().approvedForPatient())
                            .filter(shown -> !shown.careContactStatus()
                                    .equals(Optional.of(CareContactStatus.ANNULLED.coded()))));
        }
    }

    /** Of two records with the same id an aggregator shows one, so each gets an id of its own. */
    private static CarePlan carePlan(long seed) {
        CarePlan plan = ValidRecords.carePlan(seed);
        return CarePlanBuilder.builder(plan).header(called(plan.header(), seed)).build();
    }

    private static CareContact careContact(long seed) {
        CareContact contact = ValidRecords.careContact(seed);
        return CareContactBuilder.builder(contact)
                .header(called(contact.header(), seed))
                .build();
    }

    private static FixedContact fixedContact(long seed) {
        FixedContact contact = ValidRecords.fixedContact(seed);
        return FixedContactBuilder.builder(contact)
                .fixedContactExtension(contact.fixedContactExtension()
                        .map(extension -> FixedContactExtensionBuilder.builder(extension)
                                .contactId(LocalId.of("contact-" + seed))
                                .build()))
                .build();
    }

    private static Agreement agreement(long seed) {
        Agreement agreement = ValidRecords.agreement(seed);
        return new Agreement(called(agreement.header(), seed), agreement.body());
    }

    private static CareNote careNote(long seed) {
        CareNote note = ValidRecords.careNote(seed);
        return CareNoteBuilder.builder(note).header(called(note.header(), seed)).build();
    }

    private static RecordHeader called(RecordHeader header, long seed) {
        return RecordHeaderBuilder.builder(header).documentId("record-" + seed).build();
    }

    /** What is not approved, or was entered in error, is not shown to her (INV-L2; information model, section 8). */
    private static boolean isForHer(CarePlan plan) {
        return plan.header().approvedForPatient()
                && plan.structuredCarePlan()
                        .filter(structure -> structure.status().equals(PlanStatus.ENTERED_IN_ERROR))
                        .isEmpty();
    }

    private static boolean isForHer(Agreement agreement) {
        return agreement.header().approvedForPatient()
                && !agreement.body().status().equals(AgreementStatus.ENTERED_IN_ERROR);
    }

    /** A service elsewhere is for her if it is not for others only, and at a host that the operator lists (INV-K2). */
    private static List<RelatedService> forHer(List<RelatedService> services) {
        return services.stream()
                .filter(service ->
                        service.audience().isEmpty() || service.audience().contains(ServiceAudience.PERSON))
                .filter(service -> service.address().startsWith("https://hemsjukvarden.example.org/"))
                .toList();
    }

    private static CarePlan forHer(CarePlan plan) {
        return CarePlanBuilder.builder(plan)
                .structuredCarePlan(plan.structuredCarePlan()
                        .map(structure -> StructuredCarePlanBuilder.builder(structure)
                                .relatedService(forHer(structure.relatedService()))
                                .activity(structure.activity().stream()
                                        .map(activity -> ActivityBuilder.builder(activity)
                                                .relatedService(forHer(activity.relatedService()))
                                                .build())
                                        .toList())
                                .build()))
                .build();
    }

    /** Internal notes are for staff (INV-C6). */
    private static FixedContact forHer(FixedContact contact) {
        return FixedContactBuilder.builder(contact)
                .internalNotes(Optional.empty())
                .fixedContactExtension(contact.fixedContactExtension()
                        .map(extension -> FixedContactExtensionBuilder.builder(extension)
                                .relatedService(forHer(extension.relatedService()))
                                .build()))
                .careTeam(contact.careTeam()
                        .map(team -> CareTeamBuilder.builder(team)
                                .internalNotes(Optional.empty())
                                .build()))
                .build();
    }

    private static Agreement forHer(Agreement agreement) {
        return new Agreement(
                agreement.header(),
                AgreementBodyBuilder.builder(agreement.body())
                        .internalNotes(Optional.empty())
                        .relatedService(forHer(agreement.body().relatedService()))
                        .nextStep(agreement.body().nextStep().stream()
                                .map(step -> NextStepBuilder.builder(step)
                                        .relatedService(forHer(step.relatedService()))
                                        .build())
                                .toList())
                        .build());
    }

    private <R> Stream<R> batch(LongFunction<R> made) {
        return LongStream.range(first.get(), first.get() + BATCH).mapToObj(made);
    }

    /** Compared without order: what an aggregator puts first is its own rule. */
    private <R> void same(
            long seed,
            WireForm<R> wire,
            String contract,
            int major,
            LongFunction<R> made,
            Function<R, Optional<R>> forThePerson) {
        first.set(seed);
        List<R> delivered = batch(made)
                .map(forThePerson)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String file = "samples/requests/" + contract + ".xml";
        try (InputStream request = requireNonNull(getClass().getClassLoader().getResourceAsStream(file), file)) {
            String answer = Request.of(contract, major, request.readAllBytes())
                    .to(aggregator.address())
                    .text();
            List<R> received = wire.records(answer.substring(
                    answer.indexOf("<soap:Body>") + "<soap:Body>".length(), answer.indexOf("</soap:Body>")));

            assertThat(received)
                    .as("from seed %s: %s", seed, answer.substring(0, 1000))
                    .hasSameSizeAs(delivered);
            assertThat(received.containsAll(delivered))
                    .as("every part, from seed %s", seed)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EngagementPost> posts() {
        return Stream.concat(
                        Stream.of(
                                        "riv:clinicalprocess:logistics:logistics cll-cp",
                                        "riv:clinicalprocess:logistics:logistics vko",
                                        "riv:clinicalprocess:healthcond:description voo",
                                        "riv:coreprocess:residentparticipation:residentparticipation crr-gcm",
                                        "samplan:coreprocess:residentparticipation:agreement cra-gca")
                                .map(category -> category.split(" ", -1))
                                .map(parts -> EngagementPost.of(
                                        ConnectedJournal.ASTA, parts[0], parts[1], ConnectedJournal.SYSTEM)),
                        Stream.of(EngagementPost.of(
                                ConnectedJournal.ASTA, "riv:crm:scheduling", "NA", ConnectedJournal.UNIT)))
                .toList();
    }
}
