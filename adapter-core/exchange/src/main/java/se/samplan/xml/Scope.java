package se.samplan.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The namespaces declared around an element, so that the element can be cut out and still mean the same. */
public final class Scope {

    /** Bytes that are searched at a time. */
    private static final int PART = 64 * 1024;

    private static final String ENVELOPE = SoapNames.ENVELOPE;

    private final Deque<Map<String, String>> levels = new ArrayDeque<>();
    /** The declarations in force, in order; empty when they have to be gathered anew. */
    private Map<String, String> inScope = Map.of();

    private Missing before = new Missing(Map.of(), new byte[0]);

    /** Enters the element that the reader stands on. */
    public void enter(XMLStreamReader2 at) {
        Map<String, String> declared = declaredBy(at);
        levels.addLast(declared);
        changedBy(declared);
    }

    public void leave() {
        changedBy(levels.removeLast());
    }

    private void changedBy(Map<String, String> declared) {
        if (!declared.isEmpty()) {
            inScope = Map.of();
        }
    }

    /** What the element itself declares: prefix, empty for the default namespace, to URI. */
    public static Map<String, String> declaredBy(XMLStreamReader2 at) {
        int count = at.getNamespaceCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> declared = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            declared.put(orEmpty(at.getNamespacePrefix(i)), orEmpty(at.getNamespaceURI(i)));
        }
        return declared;
    }

    /**
     * Declarations that must be added to an element when it is cut out here: everything that is in scope, used or not,
     * because a prefix may also stand in text. Only the SOAP envelope's is left out, unless the slice mentions it.
     *
     * @param own prefixes that the element declares itself
     * @param document the bytes that the element is part of
     * @param start first byte of the element
     * @param end first byte after it
     */
    public byte[] missing(Set<String> own, byte[] document, int start, int end) {
        if (inScope.isEmpty()) {
            gather();
        }
        Map<String, String> lacks = new LinkedHashMap<>();
        inScope.forEach((prefix, uri) -> {
            if (!own.contains(prefix)
                    && !(prefix.isEmpty() && uri.isEmpty())
                    && (!ENVELOPE.equals(uri) || mentions(prefix, document, start, end))) {
                lacks.put(prefix, uri);
            }
        });
        if (!before.lacks().equals(lacks)) {
            before = new Missing(lacks, declarations(lacks));
        }
        return before.declarations();
    }

    private void gather() {
        inScope = new TreeMap<>();
        levels.forEach(inScope::putAll);
    }

    private static byte[] declarations(Map<String, String> namespaces) {
        StringBuilder declared = new StringBuilder();
        namespaces.forEach((prefix, uri) -> {
            declared.append(" xmlns").append(prefix.isEmpty() ? "" : ":" + prefix);
            declared.append("=\"").append(XmlText.escaped(uri)).append('"');
        });
        return declared.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Most elements that are cut out of a document lack the same, and it is written and held once for them. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Missing(Map<String, String> lacks, byte[] declarations) {}

    /**
     * By way of strings, because the JDK searches those with vector instructions; attachments are megabytes. Of parts, because
     * a string of the whole would take as much room again as the answer, which nobody has counted.
     */
    private static boolean mentions(String prefix, byte[] document, int start, int end) {
        String wanted = new String((prefix + ":").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int from = start; from < end; from += PART) {
            int length = Math.min(PART + wanted.length() - 1, end - from);
            if (new String(document, from, length, StandardCharsets.ISO_8859_1).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
