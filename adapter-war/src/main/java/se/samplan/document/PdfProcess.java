package se.samplan.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.samplan.model.planning.Bytes;
import se.samplan.plandocument.DocumentReader;
import se.samplan.time.Deadline;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.DocumentText.NotRead;
import se.samplan.understand.plannote.DocumentText.Why;

/** Reads each PDF in a process of its own, two at a time. Its threads end when there is nothing to be read, and with the program. */
public final class PdfProcess implements DocumentReader, AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 100;
    private static final int MOST_ANSWER = 2 * 1024 * 1024;
    private static final List<String> BOUNDS = List.of(
            "-Xmx128m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=/dev/null");

    private final List<String> command;
    private final ThreadPoolExecutor threads;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    private PdfProcess(List<String> command) {
        this.command = List.copyOf(command);
        this.threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "samplan-document");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Empty where the program does not lie in files: then no such process could be started. */
    public static Optional<PdfProcess> ofThisProgram() {
        return ChildClasses.path().map(path -> new PdfProcess(command(path)));
    }

    private static List<String> command(String path) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        BOUNDS.stream(),
                        Stream.of("-cp", path, TextOfPdf.class.getName()))
                .flatMap(arguments -> arguments)
                .toList();
    }

    @Override
    public CompletableFuture<DocumentText> pdf(Bytes document, Deadline deadline) {
        if (document.size() > TextOfPdf.MOST_BYTES) {
            return CompletableFuture.completedFuture(new NotRead(Why.TOO_LARGE));
        }
        try {
            return CompletableFuture.supplyAsync(() -> read(document, deadline), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new NotRead(Why.NO_TIME));
        }
    }

    /** Ends the processes that are under way; what waits for its turn is not read any more. */
    @Override
    public void close() {
        threads.shutdown();
        running.forEach(Process::destroyForcibly);
    }

    private DocumentText read(Bytes document, Deadline deadline) {
        Duration left = deadline.remaining();
        if (left.isZero() || threads.isShutdown()) {
            return new NotRead(Why.NO_TIME);
        }
        try {
            Process process = started();
            try {
                return told(answer(process, document, left), deadline);
            } finally {
                running.remove(process);
            }
        } catch (IOException e) {
            return new NotRead(deadline.remaining().isZero() ? Why.NO_TIME : Why.NOT_READABLE);
        }
    }

    /** What is started while this program ends is ended at once. */
    private Process started() throws IOException {
        Process process = start();
        running.add(process);
        if (threads.isShutdown()) {
            process.destroyForcibly();
        }
        return process;
    }

    /** It gets no word of this program's surroundings, and nobody hears what it has to say beside its answer. */
    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** Everything that it writes until it ends, or is ended. */
    private static String answer(Process process, Bytes document, Duration left) throws IOException {
        CompletableFuture<Void> ending = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(left.toMillis(), TimeUnit.MILLISECONDS));
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(document.toArray());
            }
            byte[] answer = process.getInputStream().readNBytes(MOST_ANSWER);
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0 ? new String(answer, UTF_8) : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            ending.cancel(false);
            process.destroyForcibly();
        }
    }

    /** A process that ended without a word was ended for its time, or ended itself for want of memory. */
    private static DocumentText told(String answer, Deadline deadline) {
        int end = answer.indexOf('\n');
        if (end < 0) {
            return new NotRead(deadline.remaining().isZero() ? Why.NO_TIME : Why.TOO_LARGE);
        }
        String code = answer.substring(0, end);
        return code.equals(TextOfPdf.TEXT)
                ? new DocumentText.Read(answer.substring(end + 1))
                : Stream.of(Why.values())
                        .filter(why -> why.code().equals(code))
                        .findFirst()
                        .<DocumentText>map(NotRead::new)
                        .orElseGet(() -> new NotRead(Why.NOT_READABLE));
    }
}
