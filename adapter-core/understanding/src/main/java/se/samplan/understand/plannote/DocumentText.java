package se.samplan.understand.plannote;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** What became of reading a plan that is a document. The document itself is delivered whatever became of it. */
public sealed interface DocumentText {

    /** Control characters, halves of letters, and what is no letter at all. */
    Pattern NO_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /**
     * It has a text.
     *
     * @param text with its markup, if it has any
     */
    record Read(String text) implements DocumentText {
        /** What XML has no letters for is a space: what is quoted is written as XML, and its places stay the same. */
        public Read {
            text = NO_XML.matcher(text).replaceAll(" ");
        }

        /** Tells nothing of the content: a log line must not. */
        @Override
        public String toString() {
            return "Read[hidden]";
        }
    }

    /** It has none that could be read. */
    record NotRead(Why why) implements DocumentText {
        public NotRead {
            requireNonNull(why, "why");
        }
    }

    /** Why a document is not quoted. */
    enum Why {
        /** It is encrypted, or its text must not be taken out. */
        ENCRYPTED("encrypted"),
        /** It has no text, as what was scanned has none. */
        NO_TEXT("noText"),
        /** It has more bytes than are looked at, or needs more memory than there is for it. */
        TOO_LARGE("tooLarge"),
        /** It has more pages than are looked at. */
        TOO_MANY_PAGES("tooManyPages"),
        /** It is not what it says that it is. */
        NOT_READABLE("notReadable"),
        /** It took longer than it may, or there was no time left for it. */
        NO_TIME("noTime"),
        /** It is of a kind that is not read, or is elsewhere. */
        NOT_HERE("notHere"),
        /** It was read, and is like no template. */
        NOT_RECOGNISED("notRecognised");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** As our schema spells it. */
        public String code() {
            return code;
        }
    }
}
