package se.samplan.launch;

import java.nio.file.Path;
import java.util.List;
import se.samplan.produce.JournalSystem;

/** A vendor's program with the adapter inside: {@code FatJarIT} packs it as Spring Boot does. */
public final class Embedding {

    private Embedding() {}

    public static void main(String[] arguments) throws Exception {
        JournalSystem nothing = new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of());
        Adapter adapter = Adapter.start(Path.of(arguments[0]), nothing);
        System.out.println("samplan is ready on " + adapter.address());
        Thread.currentThread().join();
    }
}
