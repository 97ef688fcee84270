package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.deploy.Alarm;
import se.samplan.deploy.Dashboard;
import se.samplan.samples.messages.stub.Mood;

/** What alarms and the dashboard look at is on the page of metrics; what a producer alone has is told in the README. */
class WatchedMetersTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Pattern METER = Pattern.compile("\\b(?:samplan|jvm|process)_[a-z_]+\\b");
    private static final Pattern OF_A_PRODUCER = Pattern.compile("samplan_(?:records|index_updates)_.*");

    /** Those are there with TLS, the catalogue, services of access or the national access log only, or in the README in a short form. */
    private static final Set<String> WITH_SETTINGS = Set.of(
            "samplan_access_calls_seconds_count",
            "samplan_certificates_end_seconds",
            "samplan_certificates_renewal_refused",
            "samplan_revoked_lists_due",
            "samplan_revoked_lists_end_seconds",
            "samplan_catalogue_read_seconds",
            "samplan_log_age_seconds",
            "samplan_log_posts_total",
            "samplan_log_waiting");

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "givers.file = " + Path.of("src/test/resources/one-giver.txt").toAbsolutePath(), "breaker.failures = 1");

    @Test
    void everyMeterThatIsLookedAtIsThere() throws IOException {
        asta.source("SYS3").setMood(Mood.FAULT);
        asta.ask();
        System.gc(); // before the first pause there is no meter of pauses
        await().atMost(GENEROUS)
                .until(() ->
                        isOn(page(), "samplan_requests_seconds_bucket") && isOn(page(), "jvm_gc_pause_seconds_sum"));
        String page = page();
        String readme = Files.readString(Path.of("README.md"));

        assertThat(lookedAt())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(isHereAlways(meter) ? isOn(page, meter) : isTold(meter, readme))
                        .as(meter)
                        .isTrue());
    }

    private static boolean isHereAlways(String meter) {
        return !OF_A_PRODUCER.matcher(meter).matches() && !WITH_SETTINGS.contains(meter);
    }

    private static boolean isOn(String page, String meter) {
        return page.contains("\n" + meter + "{") || page.contains("\n" + meter + " ");
    }

    @Test
    void tellsOfTheVersionTheJvmAndEveryList() {
        String page = page();

        assertThat(page)
                .contains("samplan_build{version=\"")
                .doesNotContain("version=\"${", "version=\"unknown\"")
                .contains("samplan_list_usable{list=\"givers.file\"} 1.0")
                .contains("samplan_list_lines{list=\"givers.file\"} 1.0")
                .contains("samplan_list_read_seconds{list=\"givers.file\"}")
                .doesNotContain("list=\"permissions.file\"")
                .contains("jvm_memory_used_bytes{area=\"heap\"", "jvm_info{", "process_uptime_seconds");
    }

    private static boolean isTold(String meter, String readme) {
        return readme.contains("`" + meter + "`")
                || readme.contains("`" + meter.replace("samplan_index_updates", "") + "`")
                || readme.contains("`" + meter.replaceFirst("_count$", "") + "`");
    }

    private static Set<String> lookedAt() throws IOException {
        Stream<String> ofAlarms = Alarm.all().stream().map(Alarm::expression);
        return Stream.concat(ofAlarms, Dashboard.expressions().stream())
                .flatMap(expression -> METER.matcher(expression).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() {
        return Metrics.of(asta).text();
    }
}
