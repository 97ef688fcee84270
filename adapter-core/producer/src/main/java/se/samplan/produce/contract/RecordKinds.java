package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.RecordHeader;
import se.samplan.produce.Place;
import se.samplan.produce.RecordIdentity;
import se.samplan.produce.RecordKind;
import se.samplan.rules.Breach;
import se.samplan.rules.RuleContext;

/** What contracts with the common header of records have alike, and how much room records take. */
final class RecordKinds {

    /** Bytes that a record takes in an answer, roughly, beside its documents. */
    static final long SMALL = 10_000;

    private RecordKinds() {}

    static <R> RecordKind<R> withHeader(
            String name,
            Function<R, RecordHeader> header,
            Function<R, Optional<Provenance>> provenance,
            ToLongFunction<R> size,
            BiFunction<R, RuleContext, List<Breach>> rules,
            UnaryOperator<R> readable) {
        return new RecordKind<>(
                name,
                header.andThen(RecordHeader::patientId),
                record -> header.apply(record).approvedForPatient(),
                record -> Optional.of(RecordIdentity.of(header.apply(record).documentId(), provenance.apply(record))),
                header.andThen(of -> Place.of(of.drawnUp(), of.documentId())),
                size,
                rules,
                (records, today) -> List.of(),
                readable);
    }

    /** Notes, which stand for themselves and can be read as they are. */
    static RecordKind<CareNote> ofNotes(BiFunction<CareNote, RuleContext, List<Breach>> rules) {
        return withHeader(
                "careDocumentation",
                CareNote::header,
                note -> Optional.empty(),
                RecordKinds::size,
                rules,
                UnaryOperator.identity());
    }

    private static long size(CareNote note) {
        return size(note.multimediaEntry().stream().toList())
                + note.clinicalDocumentNoteText().map(String::length).orElse(0);
    }

    static long size(List<Document> documents) {
        return SMALL
                + documents.stream()
                        .flatMap(document -> document.value().stream())
                        .mapToLong(Bytes::size)
                        .map(bytes -> bytes * 4 / 3)
                        .sum();
    }
}
