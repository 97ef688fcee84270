package se.samplan.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samplan.model.LogicalAddress;

class SourceTagsTest {

    @Test
    void thereAreNeverMoreNamesThanAreSet_whateverTheIndexNames() {
        SourceTags tags = new SourceTags(3);

        Set<String> names = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(number -> tags.of(new LogicalAddress("TSTASTA00000-" + number)))
                .collect(Collectors.toSet());

        assertThat(names).hasSize(4).contains(SourceTags.OTHERS);
    }

    @Test
    void aSourceThatIsNamedStaysNamed_howeverItIsSpelt() {
        SourceTags tags = new SourceTags(1);

        assertThat(tags.of(new LogicalAddress("tstasta00000-sys1"))).isEqualTo("TSTASTA00000-SYS1");
        assertThat(tags.of(new LogicalAddress("TSTASTA00000-SYS2"))).isEqualTo(SourceTags.OTHERS);
        assertThat(tags.of(new LogicalAddress("TSTASTA00000-SYS1"))).isEqualTo("TSTASTA00000-SYS1");
    }
}
