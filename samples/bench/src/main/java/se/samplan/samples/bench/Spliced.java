package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The messages of a {@link Floor}, made of pieces of those that it gets. */
final class Spliced {

    private static final byte[] QUESTION = "<s:GetCarePlans ".getBytes(ISO_8859_1);
    private static final byte[] QUESTION_END = "</soap:Body>".getBytes(ISO_8859_1);
    private static final byte[] ID = "<c:id>".getBytes(ISO_8859_1);
    private static final byte[] ADDRESS = "<e:logicalAddress>".getBytes(ISO_8859_1);
    private static final byte[] ADDRESS_END = "</e:logicalAddress>".getBytes(ISO_8859_1);
    private static final byte[] PLAN = "<s:carePlan>".getBytes(ISO_8859_1);
    private static final byte[] PLAN_END = "</s:carePlan>".getBytes(ISO_8859_1);
    private static final String PLACE = "\0";
    private static final String[] AROUND = Messages.answer(PLACE).split(PLACE, -1);
    private static final int PERSON = 12;

    private final String question;
    private final String person;

    /** @param request the body of a consumer's request, as {@link Messages} makes it */
    Spliced(byte[] request) {
        int from = Bytes.indexOf(request, 0, request.length, QUESTION);
        int to = Bytes.indexOf(request, from, request.length, QUESTION_END);
        int id = Bytes.indexOf(request, from, to, ID) + ID.length;
        this.question = new String(request, from, to - from, ISO_8859_1);
        this.person = new String(request, id, PERSON, ISO_8859_1);
    }

    byte[] toIndex() {
        return Messages.envelope(Messages.INDEX, Messages.findContent(person)).getBytes(ISO_8859_1);
    }

    byte[] to(String source) {
        return Messages.envelope(source, question).getBytes(ISO_8859_1);
    }

    /** The addresses in an answer of the index. */
    static List<String> sources(byte[] index) {
        List<String> sources = new ArrayList<>();
        int at = Bytes.indexOf(index, 0, index.length, ADDRESS);
        while (at >= 0) {
            int from = at + ADDRESS.length;
            int to = Bytes.indexOf(index, from, index.length, ADDRESS_END);
            sources.add(new String(index, from, to - from, ISO_8859_1));
            at = Bytes.indexOf(index, to, index.length, ADDRESS);
        }
        return sources;
    }

    /** The whole answer, with its HTTP head: the plans of all, as they came, and who gave them. */
    static ByteBuffer[] answer(List<String> sources, byte[][] answers) {
        StringBuilder told = new StringBuilder();
        sources.forEach(source -> told.append("<logicalAddress>").append(source).append("</logicalAddress>"));
        byte[] before = (AROUND[0] + "<told xmlns=\"\">" + told + "</told>").getBytes(UTF_8);
        byte[] after = AROUND[1].getBytes(UTF_8);
        List<ByteBuffer> parts = new ArrayList<>();
        int length = before.length + after.length;
        for (byte[] answer : answers) {
            int from = Bytes.indexOf(answer, 0, answer.length, PLAN);
            int to = Bytes.lastIndexOf(answer, PLAN_END) + PLAN_END.length;
            parts.add(ByteBuffer.wrap(answer, from, to - from));
            length += to - from;
        }
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/xml;charset=UTF-8\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        parts.add(0, ByteBuffer.wrap(before));
        parts.add(0, ByteBuffer.wrap(head));
        parts.add(ByteBuffer.wrap(after));
        return parts.toArray(ByteBuffer[]::new);
    }
}
