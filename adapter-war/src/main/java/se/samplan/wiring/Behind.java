package se.samplan.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samplan.behind.CarePlansBehindService;
import se.samplan.behind.HeaderFacts;
import se.samplan.behind.ProducerBehind;
import se.samplan.behind.SoapProducerBehind;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PlanType;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.ProductionListener;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.serve.Served;
import se.samplan.settings.BehindSettings;
import se.samplan.settings.FactsFile;
import se.samplan.settings.SettingsRejected;

/** GetCarePlans 2.0 of the producer that stands behind this one. Closing it ends its connections. */
final class Behind implements AutoCloseable {

    private final ApacheHttp http;
    private final PlatformServices services;
    private final Served<?> served;

    Behind(BehindSettings settings, Journal journal, ProductionListener listener) {
        this.http = new ApacheHttp(settings.connect(), Tls.ofTheJdk());
        this.services = new PlatformServices(http);
        ProducerBehind producer = new SoapProducerBehind(
                services,
                new PlatformServices.Place(
                        settings.address(),
                        settings.time(),
                        settings.maxAnswer(),
                        new ByteBudget(settings.bytesInFlight())),
                new LogicalAddress(settings.logicalAddress()));
        HeaderFacts facts = facts(settings.facts());
        this.served =
                Served.by(ProducedCarePlans2.port(), new CarePlansBehindService(journal, producer, facts, listener));
    }

    Served<?> served() {
        return served;
    }

    private static HeaderFacts facts(FactsFile file) {
        Map<String, HeaderFacts.Kind> kinds = file.kinds().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> kind(line.getValue())));
        return new HeaderFacts(
                file.socialCare().entrySet().stream()
                        .collect(Collectors.toMap(
                                line -> new HsaId(line.getKey()), line -> sphere(line.getValue()), Behind::oneOf)),
                kinds,
                Optional.ofNullable(kinds.get(FactsFile.NO_TYPE)));
    }

    /** The settings cannot tell two spellings of an organisation number to be one. The number is not told: it may be a person's. */
    private static CareSphere oneOf(CareSphere one, CareSphere other) {
        if (!one.equals(other)) {
            throw new SettingsRejected(
                    "settings",
                    List.of(
                            "producer.behind.facts-file: two lines name the same organisation number, in two spellings, and do"
                                    + " not agree"));
        }
        return one;
    }

    private static CareSphere sphere(boolean isSocialCare) {
        return isSocialCare ? CareSphere.SOCIAL_CARE : CareSphere.HEALTHCARE;
    }

    private static HeaderFacts.Kind kind(FactsFile.Kind line) {
        return new HeaderFacts.Kind(
                PlanType.valueOf(line.code()),
                line.isOverview() ? Prominence.OVERVIEW : Prominence.DETAIL,
                line.shown());
    }

    @Override
    public void close() {
        http.close();
        services.close();
    }
}
