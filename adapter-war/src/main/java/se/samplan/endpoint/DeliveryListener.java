package se.samplan.endpoint;

/** Hears what has become of answers, for the access log. Must not throw and must not wait. */
public interface DeliveryListener {

    /** Every byte of the answer has been handed to the connection of a consumer that was there. */
    void delivered(Shown shown);

    /** The consumer had gone, or went while the answer was written: what it has of it cannot be told. */
    void notDelivered(Shown shown);

    /**
     * The consumer had gone, and the answer was none about records: a fault, or a logical error.
     *
     * @param correlation of the request, as it stands in our log
     */
    void nothingDelivered(String correlation);
}
