package se.samplan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;

/** What takes tenths of a second to make is made once in a process, however many adapters stand in it. */
class MadeOnceTest {

    @Test
    void classesAreBoundOnce_inWhateverOrderTheyAreNamed() {
        GeneratedClasses bound = GeneratedClasses.of(GetCarePlansType.class, GetCarePlansResponseType.class);

        assertThat(GeneratedClasses.of(GetCarePlansResponseType.class, GetCarePlansType.class))
                .isSameAs(bound);
        assertThat(GeneratedClasses.of(GetCarePlansType.class)).isNotSameAs(bound);
    }

    @Test
    void pagesAreMadeOnce() {
        var publication = CarePlans2.description().publication();

        assertThat(WsdlPages.of(publication)).isSameAs(WsdlPages.of(publication));
    }
}
