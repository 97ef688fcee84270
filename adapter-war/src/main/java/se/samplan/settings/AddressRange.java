package se.samplan.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses of IPv4 or IPv6 that begin alike: one, or a network such as {@code 10.1.0.0/16}.
 *
 * @param network any of them
 * @param bits how many of its first bits all have
 */
public record AddressRange(InetAddress network, int bits) {

    /** Only what is an address already, so that no name is ever looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    /** @throws IllegalArgumentException if it is neither an address nor a network */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress network = address(slash < 0 ? text : text.substring(0, slash));
        int all = network.getAddress().length * Byte.SIZE;
        if (slash < 0) {
            return new AddressRange(network, all);
        }
        String length = text.substring(slash + 1);
        if (!BITS.matcher(length).matches() || Integer.parseInt(length) > all) {
            throw new IllegalArgumentException("no length of a network");
        }
        return new AddressRange(network, Integer.parseInt(length));
    }

    /** Whether an address is one of them, as containers write it: IPv6 perhaps in brackets. What is no address is none. */
    public boolean holds(String address) {
        byte[] other;
        try {
            other = address(withoutBrackets(address)).getAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
        byte[] own = network.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutBrackets(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    private static InetAddress address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("no address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address", e);
        }
    }
}
