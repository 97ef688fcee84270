package se.samplan.bind;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;

/** The generated types of every contract's records. Made once: it takes about a second. */
final class Forms {

    private final JAXBContext context;

    Forms() {
        try {
            this.context = JAXBContext.newInstance(
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
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated types do not fit together", e);
        }
    }

    /** A reader for one thread. */
    Unmarshaller reader() throws JAXBException {
        return context.createUnmarshaller();
    }
}
