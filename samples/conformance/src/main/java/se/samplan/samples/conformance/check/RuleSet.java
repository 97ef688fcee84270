package se.samplan.samples.conformance.check;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import se.samplan.contract.Addressing;
import se.samplan.contract.Fact;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.logistics.v3.CareContactType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.scheduling.v1.TimeslotType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.mapping.carecontacts.CareContactMapper;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.rules.Breach;
import se.samplan.rules.Level;
import se.samplan.rules.RuleContext;
import se.samplan.rules.Rules;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;

/** The adapter's own rules for records, held against records from the wire. */
final class RuleSet {

    private static final Map<String, Binding<?>> BINDINGS = Map.of(
            "GetCarePlans/2",
            new Binding<>(
                    CarePlanType.class,
                    (wire, context) -> Rules.of(CarePlanMapper.toModel(wire), context),
                    se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class),
            "GetCareDocumentation/2",
            new Binding<>(
                    se.samplan.contracts.description.v2.CareDocumentationType.class,
                    (wire, context) -> Rules.ofNoteIn21(
                            se.samplan.mapping.caredocumentation2.CareNoteMapper.toModel(wire), context)),
            "GetCareDocumentation/3",
            new Binding<>(
                    se.samplan.contracts.description.v3.CareDocumentationType.class,
                    (wire, context) ->
                            Rules.of(se.samplan.mapping.caredocumentation3.CareNoteMapper.toModel(wire), context)),
            "GetCareManagers/1",
            new Binding<>(
                    PractitionerRoleType.class,
                    (wire, context) -> Rules.of(FixedContactMapper.toModel(wire), context),
                    se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class),
            "GetCareAgreements/1",
            new Binding<>(
                    CareAgreementType.class,
                    (wire, context) -> Rules.of(AgreementMapper.toModel(wire), context),
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class),
            "GetCareContacts/3",
            new Binding<>(CareContactType.class, (wire, context) -> Rules.of(CareContactMapper.toModel(wire), context)),
            "GetSubjectOfCareSchedule/1",
            new Binding<>(TimeslotType.class, (wire, context) -> Rules.of(BookedTimeMapper.toModel(wire), context)));

    private static final Map<Class<?>, JAXBContext> CONTEXTS = new ConcurrentHashMap<>();

    private RuleSet() {}

    /** A rule that a record breaks, and where; nothing of what stands there. */
    record Breaking(Text rule, String place, boolean isError) {

        Text told() {
            return Text.of("%s at %s", "%s i %s", rule, place);
        }
    }

    /**
     * What a record breaks. A record that cannot be read into the model breaks the model itself, unless the schema has told
     * that already.
     *
     * @param invalid whether the record does not meet its schema
     */
    static List<Breaking> findings(Target target, Entry record, boolean invalid) {
        Binding<?> binding = BINDINGS.get(target.contract().name());
        if (binding == null) {
            throw new IllegalStateException(
                    "no rules are bound for " + target.contract().name());
        }
        try {
            return binding.findings(record, context(target, record));
        } catch (JAXBException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            return invalid
                    ? List.of()
                    : List.of(new Breaking(
                            new Text(
                                    "MODEL, a value without meaning, such as a day that does not exist,",
                                    "MODEL, ett värde utan betydelse, till exempel en dag som inte finns,"),
                            record.place(),
                            true));
        }
    }

    private static RuleContext context(Target target, Entry record) {
        String owner =
                record.first(Fact.PERSON_ID).filter(target.linked()::contains).orElse(target.person());
        boolean addressed = target.contract().description().addressing() == Addressing.SOURCE_SYSTEM
                && target.role() == Role.PRODUCER;
        HsaId source = new HsaId(
                addressed
                        ? target.logicalAddress()
                        : record.first(Fact.SOURCE_SYSTEM).orElse(target.logicalAddress()));
        return new RuleContext(LocalDate.now(WireTime.ZONE), person(owner), source);
    }

    private static PersonId person(String id) {
        return new PersonId(id, IdentityType.guessedFrom(id));
    }

    /** How one contract's records become records of the model, for which there are rules. */
    private record Binding<T>(Class<T> type, BiFunction<T, RuleContext, List<Breach>> rules, List<Class<?>> within) {

        Binding(Class<T> type, BiFunction<T, RuleContext, List<Breach>> rules, Class<?>... within) {
            this(type, rules, List.of(within));
        }

        /** Made when first needed: it costs more than most runs of the rules. */
        private JAXBContext context() {
            return CONTEXTS.computeIfAbsent(type, bound -> {
                try {
                    return JAXBContext.newInstance(
                            Stream.concat(Stream.of(bound), within.stream()).toArray(Class<?>[]::new));
                } catch (JAXBException e) {
                    throw new IllegalStateException("the generated classes of " + bound + " cannot be bound", e);
                }
            });
        }

        List<Breaking> findings(Entry record, RuleContext rulesFor) throws JAXBException {
            T wire = context()
                    .createUnmarshaller()
                    .unmarshal(new DOMSource(record.element()), type)
                    .getValue();
            return rules.apply(wire, rulesFor).stream()
                    .map(breach -> new Breaking(
                            Text.same(breach.rule().id()),
                            record.place() + "/" + breach.path(),
                            breach.level() == Level.ERROR))
                    .toList();
        }
    }
}
