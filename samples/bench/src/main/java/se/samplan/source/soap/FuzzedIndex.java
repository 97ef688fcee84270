package se.samplan.source.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.model.PersonId;
import se.samplan.xml.SoapNames;

/** The engagement index's answer, of any bytes: there are posts in it, or it is none. In this package for the reader is its own. */
public final class FuzzedIndex {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final FindContent INDEX = new FindContent(PLANS.index(), PLANS.addressing(), Set.of());

    private FuzzedIndex() {}

    /** An answer as it should be, with one post. */
    public static byte[] answer(PersonId person) {
        return ("<s:Envelope xmlns:s=\"" + SoapNames.ENVELOPE + "\"><s:Body><FindContentResponse xmlns=\""
                        + FindContent.SERVICE + "\" xmlns:c=\"urn:riv:itintegration:engagementindex:1\"><engagement>"
                        + "<c:registeredResidentIdentification>" + person.id()
                        + "</c:registeredResidentIdentification><c:serviceDomain>"
                        + PLANS.index().serviceDomain()
                        + "</c:serviceDomain><c:categorization>cll-cp</c:categorization>"
                        + "<c:logicalAddress>TSTASTA00000-SYS1</c:logicalAddress>"
                        + "<c:sourceSystem>TSTASTA00000-SYS1</c:sourceSystem></engagement></FindContentResponse>"
                        + "</s:Body></s:Envelope>")
                .getBytes(UTF_8);
    }

    /** Returns, if all is well, whether it could be read. */
    public static boolean read(byte[] message, PersonId person) {
        try {
            INDEX.among(INDEX.posts(message, "text/xml;charset=UTF-8", Set.of(person)));
            return true;
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException | UnusableIndexAnswer e) {
            return false; // that is an answer, too
        }
    }
}
