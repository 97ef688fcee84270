package se.samplan.samples.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages of the overview as an operator runs them: their jar in a process of its own, in the form of the demonstration. */
final class WebProcess implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;
    private static final int OK = 200;

    private final Process process;
    private final URI address;
    private final Path log;

    private WebProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts them and waits until their pages can be read.
     *
     * @param folder where the log is written
     * @param adapter its address
     * @param stubs address of the stubs' form
     * @throws CannotShow with what the program said, if it does not start
     */
    static WebProcess start(Path folder, int port, URI adapter, URI stubs, int step)
            throws IOException, InterruptedException {
        Path log = folder.resolve("overview-web.log");
        Process process = JavaProgram.of(
                        JavaProgram.built("Översikten", "demo.web", "overview-web.jar"),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--overview.adapter.address=" + adapter.resolve("/services/GetPlanningOverview/1"),
                        "--overview.demo.stubs=" + stubs,
                        "--overview.demo.step=" + step)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        WebProcess web = new WebProcess(process, URI.create("http://127.0.0.1:" + port + "/"), log);
        try {
            web.awaitReady();
        } catch (CannotShow e) {
            web.close();
            throw e;
        }
        return web;
    }

    /** Where the first page is. */
    URI address() {
        return address;
    }

    private void awaitReady() throws IOException, InterruptedException {
        while (process.isAlive()) {
            int status = contacts();
            if (status == OK) {
                return;
            }
            if (status > 0) {
                throw new CannotShow("Översikten svarade med " + status + ":\n" + Files.readString(log));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new CannotShow("Översikten startade inte:\n" + Files.readString(log));
    }

    /** The status of the contacts; 0 while nobody answers. The first page is not asked for: its news are for whoever comes. */
    private int contacts() throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address.resolve("/kontakter"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        JavaProgram.end(process);
    }
}
