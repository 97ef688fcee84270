package se.samplan.samples.overview.ask;

import java.util.Optional;

/**
 * A member of staff, whom the adapter is told as the reader.
 *
 * @param id HSA-id
 * @param name given name and surname, if they are known
 * @param title what she is, a nurse for example, if it is known
 */
public record Employee(String id, Optional<String> name, Optional<String> title) {}
