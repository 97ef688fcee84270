package se.samplan.source.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samplan.list.ListRejected;
import se.samplan.model.LogicalAddress;
import se.samplan.source.HsaTree;

/** The tree of care organisations in a file, one unit and what it stands under a line. */
public final class HsaTreeFile {

    /** The setting that names the file. */
    public static final String KEY = "hsa-tree.file";

    private final ListFile<HsaTree> file;

    /**
     * Reads it.
     *
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public HsaTreeFile(Path path, ListWatch watch) throws ListRejected {
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch),
                HsaTreeFile::read,
                tree -> tree.parents().size());
    }

    /** What it stands under, as the file says now. */
    public List<LogicalAddress> above(LogicalAddress address) {
        return file.list().above(address);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }

    /** @throws ListRejected naming every line that is wrong */
    static HsaTree read(String text) throws ListRejected {
        Map<LogicalAddress, LogicalAddress> parents = new HashMap<>();
        Rows.read(text, words -> line(words, parents));
        try {
            return new HsaTree(parents);
        } catch (IllegalArgumentException e) { // its text is the tree's own
            throw new ListRejected(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static LogicalAddress line(List<String> words, Map<LogicalAddress, LogicalAddress> parents) {
        String[] ids = String.join(" ", words).split(" ?= ?", -1);
        if (ids.length != 2 || ids[0].isBlank() || ids[1].isBlank() || (ids[0] + ids[1]).contains(" ")) {
            throw new IllegalArgumentException("must have the form \"child = parent\"");
        }
        if ((ids[0] + ids[1]).contains("*")) {
            throw new IllegalArgumentException("child and parent must be written out");
        }
        LogicalAddress child = new LogicalAddress(ids[0]);
        LogicalAddress before = parents.put(child, new LogicalAddress(ids[1]));
        if (before != null) {
            throw new IllegalArgumentException("this child has a line already");
        }
        return child;
    }
}
