package se.samplan.change;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.samplan.token.TokenPurpose;
import se.samplan.token.TokenRefused;
import se.samplan.token.Tokens;

/** The caller carries the hashes itself: the marker is the snapshot, sealed. Nothing is kept here. */
public final class CarriedMarkers implements Markers {

    private final Tokens tokens;
    private final TokenPurpose purpose;

    /** @param validity how long a marker is good */
    public CarriedMarkers(Tokens tokens, Duration validity) {
        this.tokens = tokens;
        this.purpose = new TokenPurpose("change-1", validity);
    }

    @Override
    public Optional<String> give(List<String> bindings, Snapshot snapshot) {
        return Optional.of(tokens.issue(purpose, bindings, snapshot.text()));
    }

    @Override
    public Found find(List<String> bindings, String marker) {
        try {
            return Snapshot.parse(tokens.open(purpose, bindings, marker))
                    .map(Found::of)
                    .orElse(Found.no(Trouble.NOT_KNOWN));
        } catch (TokenRefused e) {
            return Found.no(Trouble.NOT_KNOWN);
        }
    }
}
