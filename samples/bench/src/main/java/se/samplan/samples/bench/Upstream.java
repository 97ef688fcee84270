package se.samplan.samples.bench;

import java.util.function.Consumer;

/** How a {@link Floor} asks the platform. */
interface Upstream {

    /**
     * Sends it, and tells the answer's body on the loop's thread.
     *
     * @param message the body of the request
     */
    void ask(byte[] message, Consumer<byte[]> answer);
}
