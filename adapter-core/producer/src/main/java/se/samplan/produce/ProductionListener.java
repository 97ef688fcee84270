package se.samplan.produce;

import java.util.List;
import se.samplan.rules.Breach;

/** Is told what production keeps back or has to remark. What it is told holds no personal data. */
public interface ProductionListener {

    /** Why a record is kept back. */
    enum Stopped {
        /** There is a null among the records. */
        MISSING,
        /** It is about somebody else than was asked for (INV-L9). */
        OTHER_PERSON,
        /** It breaks a rule of level E. */
        RULES
    }

    /**
     * A record is not sent.
     *
     * @param kind of record, for example {@code carePlan}
     * @param reference a name of this record, made for the log; the journal's own id is never told
     * @param breaches rules of level E that it breaks; empty for the other reasons
     */
    void stopped(String kind, String reference, Stopped why, List<Breach> breaches);

    /**
     * A record that another producer has sent is not passed on: it is not valid against the schema of its contract.
     *
     * @param reference a name of this record, made for the log
     * @param problems rule of the schema and place, by names that the schema has; never what stands there
     */
    void invalid(String kind, String reference, List<String> problems);

    /** A record is sent although something could be better. */
    void warned(String kind, String reference, List<Breach> breaches);

    /** Older records were left out. */
    void cut(String kind, int sent);
}
