package se.samplan.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where sources are reached that have no place of their own in {@code routes.file}.
 *
 * @param platform where every such address is sent
 */
public record RouteSettings(Optional<URI> platform) {

    static RouteSettings read(SettingsReader from) {
        return new RouteSettings(from.optionalAddress("routes.platform"));
    }

    /** Who asks sources must know where they are. */
    void check(SettingsReader from) {
        from.check(
                platform.isPresent() || from.optional("routes.file").isPresent(),
                "routes.platform: is mandatory when routes.file is not given");
    }
}
