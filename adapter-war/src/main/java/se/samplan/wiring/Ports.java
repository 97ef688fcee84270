package se.samplan.wiring;

import java.util.Optional;
import se.samplan.question.Identities;
import se.samplan.reader.Checks;
import se.samplan.source.EngagementIndex;
import se.samplan.source.Permissions;

/**
 * What an integrator may put in the place of what the settings say.
 *
 * @param checks of blocks and consent
 * @param permissions who may call which source
 * @param identities who is the same person
 * @param index who holds data; empty if the one is asked that the settings name
 */
record Ports(Checks checks, Permissions permissions, Identities identities, Optional<EngagementIndex> index) {}
