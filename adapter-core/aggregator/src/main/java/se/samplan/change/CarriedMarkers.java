package se.samplan.change;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.samplan.token.KeyRing;
import se.samplan.token.TokenPurpose;
import se.samplan.token.TokenRefused;
import se.samplan.token.Tokens;

/** The caller carries the hashes itself: the marker is the snapshot, sealed. Nothing is kept here. */
public final class CarriedMarkers implements Markers {

    private final Tokens tokens;
    private final KeyRing keys;
    private final TokenPurpose purpose;

    /**
     * @param keys the same as those of the tokens
     * @param validity how long a marker is good
     */
    public CarriedMarkers(Tokens tokens, KeyRing keys, Duration validity) {
        this.tokens = tokens;
        this.keys = keys;
        this.purpose = new TokenPurpose("change-2", validity);
    }

    @Override
    public Optional<String> give(List<String> bindings, Snapshot snapshot) {
        return Optional.of(new Marker(keys.newest(), tokens.issue(purpose, bindings, snapshot.text())).text());
    }

    @Override
    public Recalled find(List<String> bindings, String text) {
        return Marker.parse(text)
                .map(marker ->
                        keys.ids().contains(marker.key()) ? open(bindings, marker) : Recalled.no(Trouble.KEY_GONE))
                .orElse(Recalled.no(Trouble.NOT_KNOWN));
    }

    private Recalled open(List<String> bindings, Marker marker) {
        try {
            return Snapshot.parse(tokens.open(purpose, bindings, marker.rest()))
                    .map(Recalled::of)
                    .orElse(Recalled.no(Trouble.NOT_KNOWN));
        } catch (TokenRefused e) {
            return Recalled.no(Trouble.NOT_KNOWN);
        }
    }
}
