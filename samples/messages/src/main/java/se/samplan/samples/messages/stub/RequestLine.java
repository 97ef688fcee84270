package se.samplan.samples.messages.stub;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a stub was asked, as a line of a log: the contract, the logical address, which headers were there, and the filters.
 * Nothing that has the form of a person's number is in it, wherever in the message it stood.
 */
final class RequestLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Twelve digits, or ten that begin as a date of birth; an organisation's number never does. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:\\d{8}[-+]?\\d{4}|\\d{2}(?:0\\d|1[0-2])\\d{2}[-+]?\\d{4})(?!\\d)");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 1000;

    private RequestLine() {}

    static String at(LocalTime time, String name, Mood mood, ReceivedRequest request) {
        String operation =
                StubContract.of(request.contract()).map(StubContract::operation).orElse("unknown contract");
        String line = "%s %s %s to %s, person: %s, headers: %s, filters: %s, answers %s"
                .formatted(
                        time.format(TIME),
                        name,
                        operation,
                        request.logicalAddress(),
                        request.personKind(),
                        headers(request),
                        filters(request),
                        mood.name());
        return shown(line);
    }

    /** The names only: what a platform sets, and the SOAPAction. */
    private static String headers(ReceivedRequest request) {
        return orNone(request.headers().keySet().stream()
                .filter(name -> name.startsWith("x-") || name.equals("soapaction"))
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    private static String filters(ReceivedRequest request) {
        return orNone(request.fields().entrySet().stream()
                .filter(field -> !SoapReader.PERSON.contains(field.getKey().split("/", 2)[0]))
                .filter(field -> !field.getValue().equals(request.patientId()))
                .map(field -> field.getKey() + "=" + field.getValue())
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String shown(String line) {
        String oneLine = CONTROL.matcher(line).replaceAll(" ");
        String hidden = NUMBER.matcher(oneLine).replaceAll("****");
        return hidden.substring(0, Math.min(LONGEST, hidden.length()));
    }
}
