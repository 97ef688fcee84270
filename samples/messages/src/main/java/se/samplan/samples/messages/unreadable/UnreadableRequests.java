package se.samplan.samples.messages.unreadable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Requests that a server refuses while it reads their head, each with a text where the head is wrong. Whoever sends them sees
 * whether the text comes back, and whether it comes to stand in a log.
 */
public final class UnreadableRequests {

    private static final int PATIENCE_MS = 10_000;

    private UnreadableRequests() {}

    /**
     * The requests, by what is wrong with each.
     *
     * @param path one that the server answers
     * @param text letters and digits, such as a person's number; in each request at least once
     */
    public static Map<String, String> with(String path, String text) {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("a sign in the path that may not stand there", get(path + "<" + text));
        requests.put("a sign in the query that may not stand there", get(path + "?a=<" + text + ">"));
        requests.put("a path with a byte of zero", get(path + "%00" + text));
        requests.put("a path with an escaped slash", get(path + "%2F" + text));
        requests.put("a path that climbs out", get("/../../" + text));
        requests.put("a path with half an escape", get(path + text + "%4"));
        requests.put("a parameter that is not encoded rightly", get(path + "?wsdl=%zz" + text));
        requests.put("a form that is not encoded rightly", form(path, "number=%zz" + text));
        requests.put("a form with bytes that are no text", form(path, "number=%ff%fe" + text));
        requests.put("a method that nobody knows", "M" + text + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put(
                "a method with a sign that may not stand there",
                "G<" + text + " / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put("a version that nobody knows", "GET " + path + " HTTP/" + text + "\r\nHost: localhost\r\n\r\n");
        requests.put(
                "a host with a sign that may not stand there",
                "GET " + path + " HTTP/1.1\r\nHost: <" + text + "\r\n\r\n");
        requests.put("a port that is no number", "GET " + path + " HTTP/1.1\r\nHost: localhost:" + text + "x\r\n\r\n");
        requests.put("a header without a colon", get(path, text));
        requests.put("a header whose name has a sign that may not stand there", get(path, "X<" + text + ": a"));
        requests.put("a header with a byte of zero", get(path, "X-Id: " + text + "\0"));
        requests.put("a cookie that is none", get(path, "Cookie: number=<\"" + text + "\", \u0001=" + text));
        requests.put(
                "a cookie with another's attributes", get(path, "Cookie: $Version=1; number=\"" + text + "; $Path"));
        requests.put("a length that is no number", get(path, "Content-Length: " + text + "x"));
        requests.put("a coding that nobody knows", get(path, "Transfer-Encoding: " + text));
        requests.put(
                "a chunk whose length is no number",
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/xml\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nz" + text + "\r\n");
        requests.put("a head that is too large", get(path, "X-Id: " + text + "a".repeat(70_000)));
        requests.put("a language that is none", get(path, "Accept-Language: <" + text + ">;q=" + text));
        requests.put("a media type that is none", get(path, "Accept: <" + text + ">;q=" + text));
        return requests;
    }

    /**
     * Everything that the server on this machine answers, until it closes the connection or is silent for ten seconds; empty
     * if it closes without a word.
     *
     * @param request each sign is one byte
     */
    public static String answered(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (IOException e) {
                // a server may hang up on what it does not read; what has come before that counts
            }
            return answer.toString(ISO_8859_1);
        }
    }

    private static String get(String target, String... headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
    }

    private static String form(String path, String fields) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length() + "\r\n\r\n"
                + fields;
    }
}
