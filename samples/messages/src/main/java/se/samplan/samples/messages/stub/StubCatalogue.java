package se.samplan.samples.messages.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stub of the catalogue (TAK) with its look-up contracts 2.0, which answers as the open source one does: rows as they are stored, no
 * tree of units, addresses also of rows whose time is over, and the contract's namespace compared with its case.
 */
public final class StubCatalogue extends StubEndpoint {

    /** The logical address of the catalogue's owner. */
    public static final String LOGICAL_ADDRESS = "SE165565594230-1000";

    private record Row(String consumer, String contract, String address, boolean holds) {}

    private final List<Row> rows = new ArrayList<>();

    private StubCatalogue(int port) {
        super(port);
    }

    /**
     * Starts it without a row.
     *
     * @param port 0 for any that is free
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubCatalogue start(int port) {
        StubCatalogue catalogue = new StubCatalogue(port);
        catalogue.open();
        return catalogue;
    }

    /**
     * Adds a row that holds today; a second time, and it stands there twice.
     *
     * @param contract namespace of its service schema
     * @param address a logical address, or {@code *}
     */
    public synchronized StubCatalogue permit(String consumer, String contract, String address) {
        rows.add(new Row(consumer, contract, address, true));
        return this;
    }

    /** Adds a row whose time is over, or has not come. */
    public synchronized StubCatalogue permitOnceUponATime(String consumer, String contract, String address) {
        rows.add(new Row(consumer, contract, address, false));
        return this;
    }

    /** Forgets every row, and goes back to the normal mood. */
    public synchronized void forget() {
        rows.clear();
        setMood(Mood.NORMAL);
        clearReceived();
    }

    @Override
    synchronized byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal {
        if (!request.logicalAddress().equals(LOGICAL_ADDRESS)) {
            throw new Refusal("Client", "VP004 [STUB] Logisk adress hör inte hit");
        }
        return switch (contract) {
            case ADDRESSEES -> contract.answer(addresses(request));
            case SUPPORTED_CONTRACTS -> contract.answer(contracts(request));
            default -> throw new Refusal("Client", "VP004 [STUB] Kontraktet är okänt här");
        };
    }

    private String addresses(ReceivedRequest request) throws Refusal {
        String consumer = field(request, "serviceConsumerHsaId");
        String contract = field(request, "serviceContractNameSpace/ServiceContractNamespace");
        return rows.stream()
                .filter(row -> row.consumer().equalsIgnoreCase(consumer)
                        && row.contract().equals(contract))
                .map(row -> "<logicalAddressRecord><logicalAddress>" + row.address()
                        + "</logicalAddress></logicalAddressRecord>")
                .collect(Collectors.joining());
    }

    private String contracts(ReceivedRequest request) throws Refusal {
        String consumer = field(request, "serviceConsumerHsaId");
        String address = field(request, "logicalAdress");
        Stream<Row> there = rows.stream()
                .filter(row -> row.consumer().equalsIgnoreCase(consumer)
                        && row.address().equalsIgnoreCase(address));
        return there.filter(Row::holds)
                .map(Row::contract)
                .distinct()
                .map(contract -> "<serviceContractNamespace><c:ServiceContractNamespace>" + contract
                        + "</c:ServiceContractNamespace></serviceContractNamespace>")
                .collect(Collectors.joining());
    }

    private static String field(ReceivedRequest request, String path) throws Refusal {
        String value = request.fields().getOrDefault(path, "");
        if (value.isEmpty()) {
            throw new Refusal("Client", "[STUB] " + path + " saknas");
        }
        return value;
    }
}
