package se.samplan.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells the class of an exception and where it was thrown, but not its message: a vendor's message may hold anything. */
final class ThrownAt {

    private static final int FRAMES = 12;

    private ThrownAt() {}

    /** Our own message first, then each cause by class and the places nearest to it. */
    static String told(Throwable ours) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(ours.getMessage())));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable at = ours.getCause(); at != null && seen.add(at); at = at.getCause()) {
            StringBuilder part = new StringBuilder(at.getClass().getName());
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                part.append(i == 0 ? " at " : " < ").append(frames[i]);
            }
            parts.add(part.toString());
        }
        return String.join("; caused by ", parts);
    }
}
