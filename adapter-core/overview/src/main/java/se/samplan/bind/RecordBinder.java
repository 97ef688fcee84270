package se.samplan.bind;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import se.samplan.bind.Bound.ContractRecords;
import se.samplan.bind.Bound.Keyed;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.gather.Gathered;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.record.SourceRecord;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.statement.RecordKind;

/**
 * Binds what was gathered. The key of a record is its kind and its place among the records that the reader may see, so it tells
 * nothing of others.
 */
public final class RecordBinder {

    private static final Map<RecordKind, AggregatedContract<?>> CONTRACTS = contracts();

    private final Forms forms = new Forms();

    /** Binds every record that can be bound. */
    public Bound bind(Gathered gathered) {
        Sorted sorted = new Sorted();
        List<ContractRecords> records = gathered.parts().stream()
                .map(part -> new ContractRecords(
                        part.contract().id(),
                        part.ending()
                                .fold(
                                        answer -> keyed(
                                                part.contract(), answer.merged().records(), sorted),
                                        no -> List.of())))
                .toList();
        return new Bound(sorted.planning(), records);
    }

    /** Which records a contract gives; empty for one that is not understood. */
    public static Optional<RecordKind> kindOf(AggregatedContract<?> contract) {
        return Bindings.of(contract.publication()).map(bound -> bound.kind().of());
    }

    /** The namespace of the contract that gives such records; of several versions, that of the newest. */
    public static String namespaceOf(RecordKind kind) {
        return requireNonNull(CONTRACTS.get(kind)).id().namespace();
    }

    /** The service domain in which sources of such records are looked up, by the same contract. */
    public static String serviceDomainOf(RecordKind kind) {
        return requireNonNull(CONTRACTS.get(kind)).index().serviceDomain();
    }

    private List<Keyed> keyed(AggregatedContract<?> contract, List<SourceRecord> records, Sorted sorted) {
        Optional<Binding<?, ?>> binding = Bindings.of(contract.publication());
        String kind = binding.map(bound -> bound.kind().name()).orElse("record");
        List<Keyed> keyed = new ArrayList<>();
        for (SourceRecord record : records) {
            RecordKey key = new RecordKey(kind + "-" + (keyed.size() + 1));
            Optional<? extends Known<?>> known = binding.flatMap(bound -> bound.bind(key, record, forms));
            known.ifPresent(sorted::add);
            keyed.add(new Keyed(key, record, known.isPresent()));
        }
        return keyed;
    }

    private static Map<RecordKind, AggregatedContract<?>> contracts() {
        Map<RecordKind, AggregatedContract<?>> contracts = new EnumMap<>(RecordKind.class);
        Contracts.all()
                .forEach(contract -> kindOf(contract)
                        .ifPresent(kind -> contracts.merge(
                                kind,
                                contract,
                                BinaryOperator.maxBy(
                                        Comparator.comparing(one -> one.id().namespace())))));
        return contracts;
    }

    /** What was bound, by kind. Used once. */
    private static final class Sorted {

        private final List<Known<?>> all = new ArrayList<>();

        void add(Known<?> known) {
            all.add(known);
        }

        Planning planning() {
            return PlanningBuilder.builder()
                    .plans(of(CarePlan.class))
                    .agreements(of(Agreement.class))
                    .contacts(of(FixedContact.class))
                    .bookings(of(BookedTime.class))
                    .careContacts(of(CareContact.class))
                    .notes(of(CareNote.class))
                    .build();
        }

        private <T> List<Known<T>> of(Class<T> kind) {
            return all.stream()
                    .filter(known -> kind.isInstance(known.record()))
                    .map(known -> new Known<>(known.key(), known.id(), known.owner(), kind.cast(known.record())))
                    .toList();
        }
    }
}
