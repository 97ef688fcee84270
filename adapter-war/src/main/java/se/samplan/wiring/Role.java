package se.samplan.wiring;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What the program does, as the container around it sees it.
 *
 * @param path of its addresses, without a slash
 * @param servlet answers there
 * @param preparations what requests need and none has needed yet, in parts
 * @param told what is told of it, and how it is told to end
 */
record Role(String path, HttpServlet servlet, List<Runnable> preparations, Told told) {

    /**
     * What is told of a role, and how it is told to end.
     *
     * @param states how it stands with its parts, in words by name
     * @param metrics its part of the page, if there is one
     * @param underWay requests that are being answered
     * @param letNobodyIn from then on new requests are turned away with a fault
     * @param answerNow whoever waits then is answered with what there is, or a fault
     */
    record Told(
            Supplier<Map<String, String>> states,
            Optional<Supplier<String>> metrics,
            IntSupplier underWay,
            Runnable letNobodyIn,
            Runnable answerNow) {}
}
