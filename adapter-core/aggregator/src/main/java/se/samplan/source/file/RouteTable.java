package se.samplan.source.file;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.call.DirectRoutes;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/**
 * Where addresses are reached (vägval): {@code address = http address} for every contract, or {@code contract address = http address}.
 * The address {@code *} stands for every one that has no place of its own.
 */
final class RouteTable implements DirectRoutes {

    /**
     * An address, which may hold colons, and where it leads, parted by =, by blanks or by a colon with a blank after it. A contract may
     * stand first; the row is read without one wherever it can be.
     */
    private static final String BEFORE_PLACE = "(?:(\\S+)\\s+)??(\\S+?)\\s*(?:=|:\\s|\\s)\\s*";

    private static final Pattern ROW = Pattern.compile(BEFORE_PLACE + "((?i:https?):\\S+)");

    /** A row that leads nowhere is named by its address, too. */
    private static final Pattern ANY = Pattern.compile(BEFORE_PLACE + "(\\S+)");

    private static final LogicalAddress ALL = new LogicalAddress("*");

    private final ContractColumn contracts;
    private final Map<LogicalAddress, URI> everyContract = new HashMap<>();
    private final Map<ContractId, Map<LogicalAddress, URI>> oneContract = new HashMap<>();
    private int size;

    private RouteTable(ContractColumn contracts) {
        this.contracts = contracts;
    }

    /** @throws ListRejected naming every line that is wrong, by its address */
    static RouteTable read(String text, ContractColumn contracts) throws ListRejected {
        RouteTable table = new RouteTable(contracts);
        table.size = Rows.read(text, table::add).size();
        return table;
    }

    private URI add(List<String> words) {
        String line = String.join(" ", words);
        Matcher row = Stream.of(ROW, ANY)
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words.get(0)
                        + "\" must have the form \"logical-address = http-address\", perhaps with a contract first"));
        LogicalAddress address = address(row.group(2));
        URI place = place(address, row.group(3));
        @Nullable String contract = row.group(1);
        if (contract == null && contracts.names(address.value())) {
            throw new IllegalArgumentException("\"" + row.group(2) + "\" is a contract, and an address must follow it");
        }
        if (contract == null) {
            put(everyContract, address, place);
        } else {
            add(contract, address, place);
        }
        return place;
    }

    /** Two words may stand for one contract: then the later row would say something that the earlier did. */
    private void add(String contract, LogicalAddress address, URI place) {
        contracts
                .read(contract)
                .forEach(one -> put(oneContract.computeIfAbsent(one, first -> new HashMap<>()), address, place));
    }

    private static void put(Map<LogicalAddress, URI> places, LogicalAddress address, URI place) {
        if (places.putIfAbsent(address, place) != null) {
            throw new IllegalArgumentException("\"" + address.value() + "\" has a line already");
        }
    }

    private static URI place(LogicalAddress address, String text) {
        return CalledAddress.in(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + address.value() + "\" does not lead to " + CalledAddress.RULE));
    }

    private static LogicalAddress address(String word) {
        LogicalAddress address = new LogicalAddress(word);
        if (word.contains(ALL.value()) && !address.equals(ALL)) {
            throw new IllegalArgumentException("\"" + word + "\" must be written out, or be * for every address");
        }
        return address;
    }

    int size() {
        return size;
    }

    @Override
    public Optional<URI> to(ContractId contract, LogicalAddress address) {
        return address.equals(ALL) ? Optional.empty() : found(contract, address);
    }

    @Override
    public Optional<URI> toAll(ContractId contract) {
        return found(contract, ALL);
    }

    private Optional<URI> found(ContractId contract, LogicalAddress address) {
        return Optional.ofNullable(oneContract.getOrDefault(contract, Map.of()).get(address))
                .or(() -> Optional.ofNullable(everyContract.get(address)));
    }
}
