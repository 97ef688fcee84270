package se.samplan.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.index.store.OutboxTable;

/** What a vendor's own Spring program gets from the configuration that it imports. */
class VendorsProgramTest {

    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-RG01");
    private static final HsaId UNIT = new HsaId("TSTASTA00000-RG02");
    private static final HsaId OWNER = new HsaId("TSTASTA00000-RG00");

    /** Answers for bookings and changes them: it is asked by the producer, and tells the producer. */
    record Bookings(JournalChanges changes) implements BookedTimeSource {

        void book() {
            changes.booked(
                    BookedTimeBuilder.builder()
                            .bookingId("B1")
                            .subjectOfCare(new PersonId("191212121212", IdentityType.PERSONNUMMER))
                            .healthcareFacility(UNIT)
                            .startTimeInclusive(LocalDateTime.of(2026, 2, 3, 9, 0))
                            .endTimeExclusive(LocalDateTime.of(2026, 2, 3, 9, 30))
                            .build(),
                    OWNER);
        }

        @Override
        public Stream<BookedTime> bookedTimes(BookedTimeQuestion question) {
            return Stream.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({ProducerConfiguration.class, IndexUpdatesConfiguration.class})
    static class Program {

        @Bean
        DataSource database() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return h2;
        }

        @Bean
        TransactionTemplate transactions(DataSource database) {
            return new TransactionTemplate(new DataSourceTransactionManager(database));
        }

        @Bean
        Bookings bookings(JournalChanges changes) {
            return new Bookings(changes);
        }

        @Bean
        IndexTarget index() {
            return IndexTarget.at(
                    URI.create("http://127.0.0.1:1/index"), new LogicalAddress("TSTASTA00000-EI00"), SYSTEM);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ProducerConfiguration.class)
    static class WithoutIndex {}

    /** A proxy in front has an address of its own. */
    @Configuration(proxyBeanMethods = false)
    @Import(Program.class)
    static class BehindAProxy {

        @Bean
        ProducerOptions options() {
            return ProducerOptions.of(SYSTEM).with(UNIT).publicAt(URI.create("https://outside.example.org/journal/"));
        }
    }

    @Test
    void aChangeHoldsIfAndOnlyIfTheVendorsTransactionDoes() {
        try (AnnotationConfigApplicationContext program = started(Program.class)) {
            TransactionTemplate transactions = program.getBean(TransactionTemplate.class);
            Bookings bookings = program.getBean(Bookings.class);

            transactions.executeWithoutResult(transaction -> {
                bookings.book();
                transaction.setRollbackOnly();
            });

            assertThat(kept(program)).isZero();

            transactions.executeWithoutResult(transaction -> bookings.book());

            assertThat(kept(program)).isOne();
        }
    }

    @Test
    void aChangeOutsideOfATransactionHoldsByItself() {
        try (AnnotationConfigApplicationContext program = started(Program.class)) {
            program.getBean(Bookings.class).book();

            assertThat(kept(program)).isOne();
        }
    }

    @Test
    void whatIsConnectedIsAsked_andItsStateIsTold() {
        try (AnnotationConfigApplicationContext program = started(Program.class)) {
            assertThat(program.getBean(ConnectedJournal.class).system().bookedTimes())
                    .containsExactly(program.getBean(Bookings.class));
            assertThat(program.getBean(ProducerState.class).words())
                    .containsKeys("producer.requests", "producer.records-kept-back", "producer.index");
            // Its schedule, what the index tells, and that it runs: a service and a page each.
            assertThat(program.getBean(GatedServlet.class).preparations()).hasSize(3 * 2);
        }
    }

    @Test
    void aWsdlStatesThePublicAddress() throws Exception {
        try (AnnotationConfigApplicationContext program = started(BehindAProxy.class)) {
            assertThat(wsdl("/GetSubjectOfCareSchedule/1", program.getBean(GatedServlet.class)))
                    .contains("location=\"https://outside.example.org/journal/services/GetSubjectOfCareSchedule/1\"");
        }
    }

    @Test
    void withoutAnIndexThereIsNothingToTell() {
        try (AnnotationConfigApplicationContext program = started(WithoutIndex.class)) {
            assertThat(program.getBeanProvider(JournalChanges.class).getIfAvailable())
                    .isNull();
            assertThat(program.getBean(GatedServlet.class)).isNotNull();
        }
    }

    @Test
    void aSourceSystemThatNobodyNamesIsAskedFor() {
        assertThatThrownBy(() -> new AnnotationConfigApplicationContext(WithoutIndex.class))
                .hasStackTraceContaining(ProducerOptions.SOURCE_SYSTEM);
    }

    @Test
    void nothingIsLeftOfAProgramThatHasEnded() {
        started(Program.class).close();

        // A thread that has been told to end is alive for a moment longer.
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(Thread::isAlive)
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("samplan-index-updates") || name.startsWith("samplan-consumers")));
    }

    @Test
    void itCanBeStoppedAndStartedAgain() {
        try (AnnotationConfigApplicationContext program = started(Program.class)) {
            program.stop();
            program.start();

            assertThat(program.getBean(IndexDelivery.class).isRunning()).isTrue();
            program.getBean(Bookings.class).book();
            assertThat(kept(program)).isOne();
        }
    }

    private static AnnotationConfigApplicationContext started(Class<?> program) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                ProducerOptions.SOURCE_SYSTEM,
                                SYSTEM.value(),
                                "samplan.producer.care-units",
                                UNIT.value())));
        context.register(program);
        context.refresh();
        return context;
    }

    private static String wsdl(String path, GatedServlet contracts) throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        Map<String, Object> asked = Map.of(
                "getMethod", "GET", "getQueryString", "wsdl", "getServletPath", "/services", "getPathInfo", path);
        contracts.service(
                answering(HttpServletRequest.class, asked),
                answering(HttpServletResponse.class, Map.of("getOutputStream", new Page(page))));
        return page.toString(UTF_8);
    }

    /** What a container gives: its methods answer by their names, and the others say nothing. */
    private static <T> T answering(Class<T> type, Map<String, Object> byName) {
        return type.cast(Proxy.newProxyInstance(
                VendorsProgramTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> byName.get(method.getName())));
    }

    private static final class Page extends ServletOutputStream {

        private final OutputStream bytes;

        Page(OutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) throws IOException {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static long kept(AnnotationConfigApplicationContext program) {
        return program.getBean(OutboxTable.class).count().waiting();
    }
}
