package se.samplan.samples.overview.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.overview.v1.NamingType;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.samples.overview.read.Overview;

/** What source systems and units are called, as the answer itself tells; never a code. */
final class Sources {

    private static final String UNNAMED = "En annan verksamhet";

    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param overviews the first that names a source decides */
    Sources(List<Overview> overviews) {
        overviews.forEach(this::read);
    }

    private void read(Overview overview) {
        overview.answer()
                .getCoverage()
                .getSource()
                .forEach(source -> Optional.ofNullable(source.getGiver())
                        .map(OrganisationType::getName)
                        .ifPresent(name -> names.putIfAbsent(Objects.toString(source.getLogicalAddress(), ""), name)));
        overview.contacts().forEach(contact -> {
            Stream<String> itself = contact.getNaming().stream().map(NamingType::getName);
            named(contact.getHsaId(), itself);
            contact.getNaming().stream()
                    .map(NamingType::getUnit)
                    .filter(Objects::nonNull)
                    .forEach(unit -> named(unit.getHsaId(), Stream.ofNullable(unit.getName())));
        });
        presented(overview)
                .forEach(record -> unit(record)
                        .ifPresent(name -> names.putIfAbsent(overview.records().system(record.getRecordKey()), name)));
    }

    private void named(@Nullable IIType id, Stream<@Nullable String> words) {
        words.filter(Objects::nonNull)
                .findFirst()
                .filter(name -> id != null)
                .ifPresent(name -> names.putIfAbsent(Objects.requireNonNull(id).getExtension(), name));
    }

    static Stream<PresentedRecordType> presented(Overview overview) {
        return Stream.concat(overview.plans().stream(), overview.agreements().stream());
    }

    /** The unit's name where the record says it, or where somebody of the roster works there. */
    private Optional<String> unit(PresentedRecordType record) {
        return Stream.of(Optional.ofNullable(record.getUnit()), Optional.ofNullable(record.getOwner()))
                .flatMap(Optional::stream)
                .flatMap(one -> Stream.of(
                        Optional.ofNullable(one.getName()),
                        Optional.ofNullable(one.getHsaId()).map(id -> names.get(id.getExtension()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    String name(String system) {
        return names.getOrDefault(system, UNNAMED);
    }
}
