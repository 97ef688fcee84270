package se.samplan.produce.contract;

import java.util.Optional;
import se.samplan.produce.Produced;

/** What a reader is told of an answer that is not whole. Swedish: it may be shown to the person. */
public final class Remark {

    public static final String LACKS = "Någon uppgift kunde inte lämnas ut på grund av ett tekniskt fel.";

    /** Systems behind the one that answered have given nothing, or not all. */
    public static final String NOT_ALL = "Uppgifter kan saknas. Alla system har inte kunnat lämna svar.";

    /** A copy was given that should have been fetched anew, and was not. */
    public static final String OLD = "Uppgifter kan vara gamla. Något system har lämnat en äldre kopia.";

    private static final String CUT = "Alla uppgifter ryms inte i svaret. De äldsta är inte med.";

    private Remark() {}

    /** The remark on an answer; empty if the answer is whole. */
    static Optional<String> on(Produced<?> produced) {
        if (produced.cutAfter().isPresent()) {
            return Optional.of(produced.lacks() ? CUT + " " + LACKS : CUT);
        }
        return onPage(produced);
    }

    /** The remark where the contract lets the reader ask for what did not fit; empty if nothing else is missing. */
    static Optional<String> onPage(Produced<?> produced) {
        return produced.lacks() ? Optional.of(LACKS) : Optional.empty();
    }
}
