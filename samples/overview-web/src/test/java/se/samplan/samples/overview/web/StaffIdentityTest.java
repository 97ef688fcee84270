package se.samplan.samples.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.samples.overview.ask.Audience;
import se.samplan.samples.overview.ask.Employee;
import se.samplan.samples.overview.ask.StaffUnit;

/** Who is staff, and at which units. */
class StaffIdentityTest {

    private static final WebSettings.Proxy PROXY = new WebSettings.Proxy(
            "10.0.0.1", "X-Person-Id", "X-Person-Name", "X-Agent-Id", "X-Agent-Name", "/in", "/out");
    private static final StaffUnit HOME_CARE = unit("Hemsjukvården", "TSTASTA00000-U401");
    private static final StaffUnit CENTRE = unit("Sol och Måne", "TSTASTA00000-U101");
    private static final StaffSettings STAFF = new StaffSettings(
            List.of(HOME_CARE, CENTRE),
            new StaffSettings.Headers("X-Staff-Id", "X-Staff-Name", "X-Staff-Title", "X-Staff-Units"),
            new StaffSettings.ListOfPersons(8, Duration.ofSeconds(60)));

    @Test
    void theProxySaysAtWhichUnitsSheWorks() {
        StaffIdentity.Staff staff =
                asked("10.0.0.1", "TSTASTA00000-U101, TSTASTA00000-U999").orElseThrow();

        assertThat(staff.units()).containsExactly(CENTRE);
        assertThat(staff.employee())
                .isEqualTo(new Employee("TSTASTA00000-P401", Optional.of("Farzane Hatamian"), Optional.empty()));
        assertThat(staff.person().personId()).isEqualTo("194304247663");
    }

    @Test
    void nobodyElseThanTheProxySaysSo() {
        assertThat(asked("10.0.0.2", "TSTASTA00000-U101")).isEmpty();
    }

    @Test
    void whoeverWorksAtNoKnownUnitIsNotStaff() {
        assertThat(asked("10.0.0.1", "TSTASTA00000-U999")).isEmpty();
        assertThat(asked("10.0.0.1", "")).isEmpty();
    }

    @Test
    void aListThatCouldNotEndStopsTheStart() {
        assertThat(list(0, 60).mistake()).isPresent();
        assertThat(list(8, 0).mistake()).isPresent();
        assertThat(list(8, 60).mistake()).isEmpty();
    }

    private static StaffSettings list(int atOnce, long seconds) {
        return new StaffSettings(
                List.of(), STAFF.headers(), new StaffSettings.ListOfPersons(atOnce, Duration.ofSeconds(seconds)));
    }

    private static StaffUnit unit(String name, String id) {
        return new StaffUnit(
                name, "TSTASTA00000-CONS2", new Audience("care-staff", "TSTASTA00000-KH00", id), "Vård och behandling");
    }

    private static Optional<StaffIdentity.Staff> asked(String from, String units) {
        Map<String, String> headers = Map.of(
                "X-Person-Id", "194304247663",
                "X-Person-Name", "Asta Blomberg",
                "X-Staff-Id", "TSTASTA00000-P401",
                "X-Staff-Name", "Farzane Hatamian",
                "X-Staff-Units", units);
        return StaffIdentity.proxied(PROXY, STAFF, from, name -> Optional.ofNullable(headers.get(name)));
    }
}
