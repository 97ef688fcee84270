package se.samplan.call;

/**
 * What came back over HTTP.
 *
 * @param status HTTP status
 * @param contentType the header's value; empty if there was none
 * @param body all of it; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied nowhere, because it may be megabytes
public record Reply(int status, String contentType, byte[] body) {

    @Override
    public String toString() {
        return "Reply[" + status + ", " + body.length + " bytes]";
    }
}
