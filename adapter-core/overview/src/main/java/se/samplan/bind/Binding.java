package se.samplan.bind;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import se.samplan.model.RecordId;
import se.samplan.model.planning.Owner;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.statement.RecordKind;
import se.samplan.xml.Parser;

/**
 * How the records of one contract are bound.
 *
 * @param <W> the generated type of a record
 * @param <T> the domain record
 * @param kind which records they are
 * @param wire class of the generated type
 * @param toModel maps it
 * @param identity names the record as links to it do, from the source system and what the record says
 */
record Binding<W, T>(Kind kind, Class<W> wire, Function<W, T> toModel, Identity<T> identity) {

    /**
     * Which records.
     *
     * @param name begins the key of each
     */
    record Kind(String name, RecordKind of) {}

    /** How a record of that kind is known across systems, and who answers for it. */
    interface Identity<T> {

        RecordId id(T record, RecordId gathered);

        Owner owner(T record);
    }

    /**
     * Binds a record.
     *
     * @return empty if it breaks its schema so that it has no meaning here
     */
    Optional<Known<T>> bind(RecordKey key, SourceRecord record, Forms forms) {
        return read(record.xml(), forms)
                .map(model -> new Known<>(key, identity.id(model, record.id()), identity.owner(model), model));
    }

    private Optional<T> read(XmlSlice xml, Forms forms) {
        try {
            return Optional.of(toModel.apply(
                    forms.reader().unmarshal(Parser.over(bytes(xml)), wire).getValue()));
        } catch (JAXBException | XMLStreamException e) {
            return Optional.empty();
        } catch (
                RuntimeException
                        e) { // what lacks a mandatory element, or has a day that is in no calendar, fails anywhere
            return Optional.empty();
        }
    }

    private static byte[] bytes(XmlSlice xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xml.size());
        try {
            xml.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
