package se.samplan.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds schemas by their class path names, and what they import by its place beside them. Each has an address of our own
 * ({@code classpath:/NAME}), which no part of the JDK can open: it depends neither on where the program is kept nor on the kinds
 * of addresses that its class loader gives out.
 *
 * @param loader whose class path it is
 */
record SchemaCatalog(ClassLoader loader) implements LSResourceResolver {

    private static final String SCHEME = "classpath:/";

    /** The address of a schema. */
    static String systemId(String name) {
        return SCHEME + name;
    }

    /** The class path name of what a schema imports, if both are of this catalog. */
    static String nameOf(String location, String importing) {
        String address = URI.create(importing).resolve(location).toString();
        if (!address.startsWith(SCHEME)) {
            throw new IllegalStateException(importing + " imports what is not in the program");
        }
        return address.substring(SCHEME.length());
    }

    /** @throws IllegalStateException if it is not on the class path */
    byte[] content(String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    @Override
    public LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String location,
            @Nullable String importing) {
        if (location == null || importing == null) {
            throw new IllegalStateException("a schema imports " + namespace + " without saying where it is");
        }
        String name = nameOf(location, importing);
        LSInput found = inputs().createLSInput();
        found.setSystemId(systemId(name));
        found.setByteStream(new ByteArrayInputStream(content(name)));
        return found;
    }

    private static DOMImplementationLS inputs() {
        try {
            return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no DOM", e);
        }
    }
}
