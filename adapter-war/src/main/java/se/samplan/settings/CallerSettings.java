package se.samplan.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.model.HsaId;

/**
 * Whose word is taken for who calls (platform facts, section 3).
 *
 * @param trusted addresses of proxies that end TLS, and of platforms inside
 * @param instanceIds one of them must stand in {@code x-vp-instance-id} of a call that brings no certificate; any if empty
 * @param platforms owners of certificates who may call for others
 */
public record CallerSettings(List<AddressRange> trusted, Set<String> instanceIds, Set<HsaId> platforms) {

    private static final String TRUSTED = "callers.trusted-addresses";

    static CallerSettings read(SettingsReader from) {
        return new CallerSettings(
                from.optionalList(TRUSTED).stream()
                        .flatMap(text -> range(from, text).stream())
                        .toList(),
                Set.copyOf(from.optionalIds("callers.instance-ids")),
                from.optionalIds("callers.platforms").stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<AddressRange> range(SettingsReader from, String text) {
        try {
            return List.of(AddressRange.of(text));
        } catch (IllegalArgumentException e) {
            from.check(false, TRUSTED + ": must be addresses such as 10.1.2.3 or 10.1.0.0/16, not \"" + text + "\"");
            return List.of();
        }
    }
}
