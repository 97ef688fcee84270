package se.samplan.produce.index.soap;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samplan.call.Said;
import se.samplan.contracts.engagementindex.v1.ResultCodeEnum;
import se.samplan.contracts.update.v1.UpdateResponseType;
import se.samplan.produce.index.IndexAnswer;
import se.samplan.produce.index.IndexAnswer.Kind;

/**
 * Reads what the index, or the platform before it, says to an Update. Only codes are taken out of it: comments and fault texts
 * name posts, and posts name persons.
 */
final class UpdateAnswer {

    private static final int FORBIDDEN = 403;

    /** The leading code of a fault text; some manuals write E000 for EI000. */
    private static final Pattern CODE = Pattern.compile("(VP|EI|E)([0-9]{3})\\b.*", Pattern.DOTALL);

    /** What is wrong with a post (engagement index facts, section 6). */
    private static final Set<String> ABOUT_A_POST = Set.of("EI001", "EI002", "EI004", "EI005", "EI006");

    /** Faults that come again however often one tries, until somebody mends their cause (platform facts, section 6). */
    private static final Set<String> NEVER_AGAIN = Set.of(
            "EI003", "VP001", "VP002", "VP003", "VP004", "VP005", "VP006", "VP007", "VP010", "VP011", "VP013", "VP014",
            "VP015", "VP016");

    private UpdateAnswer() {}

    static IndexAnswer read(Said<UpdateResponseType> said) {
        if (said instanceof Said.Answer<UpdateResponseType> answer) {
            return result(answer.answer().getResultCode());
        }
        if (said instanceof Said.Fault<UpdateResponseType> fault) {
            return fault(fault.code(), fault.text());
        }
        if (said instanceof Said.Status<UpdateResponseType> status) {
            return status.status() == FORBIDDEN
                    ? new IndexAnswer(Kind.STOP, "HTTP_403")
                    : new IndexAnswer(Kind.NOT_REACHED, "HTTP_STATUS");
        }
        return nothing(said);
    }

    /**
     * If the answer is late or cannot be read, the changes may have been taken or not: they are sent again, so that nothing is
     * lost.
     */
    private static IndexAnswer nothing(Said<UpdateResponseType> said) {
        if (said instanceof Said.Late<UpdateResponseType>) {
            return new IndexAnswer(Kind.FAULTED, "LATE");
        }
        if (said instanceof Said.Interrupted<UpdateResponseType>) {
            return new IndexAnswer(Kind.NOT_REACHED, "INTERRUPTED");
        }
        return said instanceof Said.Unreachable<UpdateResponseType>
                ? new IndexAnswer(Kind.NOT_REACHED, "UNREACHABLE")
                : unusable();
    }

    private static IndexAnswer result(@Nullable ResultCodeEnum code) {
        if (code == null) {
            return unusable();
        }
        return switch (code) {
            case OK, INFO -> new IndexAnswer(Kind.TAKEN, code.value());
            case ERROR -> new IndexAnswer(Kind.REFUSED, code.value());
        };
    }

    private static IndexAnswer fault(String who, String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.matches()) {
            return isClients(who)
                    ? new IndexAnswer(Kind.REFUSED, "CLIENT_FAULT")
                    : new IndexAnswer(Kind.FAULTED, "FAULT");
        }
        String code = (matcher.group(1).equals("VP") ? "VP" : "EI") + matcher.group(2);
        if (ABOUT_A_POST.contains(code)) {
            return new IndexAnswer(Kind.REFUSED, code);
        }
        return new IndexAnswer(NEVER_AGAIN.contains(code) ? Kind.STOP : Kind.FAULTED, code);
    }

    /** True if something in the request is wrong, and that means in its posts. */
    private static boolean isClients(String faultCode) {
        return faultCode.startsWith("Client");
    }

    private static IndexAnswer unusable() {
        return new IndexAnswer(Kind.FAULTED, "INVALID_ANSWER");
    }
}
