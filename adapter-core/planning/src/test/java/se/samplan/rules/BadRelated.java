package se.samplan.rules;

import static se.samplan.rules.BadRecords.activity;
import static se.samplan.rules.BadRecords.agreement;
import static se.samplan.rules.BadRecords.contact;
import static se.samplan.rules.BadRecords.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.agreement.NextStepBuilder;
import se.samplan.model.contact.FixedContactExtensionBuilder;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.RelatedServiceBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.model.planning.ServiceKind;

/** Records that break a rule for related services, order or preparation. */
final class BadRelated {

    private static final List<String> UNSAFE = List.of(
            "http://hemsjukvarden.example.org/chatt",
            "javascript:alert(1)",
            "HTTPS://hemsjukvarden.example.org/",
            "https://anna:hemligt@hemsjukvarden.example.org/",
            "https://hemsjukvarden.example.org@ond.example.com/",
            "https://hemsjukvarden.example.org/#pnr=1",
            "https://hemsjukvårdn.example.org/",
            "https://hemsjukv\u0430rden.example.org/",
            "https://xn--hemsjukvrden-vcb.example.org/",
            "https://www.XN--hemsjukvrden-vcb.example.org/",
            "https://localhost/",
            "https://192.0.2.1/",
            "https://[2001:db8::1]/",
            "https://-a.example.org/",
            "https://example.org:port/",
            "https://example.org\\@ond.example.com/",
            "https://example.org/a b",
            "https://example.org/\n",
            " https://example.org/",
            "//example.org/",
            "https:example.org");

    private BadRelated() {}

    static Stream<BadRecords.Bad<?>> all() {
        return Stream.concat(services(), order());
    }

    private static Stream<BadRecords.Bad<?>> services() {
        Stream<BadRecords.Bad<?>> addresses = UNSAFE.stream()
                .map(address -> activity(
                        Rule.INV_K1, "/relatedService[1]/address", a -> a.relatedService(List.of(service(address)))));
        Stream<BadRecords.Bad<?>> places = Stream.of(
                plan(Rule.INV_K1, "/relatedService[2]/address", p -> p.relatedService(goodAndBad())),
                agreement(Rule.INV_K1, "body/relatedService[2]/address", b -> b.relatedService(goodAndBad())),
                agreement(
                        Rule.INV_K1,
                        "body/nextStep[1]/relatedService[2]/address",
                        b -> b.nextStep(List.of(NextStepBuilder.builder(GoodRecords.NEXT_STEP)
                                .relatedService(goodAndBad())
                                .build()))),
                contact(
                        Rule.INV_K1,
                        "fixedContactExtension/relatedService[2]/address",
                        c -> c.fixedContactExtension(FixedContactExtensionBuilder.builder()
                                .contactId(LocalId.of("kontakt-1"))
                                .relatedService(goodAndBad())
                                .build())));
        return Stream.concat(addresses, places);
    }

    private static Stream<BadRecords.Bad<?>> order() {
        LocalId itself = GoodRecords.ACTIVITY.activityId();
        return Stream.of(
                activity(Rule.INV_O1, "/precedes[1]", a -> a.precedes(List.of(before(LocalId.of("aktivitet-9"), 1)))),
                activity(Rule.INV_O1, "/precedes[1]", a -> a.precedes(List.of(before(itself, 1)))),
                activity(Rule.INV_O1, "/precedes[1]", a -> a.precedes(List.of(before(GoodRecords.GOAL.goalId(), 1)))),
                activity(Rule.INV_O2, "/precedes[1]", a -> a.precedes(List.of(before(LocalId.of("x"), 8)))),
                activity(
                        Rule.INV_O3,
                        "/preparationStep[1]",
                        a -> a.schedule(ScheduleBuilder.builder()
                                        .precision(SchedulePrecision.EXACT)
                                        .dateTime(GoodRecords.TODAY.atTime(8, 30))
                                        .build())
                                .preparationStep(List.of(
                                        new PreparationStep("Ät inget", Optional.of(GoodRecords.TODAY.plusDays(1)))))));
    }

    private static Precedes before(LocalId target, int atLeast) {
        return new Precedes(Optional.empty(), target, Optional.of(atLeast), Optional.of(7));
    }

    private static List<RelatedService> goodAndBad() {
        return List.of(
                service("https://hemsjukvarden.example.org/chatt?enhet=U401#tider"), service("http://example.org/"));
    }

    private static RelatedService service(String address) {
        return RelatedServiceBuilder.builder()
                .kind(ServiceKind.CHAT)
                .title("Chatta med hemsjukvården")
                .address(address)
                .build();
    }
}
