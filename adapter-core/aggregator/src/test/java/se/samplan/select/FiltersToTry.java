package se.samplan.select;

import java.util.List;
import java.util.Optional;
import se.samplan.question.CareProcess;
import se.samplan.question.Filters;
import se.samplan.question.Period;

/** Filters for tests. A test names only what it is about; the rest filters nothing. */
public final class FiltersToTry {

    private List<String> careUnits = List.of();
    private List<String> careGivers = List.of();
    private Optional<Period> period = Optional.empty();
    private List<String> careContacts = List.of();
    private List<String> types = List.of();
    private Optional<CareProcess> careProcess = Optional.empty();
    private List<String> statuses = List.of();
    private List<String> prominences = List.of();
    private List<String> careSpheres = List.of();
    private Optional<Period> validity = Optional.empty();
    private List<String> goalStatuses = List.of();
    private List<String> topics = List.of();
    private List<String> responsibleParties = List.of();
    private Optional<String> text = Optional.empty();
    private Optional<String> changedSince = Optional.empty();

    public FiltersToTry units(String... values) {
        this.careUnits = List.of(values);
        return this;
    }

    public FiltersToTry givers(String... values) {
        this.careGivers = List.of(values);
        return this;
    }

    public FiltersToTry period(String from, String to) {
        this.period = Optional.of(new Period(from, to));
        return this;
    }

    public FiltersToTry contacts(String... values) {
        this.careContacts = List.of(values);
        return this;
    }

    public FiltersToTry types(String... values) {
        this.types = List.of(values);
        return this;
    }

    public FiltersToTry process(String root, Optional<String> extension) {
        this.careProcess = Optional.of(new CareProcess(root, extension));
        return this;
    }

    public FiltersToTry statuses(String... values) {
        this.statuses = List.of(values);
        return this;
    }

    public FiltersToTry prominences(String... values) {
        this.prominences = List.of(values);
        return this;
    }

    public FiltersToTry spheres(String... values) {
        this.careSpheres = List.of(values);
        return this;
    }

    public FiltersToTry validity(String from, String to) {
        this.validity = Optional.of(new Period(from, to));
        return this;
    }

    public FiltersToTry goals(String... values) {
        this.goalStatuses = List.of(values);
        return this;
    }

    public FiltersToTry topics(String... values) {
        this.topics = List.of(values);
        return this;
    }

    public FiltersToTry responsible(String... values) {
        this.responsibleParties = List.of(values);
        return this;
    }

    public FiltersToTry text(String value) {
        this.text = Optional.of(value);
        return this;
    }

    public FiltersToTry changedSince(String value) {
        this.changedSince = Optional.of(value);
        return this;
    }

    public Filters build() {
        return new Filters(
                careUnits,
                careGivers,
                period,
                careContacts,
                types,
                careProcess,
                statuses,
                prominences,
                careSpheres,
                validity,
                goalStatuses,
                topics,
                responsibleParties,
                text,
                changedSince);
    }
}
