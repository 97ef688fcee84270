package se.samplan.change;

import java.util.List;
import java.util.Optional;
import se.samplan.seal.Sealing;

/** The caller carries the hashes itself: the marker is the snapshot, sealed. Nothing is kept here. */
public final class CarriedMarkers implements Markers {

    private static final String PURPOSE = "change";

    private final Sealing sealing;

    public CarriedMarkers(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public Optional<String> give(List<String> bindings, Snapshot snapshot) {
        return Optional.of(sealing.seal(PURPOSE, bindings, snapshot.text()));
    }

    @Override
    public Found find(List<String> bindings, String marker) {
        return sealing.open(PURPOSE, bindings, marker)
                .flatMap(Snapshot::parse)
                .map(Found::of)
                .orElse(Found.no(Trouble.NOT_KNOWN));
    }
}
