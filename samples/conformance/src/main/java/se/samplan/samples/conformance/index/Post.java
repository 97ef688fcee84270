package se.samplan.samples.conformance.index;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Xml;

/** A post of the engagement index, as it stands there (engagement index facts, section 2). */
public record Post(
        String person,
        String serviceDomain,
        String categorization,
        String logicalAddress,
        String businessObject,
        Optional<String> mostRecentContent,
        String sourceSystem) {

    /** Every post below that element, whether of FindContent, Update or ProcessNotification. */
    public static List<Post> in(Element root) {
        return Xml.all(root)
                .filter(element -> "engagement".equals(element.getLocalName()))
                .map(Post::of)
                .toList();
    }

    private static Post of(Element engagement) {
        return new Post(
                text(engagement, "registeredResidentIdentification"),
                text(engagement, "serviceDomain"),
                text(engagement, "categorization"),
                text(engagement, "logicalAddress"),
                text(engagement, "businessObjectInstanceIdentifier"),
                Optional.of(text(engagement, "mostRecentContent")).filter(time -> !time.isEmpty()),
                text(engagement, "sourceSystem"));
    }

    private static String text(Element engagement, String name) {
        return Xml.child(engagement, name).map(Xml::text).orElse("");
    }

    /** Whom it is about is not told (INV-L7). */
    @Override
    public String toString() {
        return "Post[" + serviceDomain + ", " + categorization + ", " + logicalAddress + "]";
    }
}
