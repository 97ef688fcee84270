package se.samplan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;

class IdentitiesTest {

    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
    private static final PersonId OF_ANOTHER_KIND = new PersonId(People.ASTA.id(), IdentityType.SAMORDNINGSNUMMER);

    /** A number of two kinds is one, and what only one region knows is told to nobody else. */
    @Test
    void givesEachNumberOnce_theOneAskedForFirst_andNoneThatIsLocal() {
        Identities identities = person -> Set.of(OF_ANOTHER_KIND, BEFORE, People.WITH_REGIONAL_RESERVE, People.ASTA);

        assertThat(identities.numbers(People.ASTA)).containsExactly(People.ASTA, BEFORE);
        assertThat(identities.numbers(BEFORE)).containsExactly(BEFORE, People.ASTA);
        assertThat(Identities.none().numbers(People.ASTA)).containsExactly(People.ASTA);
    }
}
