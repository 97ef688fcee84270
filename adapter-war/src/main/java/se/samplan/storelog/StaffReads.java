package se.samplan.storelog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samplan.endpoint.Shown;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.question.StaffReader;

/**
 * Staff's reads and no others: what a person, an agent or a system was shown stays in our ledger, and so does a preview, in which nobody
 * of the staff reads.
 *
 * @param kinds the word for what each contract holds; a contract that is not in it goes by its namespace
 * @param purpose of a read for which the consumer has named none
 */
public record StaffReads(Map<ContractId, String> kinds, String purpose) implements LogDuty {

    /** The purposes that the log knows (log services facts, section 2); it takes others, too. */
    private static final List<String> PURPOSES = List.of(
            "Vård och behandling",
            "Kvalitetssäkring",
            "Annan dokumentation enligt lag",
            "Statistik",
            "Administration",
            "Kvalitetsregister");

    public StaffReads {
        kinds = Map.copyOf(kinds);
    }

    @Override
    public Optional<LogPost> post(Instant now, Shown shown, String owner) {
        Question question = shown.question();
        Audience reader = question.caller().audience();
        if (question.options().preview() || owner.isBlank()) {
            return Optional.empty();
        }
        return reader.careGiver()
                .flatMap(giver -> reader.careUnit().map(unit -> user(question.caller(), giver, unit)))
                .map(user -> new LogPost(
                        UUID.randomUUID(),
                        now,
                        isEmergency(shown) ? LogPost.Activity.EMERGENCY : LogPost.Activity.READ,
                        reader.reader()
                                .map(StaffReader::purpose)
                                .map(StaffReads::asTheLogSpellsIt)
                                .orElse(purpose),
                        user,
                        new LogPost.Resource(kind(question.contract()), question.person(), new HsaId(owner))));
    }

    /** The employee, or the consumer where it has named none: a read that nobody is named for is told, too. */
    private static LogPost.User user(Caller caller, HsaId giver, HsaId unit) {
        Optional<StaffReader> named = caller.audience().reader();
        return new LogPost.User(
                named.map(StaffReader::employee).orElseGet(caller::originalConsumer),
                named.flatMap(StaffReader::name),
                named.flatMap(StaffReader::title),
                giver,
                unit);
    }

    private static String asTheLogSpellsIt(String named) {
        return PURPOSES.stream()
                .filter(named.strip()::equalsIgnoreCase)
                .findFirst()
                .orElse(named);
    }

    private static boolean isEmergency(Shown shown) {
        return shown.question().caller().audience().emergency()
                || shown.access().byEmergency() > 0;
    }

    private String kind(ContractId contract) {
        return kinds.getOrDefault(contract, contract.namespace());
    }
}
