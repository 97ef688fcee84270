package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of one processor for one process, by Linux' control groups, first or second version: so much and no more, however idle
 * the rest of the machine is. The group goes away when it is closed, after its process.
 */
record Share(Path group) implements AutoCloseable {

    /** Of how many microseconds the process has its part. */
    private static final long PERIOD = 10_000;

    private static final long PER_CENT = 100;

    /** True if groups can be made here: on Linux, as root. */
    static boolean canBeMade() {
        return Files.isWritable(root());
    }

    private static Path root() {
        Path groups = Path.of("/sys/fs/cgroup");
        return Files.exists(groups.resolve("cgroup.controllers")) ? groups : groups.resolve("cpu");
    }

    /** Gives the process so many hundredths of one processor's time, and no more. */
    static Share of(int perCent, long process) throws IOException {
        Path group = Files.createDirectories(root().resolve("samplan-bench-" + process));
        long micros = PERIOD * perCent / PER_CENT;
        if (Files.exists(group.resolve("cpu.max"))) {
            Files.writeString(group.resolve("cpu.max"), micros + " " + PERIOD);
        } else {
            Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(micros));
        }
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(process));
        return new Share(group);
    }

    /** Lets the process, with all of its threads, run on that processor alone. */
    static void pin(int processor, long process) throws IOException, InterruptedException {
        List<String> command =
                List.of("taskset", "-a", "-c", "-p", Integer.toString(processor), Long.toString(process));
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IOException("taskset (Debian's util-linux) did not pin a process");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(group);
    }
}
