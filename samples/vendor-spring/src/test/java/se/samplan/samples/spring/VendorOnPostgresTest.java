package se.samplan.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.database.PrivatePostgres;
import se.samplan.model.HsaId;
import se.samplan.spring.GatedServlet;
import se.samplan.spring.ProducerOptions;

/** The application with its database in PostgreSQL, from a query that is answered to a database that is gone. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VendorOnPostgresTest {

    private static final String DEADLINE = "The source system did not answer in time";
    private static final String FAILED = "The source system could not answer";

    private static PrivatePostgres postgres;
    private static Vendor vendor;

    /** Who asks waits for three seconds instead of twenty-seven. */
    static class ImpatientConsumers {

        @Bean
        ProducerOptions options() {
            HsaId system = new HsaId("TSTASTA00000-SYS1");
            ProducerOptions usual = ProducerOptions.of(system);
            return new ProducerOptions(
                    usual.place(),
                    new ProducerOptions.Requests(Duration.ofSeconds(3), 100, 20, 1024 * 1024),
                    usual.answers(),
                    usual.content());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        postgres = PrivatePostgres.start();
        String address;
        String user;
        try (Connection connection = postgres.open("public")) {
            address = connection.getMetaData().getURL();
            user = connection.getMetaData().getUserName();
        }
        vendor = Vendor.start(
                List.of(
                        "--spring.profiles.active=story,postgres",
                        "--spring.datasource.url=" + address,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--vendor.index.address=http://127.0.0.1:1/"),
                ImpatientConsumers.class);
        vendor.context().getBean(GatedServlet.class).preparations().forEach(Runnable::run);
    }

    @AfterAll
    static void end() {
        vendor.close();
    }

    @Test
    @Order(1)
    void answersAsWithTheOtherDatabase() throws Exception {
        assertThat(vendor.ask("GetCarePlans/2", Questions.PLANS).body()).contains("Orka promenera", ">OK<");
    }

    @Test
    @Order(2)
    void answersWithinTheDeadline_whenAQueryTakesLonger() throws Exception {
        JdbcClient database = vendor.context().getBean(JdbcClient.class);
        database.sql("alter table need rename to need_kept").update();
        database.sql("create view need as select need_kept.* from need_kept, pg_sleep(60)")
                .update();

        HttpResponse<String> answer = vendor.ask("GetCarePlans/2", Questions.PLANS);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Server", DEADLINE);
    }

    @Test
    @Order(3)
    void answersWithAFaultThatTellsNothing_whenTheDatabaseIsGone() throws Exception {
        postgres.close();

        HttpResponse<String> answer = vendor.ask("GetCarePlans/2", Questions.PLANS);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Server", FAILED)
                .doesNotContainIgnoringCase("exception", "postgres", "jdbc", "hikari", "127.0.0.1", "194304247663");
        assertThat(vendor.get("/actuator/health").statusCode()).isEqualTo(503);
    }
}
