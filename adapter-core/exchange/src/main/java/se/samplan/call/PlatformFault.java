package se.samplan.call;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/**
 * Tells the platform's own faults from those of the source behind it, by the leading code of the fault text (platform
 * facts, section 6), and a code that a source wrote itself or passed on from a call of its own from the platform's answer to
 * ours. The texts go nowhere.
 */
final class PlatformFault {

    /** Bytes at the start of an answer in which a fault has its name. */
    private static final int WHERE_FAULTS_ARE = 64 * 1024;

    private static final Map<String, FailureKind> KINDS = Map.ofEntries(
            Map.entry("VP001", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP002", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP003", FailureKind.NO_ROUTE),
            Map.entry("VP004", FailureKind.NO_ROUTE),
            Map.entry("VP005", FailureKind.NO_ROUTE),
            Map.entry("VP006", FailureKind.NO_ROUTE),
            Map.entry("VP007", FailureKind.NOT_PERMITTED),
            Map.entry("VP008", FailureKind.PLATFORM_TROUBLE),
            Map.entry("VP009", FailureKind.UNREACHABLE),
            Map.entry("VP010", FailureKind.NO_ROUTE),
            Map.entry("VP011", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP012", FailureKind.PLATFORM_TROUBLE),
            Map.entry("VP013", FailureKind.NOT_PERMITTED),
            Map.entry("VP014", FailureKind.ROUTING_LOOP),
            Map.entry("VP015", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP016", FailureKind.NOT_PERMITTED));

    /** A code that is not in the table means we do not know what, but the vendor has no part in it. */
    private static final Pattern OF_THE_PLATFORM = Pattern.compile("VP[0-9]{3}\\b");

    /**
     * Platforms name the call that failed: {@code serviceNamespace: …, receiverId: …, senderId: …}. In a sentence it may have
     * quotes or brackets around it, and a full stop behind it, which is no end of an address.
     */
    private static final Pattern RECEIVER =
            Pattern.compile("\\breceiverId:[\\s'\"\\[(<]*+([^\\s,;'\"\\])>]*[^\\s,;'\"\\])>.])");

    private PlatformFault() {}

    /**
     * What an HTTP 500 with that body stands for.
     *
     * @param called the address of the call that it answers
     */
    static FailureKind kindOf(Reply reply, LogicalAddress called) {
        return SoapFault.in(reply).map(fault -> kindOf(fault, called)).orElse(FailureKind.HTTP_STATUS);
    }

    /**
     * The fault that came with another status than 500, if that is what came: several servers send them with 200, and with
     * what their HTTP side thinks of it, as 400, 404 or 503.
     *
     * @param called the address of the call that it answers
     */
    static Optional<FailureKind> inAnswer(Reply reply, LogicalAddress called) {
        int length = Math.min(reply.body().length, WHERE_FAULTS_ARE);
        String start = new String(reply.body(), 0, length, StandardCharsets.ISO_8859_1);
        boolean perhaps = start.contains("Fault") || isWideFault(start);
        return perhaps && SoapFault.isAllOf(reply) ? Optional.of(kindOf(reply, called)) : Optional.empty();
    }

    /** In UTF-16 every other byte of a name is zero. */
    private static boolean isWideFault(String start) {
        return start.indexOf('\0') >= 0 && start.replace("\0", "").contains("Fault");
    }

    private static FailureKind kindOf(SoapFault fault, LogicalAddress called) {
        Optional<String> code = codeOf(fault.text());
        if (code.isEmpty()) {
            return FailureKind.FAULT;
        }
        FailureKind kind = KINDS.getOrDefault(code.get(), FailureKind.PLATFORM_REFUSED);
        if (fault.isAsAPlatformWrites() && !isAboutAnotherCall(fault, called)) {
            return kind;
        }
        return kind == FailureKind.NOT_PERMITTED ? FailureKind.SOURCE_REFUSED : FailureKind.FAULT;
    }

    /** The code with which a platform begins the texts of its faults; empty if the text begins with none. */
    static Optional<String> codeOf(String text) {
        Matcher code = OF_THE_PLATFORM.matcher(text);
        return code.lookingAt() ? Optional.of(code.group()) : Optional.empty();
    }

    /** A source that asks others itself may pass on what was said to its own call. */
    private static boolean isAboutAnotherCall(SoapFault fault, LogicalAddress called) {
        Matcher receiver = RECEIVER.matcher(fault.text() + "\n" + fault.detail());
        return receiver.find() && !called.equals(new LogicalAddress(receiver.group(1)));
    }
}
