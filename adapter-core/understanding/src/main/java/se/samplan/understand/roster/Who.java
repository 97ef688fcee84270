package se.samplan.understand.roster;

import java.util.Optional;
import se.samplan.model.HsaId;

/** Somebody as a record names her: enough to tell whether two records mean the same. */
record Who(PartyForm form, Optional<HsaId> id, Called called) {

    /** How her name is compared: case and blanks make no difference, å, ä and ö do. */
    Optional<String> name() {
        return called.name().map(Names::compared);
    }

    Optional<String> title() {
        return called.title().map(Names::compared);
    }

    Optional<String> unit() {
        return called.unit()
                .flatMap(unit -> unit.id()
                        .map(id -> "id " + Names.compared(id.value()))
                        .or(() -> unit.name().map(name -> "name " + Names.compared(name))));
    }
}
