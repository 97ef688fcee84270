package se.samplan.produce;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** The filters that contracts have in common. An empty list asks for any; a record without the fact meets no filter on it. */
final class Asked {

    private Asked() {}

    static boolean unit(List<HsaId> units, Owner owner) {
        return units.isEmpty() || owner.careUnit().filter(units::contains).isPresent();
    }

    static boolean giver(List<HsaId> givers, Owner owner) {
        return givers.isEmpty() || owner.careGiver().filter(givers::contains).isPresent();
    }

    static boolean contact(List<String> contacts, RecordHeader header) {
        return contacts.isEmpty()
                || header.careContactId().filter(contacts::contains).isPresent();
    }

    /** Of a care contact, whose own id is asked for. */
    static boolean id(List<String> ids, RecordHeader header) {
        return ids.isEmpty() || ids.contains(header.documentId());
    }

    static boolean code(List<String> codes, CodedValue value) {
        return codes.isEmpty() || value.code().filter(codes::contains).isPresent();
    }

    /** When the record was drawn up, written and signed. */
    static Stream<LocalDateTime> times(RecordHeader header) {
        return Stream.of(
                        Optional.of(header.drawnUp()),
                        Optional.of(header.author().time()),
                        header.signature().map(Signature::time))
                .flatMap(Optional::stream);
    }
}
