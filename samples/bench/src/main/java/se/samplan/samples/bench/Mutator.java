package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes a message in one to three places: by bytes, by characters, by what XML is made of, and by copying or leaving out whole
 * elements. The same random numbers make the same message.
 */
final class Mutator {

    /** Stands in no message as it was. Nothing about the person may come out. */
    static final String SOMEBODY_ELSE = "194107149207";

    /** What is put between two elements, or anywhere. */
    private static final List<String> PARTS = List.of(
            "<?p:q x?>",
            "<?xml:x?>",
            "<?XML?>",
            "<?p x?>",
            "<?p?>",
            "<!-- -- -->",
            "<!-- x -->",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[x]]>",
            "<![CDATA[",
            "&#0;",
            "&#1;",
            "&#xFFFE;",
            "&#xD800;",
            "&#x110000;",
            "&#65;",
            "&amp",
            "&x;",
            "&x:y;",
            "&",
            "<",
            ">",
            "<x/>",
            "<x>",
            "</x>",
            "<a:b:c/>",
            "<:a/>",
            "<a:/>",
            "<core:/>",
            "<core:1/>",
            "<core:x core:1='y'/>",
            "<x xmlns:y='u' y:a='1' y:a='2'/>",
            "<x xmlns:y='u' xmlns:z='u' y:a='1' z:a='2'/>",
            "<x xmlns:xml='u'/>",
            "<x xmlns:xmlns='u'/>",
            "<x xmlns='http://www.w3.org/2000/xmlns/'/>",
            "<x a='<'/>",
            "<x a='1' a='2'/>",
            "<!DOCTYPE x [<!ENTITY y 'z'>]>",
            "<?xml version='1.1'?>",
            "<core:patientId><core:id>" + SOMEBODY_ELSE
                    + "</core:id><core:type>1.2.752.129.2.1.3.1</core:type></core:patientId>",
            "<core:patientId><core:root>1.2.752.129.2.1.3.1</core:root><core:extension>" + SOMEBODY_ELSE
                    + "</core:extension></core:patientId>",
            "<core:subject_of_care>" + SOMEBODY_ELSE + "</core:subject_of_care>",
            "\u0000",
            "\u0001",
            "\u0085",
            "\u2028",
            "\uFFFE",
            "\uFFFF",
            "\u0370",
            "\u0301",
            "\u0009",
            "\r",
            "é");

    /** What is put behind the name of a start tag. */
    private static final List<String> ATTRIBUTES = List.of(
            " xmlns:z=\"\"",
            " xmlns=\"\"",
            " xmlns:=\"u\"",
            " xmlns:1=\"u\"",
            " xmlns:z=\" \"",
            " xmlns:z=\"a b\"",
            " xmlns:z=\"{u}\"",
            " xmlns:z=\"}\"",
            " xmlns:z=\"http://www.w3.org/XML/1998/namespace\"",
            " xmlns:z=\"http://www.w3.org/2000/xmlns/\"",
            " xmlns:core=\"u\"",
            " xmlns:soap=\"u\"",
            " q:=\"1\"",
            " :q=\"1\"",
            " q:r=\"1\"",
            " core:1=\"1\"",
            " a=\"1\" a=\"2\"",
            " a=1",
            " a",
            " a=\"\u0001\"",
            " a=\"&#1;\"",
            " a=\"]]>\"",
            " a='1'b='2'",
            " xml:lang=\"\"",
            " xml:space=\"x\"",
            " xsi:nil=\"true\"");

    private static final int MOST_PLACES = 3;
    private static final int LONGEST_CUT = 40;

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    byte[] mutated(byte[] message) {
        byte[] mutated = message;
        for (int places = 1 + random.nextInt(MOST_PLACES); places > 0; places--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] message) {
        int at = random.nextInt(message.length + 1);
        return switch (random.nextInt(8)) {
            case 0 -> spliced(message, at, 1, new byte[] {(byte) random.nextInt(0x100)});
            case 1 -> spliced(message, at, 1 + random.nextInt(LONGEST_CUT), new byte[0]);
            case 2 -> spliced(message, at, 0, character());
            case 3 -> spliced(message, at, 0, oneOf(PARTS));
            case 4 -> spliced(message, after(message, at, '>'), 0, oneOf(PARTS));
            case 5 -> spliced(message, endOfName(message, at), 0, oneOf(ATTRIBUTES));
            case 6 -> repeated(message, at);
            default ->
                spliced(message, at, 0, Arrays.copyOfRange(message, at, Math.min(message.length, at + LONGEST_CUT)));
        };
    }

    /** An element once more behind itself, or not at all. */
    private byte[] repeated(byte[] message, int from) {
        int start = after(message, from, '<') - 1;
        int nameEnd = endOfName(message, Math.max(start, 0));
        if (start < 0 || start + 1 >= nameEnd) {
            return message;
        }
        String text = new String(message, UTF_8);
        String end = "</" + new String(message, start + 1, nameEnd - start - 1, UTF_8) + ">";
        int place = new String(message, 0, start, UTF_8).length();
        int close = text.indexOf(end, place);
        if (close < 0) {
            return message;
        }
        String element = text.substring(place, close + end.length());
        String other = random.nextInt(4) == 0 ? "" : element + element.replaceAll("1943[0-9]{8}", SOMEBODY_ELSE);
        return (text.substring(0, place) + other + text.substring(close + end.length())).getBytes(UTF_8);
    }

    private byte[] character() {
        int codePoint = random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return Character.toString(surrogate ? 'x' : codePoint).getBytes(UTF_8);
    }

    private byte[] oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size())).getBytes(UTF_8);
    }

    private static int endOfName(byte[] message, int from) {
        int at = after(message, from, '<');
        while (at < message.length && message[at] != '>' && message[at] != '/' && (message[at] & 0xFF) > ' ') {
            at++;
        }
        return at;
    }

    private static int after(byte[] message, int from, char sign) {
        int at = from;
        while (at < message.length && message[at] != sign) {
            at++;
        }
        return Math.min(at + 1, message.length);
    }

    private static byte[] spliced(byte[] message, int at, int without, byte[] more) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream(message.length + more.length);
        spliced.write(message, 0, at);
        spliced.writeBytes(more);
        int rest = Math.min(message.length, at + without);
        spliced.write(message, rest, message.length - rest);
        return spliced.toByteArray();
    }
}
