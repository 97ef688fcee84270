package se.samplan.understand.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.RelatedServiceBuilder;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.model.planning.ServiceKind;
import se.samplan.understand.Expected;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.Section;
import se.samplan.understand.StoryPlanning;

class ServiceLinksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 29);
    private static final Set<String> HOSTS = Set.of(
            "hemsjukvarden.example.org",
            "hemtjansten.example.org",
            "halsocentralen.example.org",
            "kirurgmottagningen.example.org",
            "diabetesmottagningen.example.org");

    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void astaAndMariaGetThePagesOfTheUnitsAndTheChat(int step) {
        Section section = Section.ofAsta(step);

        assertThat(lines(section, ServiceAudience.PERSON, HOSTS))
                .containsExactlyInAnyOrderElementsOf(Expected.lines("services", "asta", step));
        assertThat(lines(section, ServiceAudience.AGENT, HOSTS))
                .isEqualTo(lines(section, ServiceAudience.PERSON, HOSTS));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"U101", "U401", "U501"})
    void staffGetThoseOfTheirRecords(String unit) {
        for (int step = 8; step <= 10; step++) {
            assertThat(lines(Section.ofUnit(unit, step), ServiceAudience.STAFF, HOSTS))
                    .containsExactlyInAnyOrderElementsOf(Expected.lines("services", unit, step));
        }
    }

    /** As shipped, no host is listed: a person gets no service, and staff are told of each that is so. */
    @Test
    void withoutAListedHostThePersonGetsNoneAndStaffAreTold() {
        Section section = Section.ofAsta(9);

        assertThat(lines(section, ServiceAudience.PERSON, Set.of())).isEmpty();
        assertThat(links(section, ServiceAudience.STAFF, Set.of())).hasSize(6).allMatch(ServiceLink::hiddenFromPerson);
        assertThat(links(section, ServiceAudience.STAFF, HOSTS)).hasSize(6).noneMatch(ServiceLink::hiddenFromPerson);
    }

    /** INV-K1: each of these is left out for everybody, whatever the operator's list says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hemsjukvarden.example.org/chatt",
                "javascript:alert(1)",
                "data:text/html,hej",
                "//hemsjukvarden.example.org/",
                "https://asta@hemsjukvarden.example.org/",
                "https://hemsjukvarden.example.org@evil.example.org/",
                "https://hemsjukvarden.example.org/#person=asta",
                "https://hemsjukvården.example.org/",
                "https://xn--hemsjukvrden-6cb.example.org/",
                "https://hemsjukvarden.example.org\\@evil.example.org/",
                "https://hemsjukvarden.example.org/ chatt",
                "https:hemsjukvarden.example.org",
                "https://localhost/",
                ""
            })
    void anAddressThatIsNotSafeIsShownToNobody(String address) {
        RelatedService service = service(address, List.of());

        assertThat(verdict(service, ServiceAudience.PERSON)).isEqualTo(ServiceVerdict.UNSAFE);
        assertThat(verdict(service, ServiceAudience.STAFF)).isEqualTo(ServiceVerdict.UNSAFE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hemsjukvarden.example.org/chatt, SHOWN",
        "https://HEMSJUKVARDEN.example.org:8443/a?b=c, SHOWN",
        "https://hemsjukvarden.example.org.evil.example.org/, AT_OTHER_HOST",
        "https://ond.hemsjukvarden.example.org/, AT_OTHER_HOST",
        "https://ondhemsjukvarden.example.org/, AT_OTHER_HOST",
        "https://hemsjukvarden-example.org/, AT_OTHER_HOST"
    })
    void aPersonGetsThoseAtListedHostsOnly(String address, ServiceVerdict expected) {
        assertThat(verdict(service(address, List.of()), ServiceAudience.PERSON)).isEqualTo(expected);
        assertThat(verdict(service(address, List.of()), ServiceAudience.STAFF)).isEqualTo(ServiceVerdict.SHOWN);
    }

    /** The form before the return visit (P4/a2) is told at the visit that is booked, too. */
    @Test
    void aServiceOfATaskIsToldAtItsBookedTimeToo() {
        RelatedService form = service("https://hemsjukvarden.example.org/formular", List.of());
        Planning story = StoryPlanning.atStep(9);
        Section section = Section.ofWorld(
                PlanningBuilder.builder()
                        .plans(story.plans().stream()
                                .map(known -> offering(known, "a2", form))
                                .toList())
                        .bookings(story.bookings())
                        .build(),
                StoryPlanning.clockOf(9));

        assertThat(links(section, ServiceAudience.PERSON, HOSTS))
                .filteredOn(link -> link.service().equals(form))
                .singleElement()
                .satisfies(link -> assertThat(Section.texts(link.statements())).isEqualTo("B8 P4/a2"));
    }

    /** P4 with a service at one of its activities; any other plan as it is. */
    private static Known<CarePlan> offering(Known<CarePlan> known, String activity, RelatedService service) {
        if (!known.key().value().equals("P4")) {
            return known;
        }
        CarePlan plan = CarePlanBuilder.builder(known.record())
                .structuredCarePlan(known.record()
                        .structuredCarePlan()
                        .map(structure -> StructuredCarePlanBuilder.builder(structure)
                                .activity(structure.activity().stream()
                                        .map(one -> one.activityId().equals(LocalId.of(activity))
                                                ? ActivityBuilder.builder(one)
                                                        .relatedService(List.of(service))
                                                        .build()
                                                : one)
                                        .toList())
                                .build()))
                .build();
        return new Known<>(known.key(), known.id(), known.owner(), plan);
    }

    @Test
    void aServiceIsForItsAudience() {
        String address = "https://hemsjukvarden.example.org/";
        RelatedService forStaff = service(address, List.of(ServiceAudience.STAFF));
        RelatedService forOthers = service(address, List.of(new ServiceAudience("guardian")));

        assertThat(verdict(forStaff, ServiceAudience.PERSON)).isEqualTo(ServiceVerdict.FOR_OTHERS);
        assertThat(verdict(forStaff, ServiceAudience.STAFF)).isEqualTo(ServiceVerdict.SHOWN);
        assertThat(verdict(forOthers, ServiceAudience.AGENT)).isEqualTo(ServiceVerdict.FOR_OTHERS);
    }

    @Test
    void aServiceIsShownWhileItIsValid() {
        RelatedService service = RelatedServiceBuilder.builder()
                .kind(ServiceKind.FORM)
                .title("Formulär")
                .address("https://hemsjukvarden.example.org/")
                .validityPeriod(OpenPeriod.between(DAY, DAY))
                .build();

        assertThat(ServiceVerdict.of(service, ServiceAudience.PERSON, HOSTS, DAY))
                .isEqualTo(ServiceVerdict.SHOWN);
        assertThat(ServiceVerdict.of(service, ServiceAudience.PERSON, HOSTS, DAY.plusDays(1)))
                .isEqualTo(ServiceVerdict.NOT_VALID);
    }

    private static ServiceVerdict verdict(RelatedService service, ServiceAudience reader) {
        return ServiceVerdict.of(service, reader, HOSTS, DAY);
    }

    private static RelatedService service(String address, List<ServiceAudience> audience) {
        return RelatedServiceBuilder.builder()
                .kind(ServiceKind.CHAT)
                .title("Chatt")
                .address(address)
                .audience(audience)
                .build();
    }

    private static List<ServiceLink> links(Section section, ServiceAudience reader, Set<String> hosts) {
        return ServiceLinks.of(section.reading(), section.bookings(), reader, hosts);
    }

    private static List<String> lines(Section section, ServiceAudience reader, Set<String> hosts) {
        return links(section, reader, hosts).stream()
                .map(link -> String.join(
                        " | ",
                        Section.texts(link.statements()),
                        link.service().kind().code(),
                        link.host(),
                        link.service().title()))
                .toList();
    }
}
