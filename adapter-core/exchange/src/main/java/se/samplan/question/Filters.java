package se.samplan.question;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.Code;

/**
 * Which records the consumer wants, of those that it may have. A list that is empty, or a value that is not there, filters
 * nothing. Codes that several lists share – statuses of plans and of agreements, states and achievements of goals – and ids
 * that are no HSA-ids are texts as written.
 *
 * <p>The first six are filters of the published contracts and hold even if a source ignores them; the others are ours.
 *
 * @param careUnits care units (vårdenhet)
 * @param careGivers care givers (vårdgivare)
 * @param period matched against the record's own times
 * @param careContacts care contacts (vårdkontakt)
 * @param types types of plan, contact or agreement, by code
 * @param careProcess health issue (hälsoärende)
 * @param statuses lifecycle status
 * @param prominences display level (visningsnivå)
 * @param careSpheres care sphere (verksamhetsområde)
 * @param validity overlaps the time in which the record is valid
 * @param goalStatuses a goal of the plan has one of these, as lifecycle or achievement status
 * @param topics a part of the record has one of these topics
 * @param responsibleParties somebody with one of these names or party types is responsible for something in the record
 * @param text all of its words stand in the record's texts
 * @param changedSince the record changed at that time or later, Swedish local
 */
@WithBuilder
public record Filters(
        List<HsaId> careUnits,
        List<HsaId> careGivers,
        Optional<Period> period,
        List<String> careContacts,
        List<String> types,
        Optional<CareProcess> careProcess,
        List<String> statuses,
        List<Prominence> prominences,
        List<CareSphere> careSpheres,
        Optional<Period> validity,
        List<String> goalStatuses,
        List<String> topics,
        List<String> responsibleParties,
        Optional<String> text,
        Optional<LocalDateTime> changedSince) {

    /** No filter at all. */
    public static final Filters NONE = FiltersBuilder.builder().build();

    /** How times are written in filters and in records ({@code TimeStampType}): Swedish local, whole seconds, days that exist. */
    public static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    public Filters {
        careUnits = List.copyOf(careUnits);
        careGivers = List.copyOf(careGivers);
        careContacts = List.copyOf(careContacts);
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
        prominences = List.copyOf(prominences);
        careSpheres = List.copyOf(careSpheres);
        goalStatuses = List.copyOf(goalStatuses);
        topics = List.copyOf(topics);
        responsibleParties = List.copyOf(responsibleParties);
    }

    /** Whether more must be known of a record than its key facts to tell if it is wanted. */
    public boolean needDetails() {
        return !goalStatuses.isEmpty() || !topics.isEmpty() || !responsibleParties.isEmpty() || text.isPresent();
    }

    /**
     * The filters as one text, for what ties a token to its question. Tokens outlive a release: the text is the one that
     * releases before this type had dates and HSA-ids made, so that a marker of theirs is good.
     */
    public String binding() {
        return new StringJoiner(", ", "Filters[", "]")
                .add("careUnits=" + values(careUnits))
                .add("careGivers=" + values(careGivers))
                .add("period=" + period.map(Filters::binding))
                .add("careContacts=" + careContacts)
                .add("types=" + types)
                .add("careProcess=" + careProcess)
                .add("statuses=" + statuses)
                .add("prominences=" + codes(prominences))
                .add("careSpheres=" + codes(careSpheres))
                .add("validity=" + validity.map(Filters::binding))
                .add("goalStatuses=" + goalStatuses)
                .add("topics=" + topics)
                .add("responsibleParties=" + responsibleParties)
                .add("text=" + text)
                .add("changedSince=" + changedSince.map(TIME::format))
                .toString();
    }

    private static List<String> values(List<HsaId> ids) {
        return ids.stream().map(HsaId::value).toList();
    }

    private static String binding(Period days) {
        String from = days.from().map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("00000000");
        String to = days.to().map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("99999999");
        return "Period[from=" + from + ", to=" + to + "]";
    }

    private static List<String> codes(List<? extends Code> values) {
        return values.stream().map(Code::code).toList();
    }
}
