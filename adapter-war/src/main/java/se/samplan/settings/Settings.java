package se.samplan.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;

/**
 * Everything that can be set, read from one file and checked at start. What the file leaves out is as in
 * {@code samplan-defaults.properties}, which defines every key: what it is, its form and its default.
 */
public record Settings(
        RoleSettings roles,
        ServerSettings server,
        ManagementSettings management,
        TlsSettings tls,
        CallerSettings callers,
        AggregationSettings aggregation,
        PlatformSettings platform,
        Optional<IndexSettings> index,
        ListSettings lists,
        RouteSettings routes,
        ConsumerSettings consumers,
        PolicySettings policy,
        AccessSettings access,
        Optional<CatalogueSettings> catalogue,
        LedgerSettings ledger,
        Optional<LogSettings> log,
        TokenSettings tokens,
        ChangeSettings changes,
        LimitSettings limits,
        AnswerSettings answers,
        MetricsSettings metrics,
        PlanNoteSettings planNotes,
        Optional<ProducerSettings> producer,
        SecretFiles secrets) {

    private static final String DEFAULTS = "/samplan-defaults.properties";
    private static final String BY_PROPERTY = "samplan.settings";
    private static final String BY_ENVIRONMENT = "SAMPLAN_SETTINGS";
    private static final String BY_HABIT = "samplan.properties";

    /**
     * Finds the file: system property {@code samplan.settings}, environment variable {@code SAMPLAN_SETTINGS}, or
     * {@code samplan.properties} in the working directory.
     *
     * @throws SettingsRejected naming every key that is wrong, or saying that there is no file
     */
    public static Settings find() {
        return named(Optional.ofNullable(System.getProperty(BY_PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(BY_ENVIRONMENT)))
                .orElse(BY_HABIT));
    }

    /**
     * Reads the file of that name.
     *
     * @throws SettingsRejected naming every key that is wrong, or saying why the file cannot be read
     */
    public static Settings named(String file) {
        try {
            return read(Path.of(file));
        } catch (InvalidPathException e) {
            throw unusable(file, "no file can have this name");
        }
    }

    /**
     * Reads the file.
     *
     * @throws SettingsRejected naming every key that is wrong, or saying why the file cannot be read
     */
    public static Settings read(Path file) {
        UsableFile.refusal(file).ifPresent(why -> {
            throw unusable(file.toString(), why);
        });
        Entries written;
        try {
            written = Entries.of(ListText.read(file));
        } catch (ListRejected e) {
            throw new SettingsRejected(file.toString(), e.problems());
        } catch (IOException e) {
            throw unusable(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        Properties values = defaults();
        values.putAll(written);
        SettingsReader from = new SettingsReader(values);
        written.problems().forEach(problem -> from.check(false, problem));
        return of(from, file);
    }

    private static SettingsRejected unusable(String file, String why) {
        return new SettingsRejected(
                file,
                List.of(
                        why,
                        "Name the settings file with --settings=FILE, -D" + BY_PROPERTY + "=FILE or " + BY_ENVIRONMENT
                                + "."));
    }

    /** What the reader holds, for a file at that place. */
    static Settings of(SettingsReader from, Path file) {
        Path directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        RoleSettings roles = RoleSettings.read(from);
        ServerSettings server = ServerSettings.read(from);
        TlsSettings tls = TlsSettings.read(from, directory);
        CallerSettings callers = CallerSettings.read(from);
        AggregationSettings aggregation = AggregationSettings.read(from);
        PlatformSettings platform = PlatformSettings.read(from);
        Optional<IndexSettings> index = roles.ifAggregator(from, "index.", IndexSettings::read);
        LedgerSettings ledger = LedgerSettings.read(from, directory);
        Settings settings = new Settings(
                roles,
                server,
                ManagementSettings.read(from),
                tls,
                callers,
                aggregation,
                platform,
                index,
                ListSettings.read(from, directory, aggregation, index),
                RouteSettings.read(from),
                ConsumerSettings.read(from),
                PolicySettings.read(from),
                AccessSettings.read(from),
                roles.ifAggregator(from, "catalogue.", reader -> CatalogueSettings.read(reader, directory))
                        .flatMap(named -> named),
                ledger,
                roles.ifAggregator(from, "log.", reader -> LogSettings.read(reader, ledger))
                        .flatMap(named -> named),
                TokenSettings.read(from, directory),
                ChangeSettings.read(from),
                LimitSettings.read(from, aggregation.maxAnswer()),
                AnswerSettings.read(from),
                MetricsSettings.read(from),
                PlanNoteSettings.read(from, directory),
                roles.ifProducer(from, "producer.", reader -> ProducerSettings.read(reader, directory)),
                SecretFiles.read(from, file, directory));
        if (roles.isAggregator()) {
            settings.routes().check(from);
        }
        from.check(
                settings.lists().relations().isEmpty()
                        || settings.access().relation().isEmpty(),
                "relations.file: not together with access.relation.address; only one can say who has a care relation");
        settings.changes().check(from, settings.aggregation().reserve());
        if (!from.problems().isEmpty()) {
            throw new SettingsRejected(file.toString(), from.problems());
        }
        return settings;
    }

    private static Properties defaults() {
        Properties values = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException(DEFAULTS + " is not in the program");
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
