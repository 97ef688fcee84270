package se.samplan.source;

import java.util.Comparator;
import java.util.regex.Pattern;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;

/**
 * One permission of the catalogue: that consumer may call that contract there.
 *
 * @param address a logical address, or {@code *} for every one (catalogue facts, section 1)
 */
public record Permitted(HsaId consumer, ContractId contract, String address) {

    /** By consumer, contract and address. */
    public static final Comparator<Permitted> ORDER = Comparator.comparing(
                    (Permitted one) -> one.consumer().value())
            .thenComparing(one -> one.contract().namespace())
            .thenComparing(Permitted::address);

    /** Every address. */
    public static final String EVERYWHERE = "*";

    /** What is kept as a line of a list: a blank, a remark or a star within would make another permission of it. */
    private static final Pattern KEPT = Pattern.compile("[!-~&&[^#*]][!-~&&[^*]]*");

    /** @throws IllegalArgumentException if consumer or address are none that can be kept */
    public Permitted {
        if (!canBeKept(consumer.value()) || !(address.equals(EVERYWHERE) || canBeKept(address))) {
            throw new IllegalArgumentException("neither an id nor a logical address");
        }
    }

    /** Whether it is an id or an address that can stand in a list for itself alone. */
    public static boolean canBeKept(String id) {
        return KEPT.matcher(id).matches();
    }
}
