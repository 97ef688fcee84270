package se.samplan.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.samplan.produce.JournalSystem;

/** The two ways to be found. */
class ConnectedTest {

    @Test
    void isFoundByWhatStandsInMetaInfServices() {
        JournalSystem journal = JournalSystem.onClassPath(Vendor.class.getClassLoader());

        assertThat(journal.carePlans()).singleElement().isInstanceOf(Vendor.class);
        assertThat(journal.fixedContacts()).singleElement().isInstanceOf(Vendor.class);
        assertThat(journal.agreements()).isEmpty();
    }

    @Test
    void isFoundAsASpringBean() {
        try (GenericApplicationContext context = new AnnotationConfigApplicationContext(Vendor.class)) {
            JournalSystem journal = JournalSystem.foundBy(new SpringFinder(context));

            assertThat(journal.carePlans()).containsExactly(context.getBean(Vendor.class));
            assertThat(journal.fixedContacts()).containsExactly(context.getBean(Vendor.class));
            assertThat(journal.agreements()).isEmpty();
        }
    }
}
