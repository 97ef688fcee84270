package se.samplan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.model.LogicalAddress;

/**
 * Which unit stands under which in the catalogue of care organisations (HSA-trädet), for rows that hold for all that is below
 * (catalogue facts, section 2).
 *
 * <p>Ids that differ only in case are one, as everywhere in HSA. An address of several parts ({@code A#B}, an old form) is nothing in the
 * tree, and stands under nothing.
 *
 * @param parents what each stands under
 */
public record HsaTree(Map<LogicalAddress, LogicalAddress> parents) {

    /** What everything stands under in the end. */
    public static final LogicalAddress ROOT = new LogicalAddress("SE");

    private static final String PARTED_BY = "#";

    /** @throws IllegalArgumentException if something stands, over others, under itself, the root under anything, or something of several parts anywhere */
    public HsaTree {
        parents = Map.copyOf(parents);
        if (parents.containsKey(ROOT)) {
            throw new IllegalArgumentException(ROOT.value() + " stands under nothing");
        }
        if (parents.entrySet().stream().anyMatch(line -> hasParts(line.getKey()) || hasParts(line.getValue()))) {
            throw new IllegalArgumentException("an address with # has no place in the tree");
        }
        for (LogicalAddress start : parents.keySet()) {
            if (climbed(start, parents).size() > parents.size()) {
                throw new IllegalArgumentException("something stands under itself");
            }
        }
    }

    /** What it stands under, the nearest first, and the root last. What is not in the tree stands under the root, if it has one part. */
    public List<LogicalAddress> above(LogicalAddress address) {
        if (address.equals(ROOT) || hasParts(address)) {
            return List.of();
        }
        List<LogicalAddress> above = new ArrayList<>(climbed(address, parents));
        if (above.isEmpty() || !above.get(above.size() - 1).equals(ROOT)) {
            above.add(ROOT);
        }
        return List.copyOf(above);
    }

    private static boolean hasParts(LogicalAddress address) {
        return address.value().contains(PARTED_BY);
    }

    /** In a circle it ends when it has gone farther than there are steps. */
    private static List<LogicalAddress> climbed(LogicalAddress from, Map<LogicalAddress, LogicalAddress> parents) {
        List<LogicalAddress> climbed = new ArrayList<>();
        Optional<LogicalAddress> next = Optional.ofNullable(parents.get(from));
        while (next.isPresent() && climbed.size() <= parents.size()) {
            climbed.add(next.get());
            next = Optional.ofNullable(parents.get(next.get()));
        }
        return climbed;
    }
}
