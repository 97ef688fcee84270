package se.samplan.contract;

import java.util.Map;
import javax.xml.namespace.QName;

/**
 * Where a response states how the request went.
 *
 * @param name the element, directly below the response and after the records
 * @param childNamespace namespace of its children
 * @param form what it holds
 * @param isMandatory whether each answer must have it
 */
public record ResultElement(QName name, String childNamespace, Form form, boolean isMandatory) {

    /** What the element holds. */
    public enum Form {
        /** A code (OK, INFO, ERROR), an error code, a log id and a message (GetCarePlans 2.0). */
        CODE_LOG_ID_MESSAGE,
        /** A code (OK, INFO, ERROR) and a text (GetCareDocumentation 3.0). */
        CODE_TEXT
    }

    /** Where an answer holds its codes. */
    public Map<Path, Fact> facts() {
        Path result = Path.in(name.getNamespaceURI(), name.getLocalPart());
        return Map.of(
                result.then(childNamespace, "resultCode"), Fact.RESULT_CODE,
                result.then(childNamespace, "errorCode"), Fact.RESULT_ERROR_CODE);
    }
}
