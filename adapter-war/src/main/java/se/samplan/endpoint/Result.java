package se.samplan.endpoint;

import java.util.Optional;
import se.samplan.contract.ResultElement;
import se.samplan.model.CorrelationId;
import se.samplan.xml.XmlText;

/**
 * How a request went, for the contracts that say so in their response.
 *
 * @param code OK, INFO or ERROR
 * @param errorCode only with ERROR
 * @param logId under which our log tells more: the request's correlation id
 * @param text Swedish, may be shown to a person
 */
record Result(String code, Optional<String> errorCode, String logId, Optional<String> text) {

    static Result ok(CorrelationId logId) {
        return new Result("OK", Optional.empty(), logId.value(), Optional.empty());
    }

    static Result info(CorrelationId logId, String text) {
        return new Result("INFO", Optional.empty(), logId.value(), Optional.of(text));
    }

    static Result invalidRequest(CorrelationId logId, String text) {
        return new Result("ERROR", Optional.of("INVALID_REQUEST"), logId.value(), Optional.of(text));
    }

    /** The element, in the form that the contract has. */
    String xml(ResultElement element) {
        String name = element.name().getLocalPart();
        return "<res:" + name + " xmlns:res=\"" + element.name().getNamespaceURI() + "\" xmlns:core=\""
                + element.childNamespace() + "\">" + children(element.form()) + "</res:" + name + ">";
    }

    private String children(ResultElement.Form form) {
        String result = child("resultCode", Optional.of(code));
        return switch (form) {
            case CODE_LOG_ID_MESSAGE ->
                result + child("errorCode", errorCode) + child("logId", Optional.of(logId)) + child("message", text);
            case CODE_TEXT -> result + child("resultText", text);
        };
    }

    private static String child(String name, Optional<String> text) {
        return text.map(value -> "<core:" + name + ">" + XmlText.escaped(value) + "</core:" + name + ">")
                .orElse("");
    }
}
