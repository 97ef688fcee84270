package se.samplan.understand.statement;

import java.time.LocalDate;
import java.util.List;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;

/** One planning, read at one moment: what is to be done, by whom, and what belongs together. Made once for all sections. */
public final class Reading {

    private final Planning planning;
    private final AsOf asOf;
    private final RecordIndex index;
    private final PartyDirectory parties;
    private final Copies copies;
    private final List<Task> tasks;

    public Reading(Planning planning, AsOf asOf) {
        this.planning = planning;
        this.asOf = asOf;
        this.index = new RecordIndex(planning);
        this.parties = new PartyDirectory(planning, index);
        this.copies = new Copies(planning, index);
        this.tasks = Tasks.of(planning, parties, asOf);
    }

    public Planning planning() {
        return planning;
    }

    public AsOf asOf() {
        return asOf;
    }

    public LocalDate day() {
        return asOf.date();
    }

    public RecordIndex index() {
        return index;
    }

    public PartyDirectory parties() {
        return parties;
    }

    public Copies copies() {
        return copies;
    }

    /** What is to be done, or stated not to be, in everything that applies on the day. */
    public List<Task> tasks() {
        return tasks;
    }

    /** Whether the record was last changed before the day: on the day itself, those who write it may not have finished. */
    public boolean isSettled(Known<?> known) {
        return Version.of(known).lastUpdated().toLocalDate().isBefore(day());
    }
}
