package se.samplan.source.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.HsaId;
import se.samplan.source.CatalogueTrouble;
import se.samplan.source.Permitted;

/**
 * Permissions as the catalogue (TAK) has them: for each consumer and contract the addresses that it may call, and of each address whether
 * it may today. The first look-up does not look at the time for which a row holds, the second does (catalogue facts, section 1). All or
 * nothing: where one call comes to nothing, nothing is known.
 */
public final class SoapCatalogue {

    /** Many more than a region has; only so that a mistake in the catalogue cannot fill memory and disk. */
    private static final int MOST_ROWS = 100_000;

    private final CatalogueCalls calls;

    public SoapCatalogue(CatalogueCalls calls) {
        this.calls = calls;
    }

    /**
     * Everything that those consumers may call of those contracts today, in order and each once.
     *
     * @throws CatalogueTrouble if a call came to nothing, what came cannot be kept, or nobody may call anything
     */
    public List<Permitted> read(Set<HsaId> consumers, List<AggregatedContract<?>> contracts) throws CatalogueTrouble {
        SortedSet<Permitted> all = new TreeSet<>(Permitted.ORDER);
        for (HsaId consumer : consumers) {
            for (Map.Entry<String, List<Permitted>> place :
                    listed(consumer, contracts).entrySet()) {
                all.addAll(today(consumer, place.getKey(), place.getValue()));
                if (all.size() > MOST_ROWS) {
                    throw new CatalogueTrouble("TOO_MANY_ROWS");
                }
            }
        }
        if (all.isEmpty()) {
            throw new CatalogueTrouble("EMPTY");
        }
        return List.copyOf(all);
    }

    /** What stands there of that consumer, by address, whenever it holds. */
    private Map<String, List<Permitted>> listed(HsaId consumer, List<AggregatedContract<?>> contracts)
            throws CatalogueTrouble {
        Map<String, List<Permitted>> listed = new TreeMap<>();
        for (AggregatedContract<?> contract : contracts) {
            for (String address : calls.addresses(consumer, contract)) {
                listed.computeIfAbsent(address, first -> new ArrayList<>()).add(row(consumer, address, contract));
            }
        }
        return listed;
    }

    private static Permitted row(HsaId consumer, String address, AggregatedContract<?> contract)
            throws CatalogueTrouble {
        try {
            return new Permitted(consumer, contract.id(), address);
        } catch (IllegalArgumentException e) { // a sign that would make another permission of it
            throw new CatalogueTrouble("INVALID_ANSWER");
        }
    }

    private List<Permitted> today(HsaId consumer, String address, List<Permitted> listed) throws CatalogueTrouble {
        Set<String> allowed = calls.contractsAt(consumer, address);
        return listed.stream()
                .filter(row -> allowed.contains(row.contract().namespace().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
