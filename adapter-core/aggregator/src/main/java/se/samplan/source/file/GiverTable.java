package se.samplan.source.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.list.ListRejected;
import se.samplan.model.HsaId;
import se.samplan.model.Source;
import se.samplan.source.ExpectedGiver;

/** Lines about givers. One giver may have several, which do not contradict each other. */
final class GiverTable {

    private static final int COLUMNS = 3;
    private static final String NOT_CONNECTED = "-";

    private final ContractColumn contracts;
    private final Map<HsaId, String> names = new HashMap<>();
    private final Set<ExpectedGiver> seen = new HashSet<>();

    private GiverTable(ContractColumn contracts) {
        this.contracts = contracts;
    }

    /** @throws ListRejected naming every line that is wrong */
    static List<ExpectedGiver> read(String text, ContractColumn contracts) throws ListRejected {
        GiverTable table = new GiverTable(contracts);
        return List.copyOf(Rows.read(text, COLUMNS, table::line));
    }

    private ExpectedGiver line(List<String> words) {
        if (words.size() < COLUMNS) {
            throw new IllegalArgumentException(
                    "must have the form \"giver contract logical-address name\", with a dash for"
                            + " the address where none is connected; the name may be left out");
        }
        if (words.get(0).contains("*")) {
            throw new IllegalArgumentException("the giver must be written out");
        }
        HsaId giver = new HsaId(words.get(0));
        Optional<String> name = Optional.of(String.join(" ", words.subList(COLUMNS, words.size())))
                .filter(written -> !written.isEmpty());
        ExpectedGiver line = new ExpectedGiver(giver, name, contracts.read(words.get(1)), source(words.get(2)));
        name.ifPresent(written -> checkName(giver, written));
        if (!seen.add(new ExpectedGiver(giver, Optional.empty(), line.contracts(), line.source()))) {
            throw new IllegalArgumentException("the same has been said in another line");
        }
        return line;
    }

    private void checkName(HsaId giver, String name) {
        String before = names.putIfAbsent(giver, name);
        if (before != null && !before.equals(name)) {
            throw new IllegalArgumentException("the giver has another name in another line");
        }
    }

    private static Optional<Source> source(String address) {
        if (address.contains("*")) {
            throw new IllegalArgumentException("the logical address must be written out, or be a dash");
        }
        return address.equals(NOT_CONNECTED) ? Optional.empty() : Optional.of(Source.at(address));
    }
}
