package se.samplan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every order of a few things. */
public final class Orders {

    private Orders() {}

    public static <T> Stream<List<T>> of(List<T> things) {
        if (things.isEmpty()) {
            return Stream.of(List.of());
        }
        return Stream.iterate(0, at -> at < things.size(), at -> at + 1).flatMap(at -> {
            List<T> others = new ArrayList<>(things);
            T first = others.remove((int) at);
            return of(others).map(rest -> {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                return order;
            });
        });
    }
}
