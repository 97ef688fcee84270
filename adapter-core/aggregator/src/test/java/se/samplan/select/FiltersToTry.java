package se.samplan.select;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;
import se.samplan.question.CareProcess;
import se.samplan.question.Filters;
import se.samplan.question.FiltersBuilder;
import se.samplan.question.Period;

/** Filters for tests. A test names only what it is about; the rest filters nothing. */
public final class FiltersToTry {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final FiltersBuilder builder = FiltersBuilder.builder(Filters.NONE);

    public FiltersToTry units(String... values) {
        builder.careUnits(Stream.of(values).map(HsaId::new).toList());
        return this;
    }

    public FiltersToTry givers(String... values) {
        builder.careGivers(Stream.of(values).map(HsaId::new).toList());
        return this;
    }

    public FiltersToTry period(String from, String to) {
        builder.period(days(from, to));
        return this;
    }

    public FiltersToTry contacts(String... values) {
        builder.careContacts(List.of(values));
        return this;
    }

    public FiltersToTry types(String... values) {
        builder.types(List.of(values));
        return this;
    }

    public FiltersToTry process(String root, Optional<String> extension) {
        builder.careProcess(new CareProcess(root, extension));
        return this;
    }

    public FiltersToTry statuses(String... values) {
        builder.statuses(List.of(values));
        return this;
    }

    public FiltersToTry prominences(String... values) {
        builder.prominences(Stream.of(values).map(Prominence::new).toList());
        return this;
    }

    public FiltersToTry spheres(String... values) {
        builder.careSpheres(Stream.of(values).map(CareSphere::new).toList());
        return this;
    }

    public FiltersToTry validity(String from, String to) {
        builder.validity(days(from, to));
        return this;
    }

    public FiltersToTry goals(String... values) {
        builder.goalStatuses(List.of(values));
        return this;
    }

    public FiltersToTry topics(String... values) {
        builder.topics(List.of(values));
        return this;
    }

    public FiltersToTry responsible(String... values) {
        builder.responsibleParties(List.of(values));
        return this;
    }

    public FiltersToTry text(String value) {
        builder.text(value);
        return this;
    }

    public FiltersToTry changedSince(String value) {
        builder.changedSince(LocalDateTime.parse(value, TIME));
        return this;
    }

    public Filters build() {
        return builder.build();
    }

    private static Period days(String from, String to) {
        return new Period(Period.day(from), Period.day(to));
    }
}
