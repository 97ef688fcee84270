package se.samplan.edge;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is needed first, and then kept. Whoever needs it meanwhile waits; a failure is not kept. */
public final class Once<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    /** Does something with it, if it has been made. */
    public void ifMade(Consumer<T> use) {
        T known = made;
        if (known != null) {
            use.accept(known);
        }
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
