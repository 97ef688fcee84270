package se.samplan.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * One element of a larger document, as it came: a range of its bytes (UTF-8), and the namespace declarations that were in
 * scope there and that the element itself does not repeat. Written out, it stands on its own.
 */
public final class XmlSlice {

    /**
     * Where an element is in a document.
     *
     * @param start first byte of the start tag
     * @param nameEnd first byte after the element's name in the start tag
     * @param end first byte after the end tag
     */
    record Span(int start, int nameEnd, int end) {

        /** The span of an element that begins and ends there; its name is read from the bytes. */
        static Span of(byte[] document, int start, int end) {
            int at = start + 1;
            while (document[at] != '>' && document[at] != '/' && !isBlank(document[at])) {
                at++;
            }
            return new Span(start, at, end);
        }

        private static boolean isBlank(byte b) {
            return b == ' ' || b == '\t' || b == '\r' || b == '\n';
        }
    }

    private final byte[] document;
    private final Span span;
    private final byte[] declarations;
    private final Removable removable;
    private final Cuts left;

    /**
     * @param document the bytes that the slice is part of; not copied, never changed
     * @param declarations what is to be added to the start tag, each with a leading blank; may be empty
     * @param removable what inside may have to be left out
     */
    XmlSlice(byte[] document, Span span, byte[] declarations, Removable removable) {
        this.document = document;
        this.span = span;
        this.declarations = declarations;
        this.removable = removable;
        this.left = Cuts.NONE;
    }

    private XmlSlice(XmlSlice whole, Cuts left) {
        this.document = whole.document;
        this.span = whole.span;
        this.declarations = whole.declarations;
        this.removable = whole.removable;
        this.left = left;
    }

    /** The same element without what only staff may have (INV-C6); every other byte stays as it came. */
    public XmlSlice withoutStaffOnly() {
        return without(removable.staffOnly());
    }

    /** The same element with no other related services than those that the reader may have; every other byte stays as it came. */
    public XmlSlice withServices(Predicate<LinkedService> had) {
        return without(removable.servicesBut(had));
    }

    private XmlSlice without(Cuts more) {
        return more.isEmpty() ? this : new XmlSlice(this, left.and(more));
    }

    /** Writes the element, complete with the namespaces it needs. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(document, span.start(), span.nameEnd() - span.start());
        out.write(declarations);
        left.writeAround(document, span.nameEnd(), span.end(), out);
    }

    /** Bytes that {@link #writeTo} writes. */
    public int size() {
        return span.end() - span.start() - left.length() + declarations.length;
    }

    /** Bytes of declarations that are written and that did not come in with it. */
    int added() {
        return declarations.length;
    }

    /** True if both are written as the same bytes, in the source's own writing. */
    public boolean sameAs(XmlSlice other) {
        return compareBytes(other) == 0;
    }

    /** Orders by bytes, so that a choice between two writings of one record never depends on which came first. */
    public int compareBytes(XmlSlice other) {
        Span others = other.span;
        int own = left.isEmpty() && other.left.isEmpty()
                ? Arrays.compareUnsigned(
                        document, span.start(), span.end(), other.document, others.start(), others.end())
                : Arrays.compareUnsigned(
                        left.around(document, span.start(), span.end()),
                        other.left.around(other.document, others.start(), others.end()));
        return own != 0 ? own : Arrays.compareUnsigned(declarations, other.declarations);
    }

    @Override
    public String toString() {
        return "XmlSlice[" + size() + " bytes]";
    }
}
