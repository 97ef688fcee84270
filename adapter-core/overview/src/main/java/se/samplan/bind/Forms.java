package se.samplan.bind;

import jakarta.xml.bind.Unmarshaller;
import se.samplan.contracts.binding.GeneratedClasses;

/** The generated types of every contract's records. Bound once in a process: it takes about a second. */
final class Forms {

    private final GeneratedClasses bound = GeneratedClasses.of(
            se.samplan.contracts.careplans.v2.ObjectFactory.class,
            se.samplan.contracts.careagreements.v1.ObjectFactory.class,
            se.samplan.contracts.caremanagers.v1.ObjectFactory.class,
            se.samplan.contracts.caredocumentation.v2.ObjectFactory.class,
            se.samplan.contracts.caredocumentation.v3.ObjectFactory.class,
            se.samplan.contracts.schedule.v1.ObjectFactory.class,
            se.samplan.contracts.carecontacts.v3.ObjectFactory.class,
            se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
            se.samplan.contracts.logistics.v3.related.ObjectFactory.class,
            se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class);

    /** A reader for one thread. */
    Unmarshaller reader() {
        return bound.reader();
    }
}
