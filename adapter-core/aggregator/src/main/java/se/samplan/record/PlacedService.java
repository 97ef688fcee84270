package se.samplan.record;

/**
 * A related service, and where it stands in a document.
 *
 * @param start first byte of its start tag
 * @param end first byte after its end tag
 */
record PlacedService(LinkedService service, int start, int end) {}
