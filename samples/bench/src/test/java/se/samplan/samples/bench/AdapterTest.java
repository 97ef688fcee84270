package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The heap is read from what {@code jcmd GC.heap_info} says, which every collector says in its own way. */
class AdapterTest {

    @Test
    void theHeapIsAllGenerationsTogether() throws IOException {
        assertThat(Adapter.used("""
                        4711:
                        PSYoungGen      total 41472K, used 27156K [0x00000000fc000000, 0x00000000feb00000, 0x0000000100000000)
                         eden space 39424K, 65% used [0x00000000fc000000,0x00000000fd95d3f0,0x00000000fe680000)
                        ParOldGen       total 131072K, used 25301K [0x00000000f4000000, 0x00000000fc000000, 0x00000000fc000000)
                         object space 131072K, 19% used [0x00000000f4000000,0x00000000f58b5420,0x00000000fc000000)
                        Metaspace       used 48000K, committed 48512K, reserved 1114112K
                         class space    used 5500K, committed 5760K, reserved 1048576K
                        """)).isEqualTo(27156 + 25301);
    }

    @Test
    void orTheWholeHeapWhereThereIsOneLineForIt() throws IOException {
        assertThat(Adapter.used("""
                        garbage-first heap   total 262144K, used 31337K [0x00000000f4000000, 0x0000000100000000)
                         region size 1024K, 5 young (5120K), 1 survivors (1024K)
                        Metaspace       used 48000K, committed 48512K, reserved 1114112K
                        """)).isEqualTo(31337);
        assertThat(Adapter.used(
                        "garbage-first heap   total reserved 196608K, committed 131072K, used 31337K [0xf4000000)"))
                .isEqualTo(31337);
    }

    @Test
    void whatSaysNothingOfTheHeapIsRefused() {
        assertThatThrownBy(() -> Adapter.used("Metaspace       used 48000K, committed 48512K, reserved 1114112K"))
                .isInstanceOf(IOException.class);
    }
}
