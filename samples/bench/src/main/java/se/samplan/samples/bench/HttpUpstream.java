package se.samplan.samples.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** Asks with the HTTP client of the JDK. */
final class HttpUpstream implements Upstream {

    /** One for all loops: it has threads of its own. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FloorLoop loop;
    private final URI platform;

    HttpUpstream(FloorLoop loop, int platform) {
        this.loop = loop;
        this.platform = URI.create("http://127.0.0.1:" + platform + "/");
    }

    @Override
    @SuppressWarnings(
            "FutureReturnValueIgnored") // a source that fails is an answer that never comes, which the bench tells
    public void ask(byte[] message, Consumer<byte[]> answer) {
        HttpRequest request = HttpRequest.newBuilder(platform)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("SOAPAction", "\"bench\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenAccept(response -> loop.execute(() -> answer.accept(response.body())));
    }
}
