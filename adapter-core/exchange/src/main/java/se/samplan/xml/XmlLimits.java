package se.samplan.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/**
 * Looks once over a document before it is parsed, and refuses what makes parsers slow: their checks for doubles and their
 * tables of names grow with the square of what they hold. Every byte is looked at a bounded number of times; text is passed
 * eight bytes at a time. An element that is named like a declaration of a namespace ({@code xmlns:a}) is refused, too: the
 * parser throws something unchecked at it.
 *
 * <p>What is not well-formed is left to the parser: as far as it reads without a complaint, it reads what has been counted
 * here. Used once and thrown away.
 */
public final class XmlLimits {

    /** Attributes of one element, without declarations of namespaces. */
    public static final int ATTRIBUTES = 100;
    /** Declarations of namespaces in force at one place. */
    public static final int NAMESPACES = 250;
    /** Names that differ, of elements, attributes, prefixes and processing instructions. */
    public static final int NAMES = 2_000;
    /** Bytes of a name, its prefix included. */
    public static final int NAME_LENGTH = 500;
    /** Bytes of an attribute's value. */
    public static final int VALUE_LENGTH = 64 * 1024;
    /** Bytes of a namespace's name. */
    public static final int NAMESPACE_LENGTH = 1_000;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH_ONE = 0x0101010101010101L;
    private static final long EACH_HIGH = 0x8080808080808080L;
    private static final boolean[] ENDS_A_NAME = endsOfNames();
    private static final byte[] COMMENT = {'!', '-', '-'};
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] CDATA = {'!', '[', 'C', 'D', 'A', 'T', 'A', '['};
    private static final byte[] CDATA_END = {']', ']', '>'};
    private static final byte[] INSTRUCTION_END = {'?', '>'};
    private static final byte[] XMLNS = {'x', 'm', 'l', 'n', 's'};

    private final byte[] utf8;
    private final NameTable names;
    private int at;
    private int[] declaredAt = new int[16];
    private int depth;
    private int declared;

    private XmlLimits(byte[] utf8) {
        this.utf8 = utf8;
        this.names = new NameTable(utf8);
    }

    /**
     * Looks at the whole document.
     *
     * @return what its names take in a table of names, in bytes
     * @throws XmlTooLarge naming the limit that it is above
     * @throws XMLStreamException if it has a document type declaration, or is written in two bytes a sign or more
     */
    static long check(byte[] utf8) throws XMLStreamException {
        XmlLimits limits = new XmlLimits(utf8);
        limits.checkEncoding();
        limits.checkAll();
        return limits.names.weight();
    }

    private void checkEncoding() throws XMLStreamException {
        for (int i = 0; i < Math.min(2, utf8.length); i++) {
            if (utf8[i] == 0 || utf8[i] == (byte) 0xFE || utf8[i] == (byte) 0xFF) {
                throw new XMLStreamException("not written in UTF-8");
            }
        }
    }

    private void checkAll() throws XMLStreamException {
        for (seek((byte) '<'); at < utf8.length; seek((byte) '<')) {
            at++;
            if (at == utf8.length) {
                return;
            }
            switch (utf8[at]) {
                case '!' -> passDeclaration();
                case '?' -> {
                    at++;
                    name();
                    passTo(INSTRUCTION_END);
                }
                case '/' -> leave();
                default -> enter();
            }
        }
    }

    private void passDeclaration() throws XMLStreamException {
        if (isAt(COMMENT)) {
            at += COMMENT.length;
            passTo(COMMENT_END);
        } else if (isAt(CDATA)) {
            at += CDATA.length;
            passTo(CDATA_END);
        } else {
            throw new XMLStreamException("a document type declaration");
        }
    }

    /** The name is not looked at: the parser takes none that the element did not begin with, and that one has been counted. */
    private void leave() {
        if (depth > 0) {
            depth--;
            declared = declaredAt[depth];
        }
    }

    private void enter() throws XMLStreamException {
        if (depth == declaredAt.length) {
            declaredAt = Arrays.copyOf(declaredAt, depth * 2);
        }
        declaredAt[depth] = declared;
        depth++;
        elementName();
        int attributes = 0;
        passBlanks();
        while (at < utf8.length && utf8[at] != '>' && utf8[at] != '/') {
            attributes += attribute();
            require(attributes <= ATTRIBUTES, "more than " + ATTRIBUTES + " attributes on one element");
            passBlanks();
        }
        if (at < utf8.length && utf8[at] == '/') {
            depth--;
            declared = declaredAt[depth];
        }
    }

    /** No element may be of the prefix that declares namespaces (Namespaces in XML 1.0, section 3); the parser has a defect there. */
    private void elementName() throws XMLStreamException {
        int start = at;
        name();
        if (at - start > XMLNS.length && isDeclaration(start, at)) {
            throw new XMLStreamException("an element named like a declaration of a namespace");
        }
    }

    /** Passes one; whether it counts as an attribute, 1, or declares a namespace, 0. */
    private int attribute() throws XmlTooLarge {
        int start = at;
        name();
        boolean declares = isDeclaration(start, at);
        passBlanks();
        if (at < utf8.length && utf8[at] == '=') {
            at++;
            passBlanks();
        }
        if (at == utf8.length || (utf8[at] != '"' && utf8[at] != '\'')) {
            at = at == start ? at + 1 : at;
            return 1;
        }
        byte quote = utf8[at];
        int from = ++at;
        seek(quote);
        int length = at - from;
        at = Math.min(at + 1, utf8.length);
        if (!declares) {
            require(length <= VALUE_LENGTH, "an attribute of more than " + VALUE_LENGTH + " bytes");
            return 1;
        }
        require(length <= NAMESPACE_LENGTH, "a namespace of more than " + NAMESPACE_LENGTH + " bytes");
        declared++;
        require(declared <= NAMESPACES, "more than " + NAMESPACES + " namespaces at one place");
        return 0;
    }

    private boolean isDeclaration(int start, int end) {
        int length = end - start;
        return length >= XMLNS.length
                && Arrays.equals(utf8, start, start + XMLNS.length, XMLNS, 0, XMLNS.length)
                && (length == XMLNS.length || utf8[start + XMLNS.length] == ':');
    }

    private void name() throws XmlTooLarge {
        int start = at;
        int hash = 0;
        while (at < utf8.length && isOfName(utf8[at])) {
            hash = hash * 31 + utf8[at];
            at++;
        }
        require(at - start <= NAME_LENGTH, "a name of more than " + NAME_LENGTH + " bytes");
        require(
                at == start || names.takes(start, at - start, hash),
                "more than " + NAMES + " names that differ, or names made to be slow");
    }

    private static boolean isOfName(byte sign) {
        return sign < 0 || !ENDS_A_NAME[sign];
    }

    private static boolean[] endsOfNames() {
        boolean[] ends = new boolean[0x80];
        for (char sign : " \t\r\n=/><?\"'".toCharArray()) {
            ends[sign] = true;
        }
        return ends;
    }

    private void passBlanks() {
        while (at < utf8.length && (utf8[at] == ' ' || utf8[at] == '\n' || utf8[at] == '\t' || utf8[at] == '\r')) {
            at++;
        }
    }

    private void passTo(byte[] end) {
        for (seek(end[0]); at < utf8.length; seek(end[0])) {
            if (isAt(end)) {
                at += end.length;
                return;
            }
            at++;
        }
    }

    private boolean isAt(byte[] text) {
        return at + text.length <= utf8.length && Arrays.equals(utf8, at, at + text.length, text, 0, text.length);
    }

    /** Goes on to the next byte of that kind, or to the end. */
    private void seek(byte wanted) {
        long eachWanted = EACH_ONE * wanted;
        int last = utf8.length - Long.BYTES;
        while (at <= last) {
            long differs = (long) EIGHT.get(utf8, at) ^ eachWanted;
            if (((differs - EACH_ONE) & ~differs & EACH_HIGH) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < utf8.length && utf8[at] != wanted) {
            at++;
        }
    }

    private static void require(boolean holds, String otherwise) throws XmlTooLarge {
        if (!holds) {
            throw new XmlTooLarge(otherwise);
        }
    }
}
