package se.samplan.source.file;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samplan.model.ContractId;

/**
 * The contracts that a word stands for: its namespace or the beginning of it with a star, its name ({@code GetCarePlans}, every
 * major version), or name and major version ({@code GetCarePlans/2}).
 *
 * @param known the contracts that can be asked about
 */
record ContractColumn(Set<ContractId> known) {

    private static final Pattern NAME = Pattern.compile(".*:([^:]+)Responder:(\\d+)");

    ContractColumn(Collection<ContractId> known) {
        this(Set.copyOf(known));
    }

    /**
     * Those of the known contracts; none if the namespace is that of another service, whose lines may stand in the same file.
     *
     * @throws IllegalArgumentException if it is a name that no contract here has
     */
    Set<ContractId> read(String word) {
        boolean named = !word.contains(":") && !word.endsWith("*");
        Wildcard namespace = Wildcard.of(word);
        Set<ContractId> found = known.stream()
                .filter(contract -> named ? names(contract).contains(word) : namespace.matches(contract.namespace()))
                .collect(Collectors.toUnmodifiableSet());
        if (named && found.isEmpty()) {
            throw new IllegalArgumentException("no contract here has that name; write a name such as GetCarePlans, with"
                    + " its major version GetCarePlans/2, or a namespace");
        }
        return found;
    }

    /** Whether a contract here has that name, or namespace. */
    boolean names(String word) {
        return known.stream()
                .anyMatch(contract ->
                        names(contract).contains(word) || contract.namespace().equals(word));
    }

    private static List<String> names(ContractId contract) {
        Matcher parts = NAME.matcher(contract.namespace());
        return parts.matches() ? List.of(parts.group(1), parts.group(1) + "/" + parts.group(2)) : List.of();
    }
}
