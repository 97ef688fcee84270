package se.samplan.produce;

/**
 * May be implemented beside the sources by a journal that tells when something has changed, so that the engagement index is
 * kept up to date.
 */
@FunctionalInterface
public interface ReportsChanges {

    /** Is called once, before the first question. */
    void reportTo(JournalChanges changes);
}
