package se.samplan.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Right;
import se.samplan.question.Standing;

class CallerHeadersTest {

    private static final Standing BEFORE = new Standing(Audience.SYSTEM, Set.of(Right.AS_OF));
    private static final Standing AFTER = new Standing(
            Audience.careStaff(new HsaId("TSTASTA00000-RG00"), new HsaId("TSTASTA00000-U101")), Set.of(Right.VOUCHES));

    /** The list is another one at each look. */
    @Test
    void aRequestLooksAtTheListOfConsumersOnce() {
        Iterator<Standing> looks = Stream.of(BEFORE, AFTER).iterator();
        CallerHeaders callers = new CallerHeaders(
                new HsaId("TSTASTA00000-AGGR"),
                Optional.empty(),
                header -> false,
                consumer -> Optional.of(looks.next()));

        CallerHeaders.Admitted admitted = callers.read(Map.of(
                "x-vp-sender-id",
                "TSTASTA00000-VPX1",
                "x-rivta-original-serviceconsumer-hsaid",
                "TSTASTA00000-CON1",
                "x-skltp-correlation-id",
                "prov-4711"));

        assertThat(admitted.caller().audience()).isEqualTo(BEFORE.audience());
        assertThat(admitted.privileges()).isEqualTo(new Privileges(BEFORE.rights()));
        assertThat(looks.next()).isEqualTo(AFTER);
    }
}
