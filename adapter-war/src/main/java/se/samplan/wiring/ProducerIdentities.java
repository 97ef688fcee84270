package se.samplan.wiring;

/**
 * What the settings say of identities to a producer; no bean of the port itself, whose place an integrator's may take.
 *
 * @param known by {@code identities.file}
 */
record ProducerIdentities(KnownIdentities known) {}
