package se.samplan.understand.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.understand.statement.Duty;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.Task;

/** Who has a task, and whether that differs between two. */
final class Assignment {

    private Assignment() {}

    /**
     * Whether two tasks are left to parties that cannot be the same. Whoever performs one may work for whoever is accountable
     * for the other. Where nobody is named at all, nothing differs.
     */
    static boolean differs(Task one, Task other) {
        return !one.led().isEmpty()
                && !other.led().isEmpty()
                && nobodyOf(one.led(), other.carried())
                && nobodyOf(other.led(), one.carried());
    }

    /**
     * Whether what one task leaves out may be the very thing that the other assigns: it is assigned to whoever leaves it out, or
     * to nobody within an organisation of the same kind.
     */
    static boolean mayBeLeftOut(Task excluded, Task assigned) {
        if (!assigned.isOpen()) {
            return !assigned.led().isEmpty() && !nobodyOf(assigned.led(), excluded.duties());
        }
        return assigned.duties().stream()
                .map(Duty::party)
                .map(Party::principal)
                .flatMap(Optional::stream)
                .allMatch(principal -> isOneOf(excluded, principal));
    }

    private static boolean isOneOf(Task excluded, PrincipalKind principal) {
        List<PrincipalKind> principals = excluded.duties().stream()
                .map(Duty::party)
                .map(Party::principal)
                .flatMap(Optional::stream)
                .toList();
        return principals.isEmpty() || principals.contains(principal);
    }

    private static boolean nobodyOf(List<Duty> some, List<Duty> others) {
        Predicate<Party> isAnother = party -> others.stream().allMatch(other -> party.isSurelyAnother(other.party()));
        return some.stream().map(Duty::party).allMatch(isAnother);
    }
}
