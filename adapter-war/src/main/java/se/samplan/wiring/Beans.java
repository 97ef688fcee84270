package se.samplan.wiring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.samplan.integration.Configurations;
import se.samplan.metrics.Meters;
import se.samplan.produce.JournalSystem;
import se.samplan.settings.BehindSettings;
import se.samplan.settings.CatalogueSettings;
import se.samplan.settings.ChangeSettings;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.IndexUpdateSettings;
import se.samplan.settings.LimitSettings;
import se.samplan.settings.LogSettings;
import se.samplan.settings.MetricsSettings;
import se.samplan.settings.NoteSettings;
import se.samplan.settings.PlatformSettings;
import se.samplan.settings.ProducerSettings;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.settings.TlsSettings;
import se.samplan.settings.TokenSettings;
import se.samplan.source.file.PermissionCopy;
import se.samplan.source.file.PermissionFile;

/**
 * Which beans there are: each group of settings is one, and brings the configuration of what it is about; at last come those that
 * integrators' jars name.
 */
final class Beans {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Settings settings;

    private Beans(Settings settings, ClassLoader classes) {
        this.settings = settings;
        context.setClassLoader(classes);
        context.setAllowBeanDefinitionOverriding(false);
        add(Settings.class, settings);
        add(ServerSettings.class, settings.server());
        add(PlatformSettings.class, settings.platform());
        context.register(SharedByRoles.class);
        if (settings.metrics().page()) {
            context.register(ProcessMetering.class);
        }
        if (settings.tls().isGiven()) {
            with(TlsSettings.class, Optional.of(settings.tls()), KeysOfFiles.class);
        } else {
            context.register(KeysOfTheJvm.class);
        }
    }

    /**
     * Starts the roles of those settings. Everything that can be known to be wrong is told before anything is opened.
     *
     * @param journal what is connected to the producer; looked for on the class path if it is not given
     * @param classes of the program and of what is added to it
     * @throws SettingsRejected naming everything that is wrong with the settings
     * @throws StartRefused naming the bean that cannot be made
     */
    static AnnotationConfigApplicationContext start(
            Settings settings, Optional<JournalSystem> journal, ClassLoader classes) {
        Mistakes mistakes = new Mistakes();
        Optional<Checked> checked = Checked.of(settings, mistakes);
        settings.producer()
                .flatMap(ProducerSettings::behind)
                .ifPresent(behind -> mistakes.unless(() -> Behind.facts(behind.facts())));
        Optional<ProducerIdentities> identities = settings.producer()
                .flatMap(own -> mistakes.unless(() -> new ProducerIdentities(new KnownIdentities(settings.lists()))));
        Optional<ConsumersOfProducer> consumers = settings.index().isPresent()
                ? Optional.empty()
                : mistakes.unless(() -> ConsumersOfProducer.of(settings));
        mistakes.unless(() -> Tls.checked(settings.tls()));
        settings.catalogue()
                .flatMap(catalogue -> new PermissionCopy(catalogue.copy()).refusal())
                .ifPresent(why -> mistakes.add(PermissionFile.KEY_OF_COPY + ": " + why));
        settings.log().ifPresent(log -> mistakes.unless(() -> NationalLog.duty(log)));
        List<Class<?>> integrators = Configurations.in(classes, mistakes::add);
        mistakes.end();

        Beans beans = new Beans(settings, classes);
        checked.ifPresent(beans::aggregator);
        identities.ifPresent(known -> beans.add(ProducerIdentities.class, known));
        consumers.ifPresent(known -> beans.add(ConsumersOfProducer.class, known));
        settings.producer()
                .ifPresent(own -> beans.producer(own, journal.orElseGet(() -> JournalSystem.onClassPath(classes))));
        integrators.forEach(beans.context::register);
        return beans.refreshed();
    }

    private void aggregator(Checked checked) {
        add(Checked.class, checked);
        add(LimitSettings.class, settings.limits());
        add(TokenSettings.class, settings.tokens());
        add(ChangeSettings.class, settings.changes());
        with(IndexSettings.class, settings.index(), AggregatorRole.class);
        with(CatalogueSettings.class, settings.catalogue(), CatalogueReading.class);
        with(LogSettings.class, settings.log(), NationalLog.class);
        MetricsSettings metrics = settings.metrics();
        if (metrics.page()) {
            // Loading Micrometer and the HTTP client takes longest of all, so they are loaded beside each other.
            CompletableFuture<Meters> counting = CompletableFuture.supplyAsync(
                    () -> new Meters(Endpoints.served(), metrics.mostSources()),
                    task -> new Thread(task, "samplan-start").start());
            context.registerBean(Meters.class, counting::join);
            context.register(AggregatorMetering.class);
            if (settings.log().isPresent()) {
                context.register(NationalLogMetering.class);
            }
        }
    }

    private void producer(ProducerSettings own, JournalSystem journal) {
        add(JournalSystem.class, journal);
        with(ProducerSettings.class, Optional.of(own), ProducerRole.class);
        with(IndexUpdateSettings.class, own.index(), IndexUpdating.class);
        with(NoteSettings.class, own.plansFromNotes(), NotesAsPlans.class);
        with(BehindSettings.class, own.behind(), Behind.class);
        if (settings.metrics().page()) {
            context.register(ProducerMetering.class);
        }
    }

    private <T> void with(Class<T> type, Optional<T> group, Class<?> configuration) {
        group.ifPresent(value -> {
            add(type, value);
            context.register(configuration);
        });
    }

    private <T> void add(Class<T> type, T value) {
        context.registerBean(type, () -> value);
    }

    /** What has been opened until something fails is closed by Spring; here it is only said in words what failed. */
    private AnnotationConfigApplicationContext refreshed() {
        try {
            context.refresh();
            return context;
        } catch (RuntimeException | LinkageError e) { // an integrator's class may throw anything, and lack anything
            context.close();
            throw StartFailure.told(e);
        }
    }
}
