package se.samplan.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import se.samplan.edge.PublishedFile.Address;
import se.samplan.edge.PublishedFile.Target;
import se.samplan.published.Publication;

/**
 * Answers {@code ?wsdl} of one contract, and {@code ?xsd=FILE} and {@code ?wsdl=FILE} of whatever that imports, with the
 * published files. Only addresses are changed: imports lead to pages of the same service, and {@code soap:address} to where
 * the service is.
 *
 * <p>Nothing is read after construction, and what is not imported has no page. The files are UTF-8.
 *
 * <p>Imports are written {@code 2?xsd=FILE}, with the last step of the service's own path: they hold behind any proxy. A mere
 * {@code ?xsd=FILE} would be shorter, but {@link URI#resolve} and {@link java.net.URL}, which most tools for Java build on,
 * lose the last step of the path then.
 */
public final class WsdlPages {

    /** Of what is on the class path; as many as the program has contracts. */
    private static final Map<Publication, WsdlPages> MADE = new ConcurrentHashMap<>();

    private final Map<String, Page> pages = new HashMap<>();

    /** A file in pieces; the address of the service stands between any two. */
    private record Page(List<byte[]> pieces) {

        byte[] at(URI service) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            page.writeBytes(pieces.get(0));
            for (byte[] piece : pieces.subList(1, pieces.size())) {
                writeEscaped(service, page);
                page.writeBytes(piece);
            }
            return page.toByteArray();
        }
    }

    private record Link(Target kind, String file) {

        String query() {
            return kind.name().toLowerCase(Locale.ROOT) + "=" + file;
        }
    }

    /**
     * The pages of a contract whose files are on the class path, made once in a process.
     *
     * @throws IllegalStateException naming the file, if one is missing, cannot be read, or imports something that is not in
     *     the same tree
     */
    public static WsdlPages of(Publication publication) {
        return MADE.computeIfAbsent(publication, contract -> new WsdlPages(contract, WsdlPages::onClassPath));
    }

    /** @param files content by class path name */
    WsdlPages(Publication publication, Function<String, Optional<byte[]>> files) {
        Link first = new Link(Target.WSDL, publication.wsdl());
        Deque<Link> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Link link = open.pop();
            if (!pages.containsKey(link.query())) {
                PublishedFile file = read(link.file(), files);
                pages.put(link.query(), page(file, publication.major()));
                links(file).forEach(open::push);
            }
        }
        pages.put("wsdl", requireNonNull(pages.get(first.query())));
    }

    /**
     * The page that is asked for, in UTF-8; empty if there is none.
     *
     * @param query as in the request, without the question mark; {@code wsdl} and {@code xsd} in any case
     * @param service what the page says of where the service is, without a query
     */
    Optional<byte[]> page(String query, URI service) {
        return asked(query).map(pages::get).map(page -> page.at(service));
    }

    private static Optional<String> asked(String query) {
        try {
            String[] parts = URLDecoder.decode(query, UTF_8).split("=", 2);
            String kind = parts[0].toLowerCase(Locale.ROOT);
            return Optional.of(parts.length == 1 || parts[1].isEmpty() ? kind : kind + "=" + parts[1]);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Page page(PublishedFile file, String service) {
        List<byte[]> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int copied = 0;
        for (Address address : file.addresses()) {
            piece.append(file.text(), copied, address.start());
            if (address.target() == Target.SERVICE) {
                pieces.add(piece.toString().getBytes(UTF_8));
                piece.setLength(0);
            } else {
                piece.append(service).append('?').append(link(file, address).query());
            }
            copied = address.end();
        }
        pieces.add(piece.append(file.text(), copied, file.text().length())
                .toString()
                .getBytes(UTF_8));
        return new Page(List.copyOf(pieces));
    }

    private static List<Link> links(PublishedFile file) {
        return file.addresses().stream()
                .filter(address -> address.target() != Target.SERVICE)
                .map(address -> link(file, address))
                .toList();
    }

    private static Link link(PublishedFile file, Address address) {
        return new Link(address.target(), file.fileAt(address));
    }

    /** Written so that it stays one attribute value, whatever a Host header has brought into it. */
    private static void writeEscaped(URI address, ByteArrayOutputStream to) {
        for (byte octet : address.toString().getBytes(UTF_8)) {
            switch (octet) {
                case '&' -> to.writeBytes("&amp;".getBytes(UTF_8));
                case '<' -> to.writeBytes("&lt;".getBytes(UTF_8));
                case '>' -> to.writeBytes("&gt;".getBytes(UTF_8));
                case '"' -> to.writeBytes("&quot;".getBytes(UTF_8));
                case '\'' -> to.writeBytes("&apos;".getBytes(UTF_8));
                default -> writeAscii(octet, to);
            }
        }
    }

    /** Octets beyond ASCII are percent-encoded (RFC 3987, section 3.1): some of them are no XML. */
    private static void writeAscii(byte octet, ByteArrayOutputStream to) {
        if (octet >= 0) {
            to.write(octet);
        } else {
            to.writeBytes(String.format(Locale.ROOT, "%%%02X", octet).getBytes(UTF_8));
        }
    }

    private static PublishedFile read(String name, Function<String, Optional<byte[]>> files) {
        return PublishedFile.read(
                name, files.apply(name).orElseThrow(() -> new IllegalStateException(name + " is not in the program")));
    }

    private static Optional<byte[]> onClassPath(String name) {
        try (InputStream in = WsdlPages.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
