package se.samplan.samples.overview.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.ChangesType;
import se.samplan.contracts.overview.v1.CoverageType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.samples.overview.ask.Audience;
import se.samplan.samples.overview.ask.Employee;
import se.samplan.samples.overview.ask.Fetched;
import se.samplan.samples.overview.ask.StaffQuestion;
import se.samplan.samples.overview.ask.StaffUnit;
import se.samplan.samples.overview.mark.MarkerSettings;
import se.samplan.samples.overview.mark.MarkerStore;

/** A list of persons, each asked about for herself. */
class CaseloadTest {

    private static final String ASTA = "194304247663";
    private static final String OTHER = "194107149207";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 2, 2, 12, 20);
    private static final Member FARZANE = new Member(
            new Employee("TSTASTA00000-P401", Optional.of("Farzane Hatamian"), Optional.empty()),
            new StaffUnit(
                    "Hemsjukvården",
                    "TSTASTA00000-CONS2",
                    new Audience("care-staff", "TSTASTA00000-KH00", "TSTASTA00000-U401"),
                    "Vård och behandling"),
            Optional.empty());

    private final ConcurrentLinkedQueue<StaffQuestion> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final JdbcDataSource source = new JdbcDataSource();
    private MarkerStore markers;

    @BeforeEach
    void start() {
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        markers = new MarkerStore(JdbcClient.create(source), new MarkerSettings("", 90), source.getUrl());
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void eachFailsForItself_andIsToldInItsRow() {
        List<PersonRow> rows = rows(question -> switch (question.subject().id()) {
            case ASTA -> answer();
            case OTHER -> new Fetched.None();
            default -> throw new IllegalStateException("broken");
        });

        assertThat(rows).extracting(PersonRow::name).containsExactly("Asta", "Annan", "Tredje");
        assertThat(rows.get(0).overdue()).containsExactly("Uppföljningen skulle ha varit den 30 januari.");
        assertThat(rows.get(1).told()).contains("Kunde inte hämtas just nu.");
        assertThat(rows.get(2).told()).contains("Kunde inte hämtas just nu.");
    }

    /** The first look has nothing to compare with; the next is compared with it, until all is taken as read. */
    @Test
    void whatIsNewStaysNew_untilItIsTakenAsRead() {
        assertThat(rows(question -> answer()).get(0).changed()).isEmpty();
        assertThat(rows(question -> answer()).get(0).changed()).containsExactly("Planen har ändrats");
        assertThat(sent()).isEqualTo(Optional.of("marker-1"));

        page(Caseload.Remember.NOW, question -> answer("marker-2"));
        rows(question -> answer());
        assertThat(sent()).isEqualTo(Optional.of("marker-2"));
    }

    /** A marker that is not taken any more costs what is new, and not the row. */
    @Test
    void aMarkerThatIsRefusedIsNone() {
        rows(question -> answer());

        List<PersonRow> rows = rows(question ->
                ((StaffQuestion.Kind.Attention) question.kind()).marker().isPresent()
                        ? new Fetched.Refused()
                        : answer());

        assertThat(rows.get(0).overdue()).hasSize(1);
    }

    /** A database that is down for a look is told, and what was read before stays: no first look is made of it. */
    @Test
    void whatCannotBeComparedIsTold_andWhatWasReadStaysRead() {
        rows(question -> answer("marker-1"));

        database("alter table change_marker rename to away");
        CaseloadPage page = caseload(
                        question -> {
                            database("alter table away rename to change_marker");
                            return answer("marker-2", "");
                        },
                        60)
                .page(FARZANE, NOW, ASTA, Caseload.Remember.EARLIER);
        assertThat(page.rows().get(0).told()).contains("Det gick inte att jämföra med förra gången.");

        rows(question -> answer());
        assertThat(sent()).isEqualTo(Optional.of("marker-1"));
    }

    @Test
    void whatIsForgottenIsNotComparedAnyMore() {
        rows(question -> answer());

        caseload(question -> answer(), 60).forget(FARZANE, ASTA);
        rows(question -> answer());

        assertThat(sent()).isEmpty();
    }

    @Test
    void noMoreAreAskedAtATimeThanThereAreThreads() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        rows(question -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            now.decrementAndGet();
            return answer();
        });

        assertThat(most.get()).isBetween(1, 2);
    }

    /** The longest list: everybody is asked about once, no more at a time than there are threads, and stands in her place. */
    @Test
    void twoHundredPersonsStandInTheirOrder() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String list = IntStream.range(0, PersonList.MOST)
                .mapToObj("19000000%04d"::formatted)
                .map(id -> id + " Person " + id + "\n")
                .collect(Collectors.joining());

        CaseloadPage page = caseload(
                        question -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            Fetched answer = question.subject().id().endsWith("7") ? new Fetched.None() : answer();
                            now.decrementAndGet();
                            return answer;
                        },
                        60)
                .page(FARZANE, NOW, list, Caseload.Remember.EARLIER);

        assertThat(page.rows())
                .extracting(PersonRow::name)
                .hasSize(PersonList.MOST)
                .startsWith("Person 190000000000", "Person 190000000001")
                .endsWith("Person 190000000199");
        assertThat(page.toLookAt()).isEqualTo(PersonList.MOST * 9L / 10);
        assertThat(asked).hasSize(PersonList.MOST);
        assertThat(most.get()).isBetween(1, 2);
    }

    /** One that does not answer costs its row: the list ends, and every person stands on it. */
    @Test
    void whoeverIsLateIsToldToBe_andTheListEnds() {
        CountDownLatch never = new CountDownLatch(1);
        CaseloadPage page = caseload(question -> question.subject().id().equals(ASTA) ? held(never) : answer(), 1)
                .page(FARZANE, NOW, ASTA + " Asta\n" + OTHER + " Annan", Caseload.Remember.EARLIER);

        assertThat(page.rows().get(0).told()).contains("Svaret hann inte komma. Försök igen om en stund.");
        assertThat(page.rows()).extracting(PersonRow::name).containsExactly("Asta", "Annan");
    }

    private void database(String statement) {
        JdbcClient.create(source).sql(statement).update();
    }

    private static Fetched held(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Fetched.None();
    }

    private List<PersonRow> rows(Function<StaffQuestion, Fetched> client) {
        return page(Caseload.Remember.EARLIER, client).rows();
    }

    private CaseloadPage page(Caseload.Remember remember, Function<StaffQuestion, Fetched> client) {
        asked.clear();
        return caseload(client, 60)
                .page(FARZANE, NOW, ASTA + " Asta\n" + OTHER + " Annan\n196802149283 Tredje", remember);
    }

    private Caseload caseload(Function<StaffQuestion, Fetched> client, long seconds) {
        return new Caseload(
                question -> {
                    asked.add(question);
                    return client.apply(question);
                },
                markers,
                threads,
                seconds);
    }

    /** The marker with which Asta was asked about last. */
    private Optional<String> sent() {
        return asked.stream()
                .filter(question -> question.subject().id().equals(ASTA))
                .map(question -> ((StaffQuestion.Kind.Attention) question.kind()).marker())
                .findFirst()
                .orElseThrow();
    }

    private static Fetched answer() {
        return answer("marker-1");
    }

    private static Fetched answer(String marker) {
        return answer(marker, "compared");
    }

    private static Fetched answer(String marker, String comparison) {
        GetPlanningOverviewResponseType answer = new GetPlanningOverviewResponseType();
        answer.setCoverage(new CoverageType());
        answer.getCoverage().setComplete(true);
        DueItemType due = new DueItemType();
        due.setState("overdue");
        due.setText("Uppföljningen skulle ha varit den 30 januari.");
        answer.setDue(new DueType());
        answer.getDue().getItem().add(due);
        ChangeType change = new ChangeType();
        change.setText("Planen har ändrats");
        answer.setChanges(new ChangesType());
        answer.getChanges().setComparison(comparison.isEmpty() ? null : comparison);
        answer.getChanges().getChange().add(change);
        answer.getChanges().setChangeMarker(marker);
        return new Fetched.Answer(answer);
    }
}
