package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A way to be wrong: the good answer of the reference, with one thing changed.
 *
 * @param breaks what the broken system makes of a request, given the one that answers rightly
 * @param finds the checks that must fail, all of them
 */
record Defect(String contract, Breaking breaks, Set<String> finds) {

    private static final Pattern PERSON = Pattern.compile("(?:id|extension|subject_of_care)>([0-9?]{11,12})<");
    private static final Pattern ADDRESS = Pattern.compile("<r:LogicalAddress[^>]*>[^<]*</r:LogicalAddress>");

    @FunctionalInterface
    interface Breaking {
        Back answer(Call call, Function<Call, Back> right) throws IOException;
    }

    /** A request as it came. */
    @SuppressWarnings("ArrayRecordComponent")
    record Call(String method, String query, Map<String, String> headers, byte[] body) {

        /** Every octet as a character, so that requests in other encodings survive. */
        String text() {
            return new String(body, ISO_8859_1);
        }

        Call holding(String text) {
            return new Call(method, query, headers, text.getBytes(ISO_8859_1));
        }
    }

    /** An answer as it goes out. */
    @SuppressWarnings("ArrayRecordComponent")
    record Back(int status, String contentType, byte[] body) {

        String text() {
            return new String(body, UTF_8);
        }

        boolean isFault() {
            return text().contains("<faultcode>");
        }

        Back with(int otherStatus) {
            return new Back(otherStatus, contentType, body);
        }

        Back holding(String text) {
            return new Back(status, contentType, text.getBytes(UTF_8));
        }
    }

    /** Changes the text of every answer that is no fault and no WSDL. */
    static Breaking answers(UnaryOperator<String> change) {
        return (call, right) -> {
            Back back = right.apply(call);
            return back.isFault() || call.method().equals("GET") ? back : back.holding(change.apply(back.text()));
        };
    }

    static Breaking faultTexts(UnaryOperator<String> change, boolean withPerson) {
        return (call, right) -> {
            Back back = right.apply(call);
            var person = PERSON.matcher(call.text());
            String more = withPerson ? (person.find() ? person.group(1) : "") : "";
            return back.isFault()
                    ? back.holding(back.text().replace("</faultstring>", change.apply(more) + "</faultstring>"))
                    : back;
        };
    }

    static Breaking requests(UnaryOperator<String> change) {
        return (call, right) -> right.apply(call.holding(change.apply(call.text())));
    }

    /** Answers whatever the request is addressed to. */
    static Breaking anyAddress(String own) {
        return requests(text -> {
            String header =
                    "<r:LogicalAddress xmlns:r=\"urn:riv:itintegration:registry:1\">" + own + "</r:LogicalAddress>";
            return ADDRESS.matcher(text).find()
                    ? ADDRESS.matcher(text).replaceAll(header)
                    : text.replace("<e:Header>", "<e:Header>" + header);
        });
    }

    static Breaking onlyPublishedSoapAction() {
        return (call, right) -> {
            String action = call.headers()
                    .getOrDefault("soapaction", "")
                    .replace("\"", "")
                    .toLowerCase(Locale.ROOT);
            return call.method().equals("GET") || action.endsWith("getcareplans")
                    ? right.apply(call)
                    : new Back(
                            500,
                            "text/xml;charset=UTF-8",
                            fault("Client", "SOAPAction").getBytes(UTF_8));
        };
    }

    static String fault(String code, String text) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><e:Fault><faultcode>e:" + code
                + "</faultcode><faultstring>" + text + "</faultstring></e:Fault></e:Body></e:Envelope>";
    }
}
