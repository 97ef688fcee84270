package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.samplan.contract.CarePlans2;
import se.samplan.list.ListRejected;
import se.samplan.model.Source;

/** Seen through the permission list; the time is the test's own. */
class ListFileTest {

    private static final Instant NOW = Instant.parse("2026-01-29T18:30:00Z");
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Path file;
    private final Logger logger = (Logger) LoggerFactory.getLogger(ListFile.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    ListFileTest(@TempDir Path folder) {
        this.file = folder.resolve("permissions.txt");
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void takesAChangedFileWhenItIsTimeToLook_andNotBefore() throws Exception {
        PermissionFile permissions = permitting(SYS1);

        permit(SYS2);
        pass(EVERY.minusNanos(1));
        assertThat(allowed(permissions)).containsExactly(SYS1);

        pass(Duration.ofNanos(1));
        assertThat(allowed(permissions)).containsExactly(SYS2);
        assertThat(permissions.state()).isEqualTo(new ListState(1, NOW, Optional.empty()));
        assertThat(told()).containsExactly("permissions.file: read again, 1 lines hold");
    }

    @Test
    void saysNothingWhenNothingHasChanged() throws Exception {
        PermissionFile permissions = permitting(SYS1);

        permit(SYS1);
        pass(EVERY);

        assertThat(allowed(permissions)).containsExactly(SYS1);
        assertThat(told()).isEmpty();
    }

    @Test
    void keepsTheOldListWhileTheNewOneIsBroken_tellsItOnce_andTakesItWhenItIsMended() throws Exception {
        PermissionFile permissions = permitting(SYS1);

        Files.writeString(file, "TSTASTA00000-C001 GetCarePlans\n* GetCarePlans TSTASTA00000-SYS2");
        for (int looks = 0; looks < 3; looks++) {
            pass(EVERY);
            assertThat(allowed(permissions)).containsExactly(SYS1);
        }
        String trouble = "line 1: must have the form \"consumer contract logical-address\", and perhaps a period";
        assertThat(permissions.state()).isEqualTo(new ListState(1, NOW, Optional.of(trouble)));
        assertThat(told())
                .containsExactly(
                        "permissions.file: " + trouble + ". The list read at 2026-01-29T18:30:00Z still holds");

        permit(SYS2);
        pass(EVERY);
        assertThat(allowed(permissions)).containsExactly(SYS2);
        assertThat(permissions.state().trouble()).isEmpty();
    }

    /** Also when what comes back is the very list that held all the time. */
    @Test
    void keepsTheOldListWhileTheFileIsAway_andForgetsTheTroubleWhenItIsBack() throws Exception {
        PermissionFile permissions = permitting(SYS1);

        Files.delete(file);
        pass(EVERY);
        assertThat(allowed(permissions)).containsExactly(SYS1);
        pass(EVERY);
        assertThat(permissions.state().trouble()).contains("cannot be read (NoSuchFileException)");
        assertThat(told()).hasSize(1);

        permit(SYS1);
        pass(EVERY);
        assertThat(permissions.state().trouble()).isEmpty();
        assertThat(allowed(permissions)).containsExactly(SYS1);
    }

    @Test
    void keepsTheOldListWhenTheNewOneIsNotUtf8_orEmpty() throws Exception {
        PermissionFile permissions = permitting(SYS1);

        Files.write(file, new byte[] {'*', ' ', (byte) 0xE5});
        pass(EVERY);
        assertThat(permissions.state().trouble()).contains("is not UTF-8");

        Files.write(file, new byte[0]);
        pass(EVERY);
        assertThat(permissions.state().trouble()).contains("has no line that says anything");
        assertThat(allowed(permissions)).containsExactly(SYS1);
    }

    @Test
    void keepsTheOldListWhenTheNewOneHoldsASignThatCannotBeSeen_andTellsLineAndSign() throws Exception {
        PermissionFile permissions = permitting(SYS1);

        Files.writeString(file, "# ours\n*\u00A0* *\n");
        pass(EVERY);
        assertThat(permissions.state().trouble())
                .contains("line 2: holds a sign that cannot be seen or meant, U+00A0 (NO-BREAK SPACE)");
        assertThat(allowed(permissions)).containsExactly(SYS1);
    }

    /** At the start there is no earlier list to go on with. */
    @Test
    void refusesToStartWithAListThatCannotBeUsed() throws IOException {
        assertThatThrownBy(this::open)
                .isInstanceOf(ListRejected.class)
                .hasMessage("cannot be read (NoSuchFileException)");

        Files.writeString(file, "nonsense");
        assertThatThrownBy(this::open).isInstanceOf(ListRejected.class).hasMessageStartingWith("line 1: ");
    }

    private PermissionFile permitting(Source source) throws Exception {
        permit(source);
        return open();
    }

    private void permit(Source source) throws IOException {
        Files.writeString(file, "* GetCarePlans " + source);
    }

    private PermissionFile open() throws ListRejected {
        return new PermissionFile(
                file,
                List.of(CarePlans2.description().id()),
                new ListWatch(EVERY, nanos::get, Clock.fixed(NOW, ZoneOffset.UTC)),
                address -> List.of());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static List<Source> allowed(PermissionFile permissions) {
        return List.of(SYS1, SYS2).stream()
                .filter(permissions.of(aQuestion().build()))
                .toList();
    }

    private List<String> told() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
