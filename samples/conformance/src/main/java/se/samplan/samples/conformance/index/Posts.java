package se.samplan.samples.conformance.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xml.sax.SAXException;
import se.samplan.call.PlatformHeaders;
import se.samplan.samples.conformance.message.Envelope;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.xml.XmlText;

/** Where posts come from. */
@FunctionalInterface
public interface Posts {

    /**
     * The posts about the target's person in the service domain of its contract.
     *
     * @throws NoPosts if they cannot be had
     */
    List<Post> of(Target target) throws NoPosts;

    /** Posts could not be had; the message says why. */
    final class NoPosts extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Text why;

        NoPosts(Text why) {
            super(why.english(), null, false, false);
            this.why = why;
        }

        /** Why they could not be had. */
        public Text why() {
            return why;
        }
    }

    /** A file with posts: an answer of FindContent, an Update, or any XML with {@code engagement} elements. */
    static Posts inFile(Path file) {
        return target -> {
            try {
                return about(target, Post.in(Xml.parse(Files.readAllBytes(file)).getDocumentElement()));
            } catch (IOException | SAXException e) {
                throw new NoPosts(new Text(
                        "the file of --index cannot be read as XML", "filen i --index går inte att läsa som XML"));
            }
        };
    }

    /** The index itself, asked by FindContent 1.0. */
    static Posts from(URI index, String logicalAddress, Http http) {
        return target -> {
            String domain = target.contract().description().index().serviceDomain();
            String body = "<f:FindContent xmlns:f=\"urn:riv:itintegration:engagementindex:FindContentResponder:1\">"
                    + "<f:registeredResidentIdentification>" + XmlText.escaped(target.person())
                    + "</f:registeredResidentIdentification><f:serviceDomain>" + XmlText.escaped(domain)
                    + "</f:serviceDomain></f:FindContent>";
            Envelope question = new Envelope("", Optional.of(logicalAddress), Optional.empty(), body);
            Map<String, String> headers = new HashMap<>(target.headers());
            headers.put("Content-Type", "text/xml;charset=UTF-8");
            headers.put(PlatformHeaders.CORRELATION, UUID.randomUUID().toString());
            headers.put("SOAPAction", "\"urn:riv:itintegration:engagementindex:FindContentResponder:1:FindContent\"");
            Reply reply = http.post(index, headers, question.utf8());
            if (Probe.response(reply).isEmpty()) {
                throw new NoPosts(Text.of(
                        "the index gave no answer that can be used: %s",
                        "indexet gav inget användbart svar: %s", words(reply)));
            }
            return about(target, Post.in(Probe.response(reply).get()));
        };
    }

    private static Text words(Reply reply) {
        if (reply instanceof Reply.Answered answered) {
            return answered.message() instanceof Message.Fault
                    ? new Text("a SOAP fault", "ett SOAP-fel")
                    : Text.same("HTTP " + answered.status());
        }
        return ((Reply.Unanswered) reply).trouble().words();
    }

    private static List<Post> about(Target target, List<Post> posts) {
        return posts.stream()
                .filter(post ->
                        post.person().equals(target.person()) || target.linked().contains(post.person()))
                .toList();
    }
}
