package se.samplan.edge;

import java.io.IOException;
import java.io.OutputStream;

/** A whole SOAP 1.1 message in UTF-8, ready to be written. */
public interface Response {

    /** HTTP status. */
    int status();

    /** Bytes that {@link #writeTo} writes. */
    long length();

    /** Writes it; may be called more than once. */
    void writeTo(OutputStream out) throws IOException;
}
