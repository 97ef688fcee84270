package se.samplan.contract;

import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * A contract's names in messages.
 *
 * @param record the element that holds one record, directly below the response
 * @param more where a source says that it has more, handed on from every source; empty if the contract has no pages
 * @param result where the response states its own result, if it does
 * @param addressInBody the element of the request that repeats the source's address, if there is one
 * @param demandsActor whether the SOAP header Actor is mandatory
 */
public record Wire(
        QName record,
        Optional<MoreElement> more,
        Optional<ResultElement> result,
        Optional<QName> addressInBody,
        boolean demandsActor) {

    /** Whether each response must state its own result. */
    public boolean demandsResult() {
        return result.filter(ResultElement::isMandatory).isPresent();
    }

    /** Whether records, or the place of more, have that name in the response, whatever the namespace. */
    public boolean hasRecordsCalled(String localName) {
        return record.getLocalPart().equals(localName)
                || more.filter(part -> part.name().getLocalPart().equals(localName))
                        .isPresent();
    }

    /** A response of records and a result. */
    static Wire of(QName record, ResultElement result) {
        return new Wire(record, Optional.empty(), Optional.of(result), Optional.empty(), false);
    }

    /** A response of nothing but records. */
    static Wire of(QName record) {
        return new Wire(record, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
