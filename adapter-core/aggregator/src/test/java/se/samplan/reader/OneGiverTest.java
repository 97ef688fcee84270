package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.model.Lane;
import se.samplan.model.People;
import se.samplan.question.Audience;
import se.samplan.record.Facts;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** A care giver with an organisation number is one, however the record, the settings and the reader spell it. */
class OneGiverTest {

    private static final HsaId UNIT = new HsaId("TSTASTA00000-U101");
    private static final HsaId OTHER_UNIT = new HsaId("TSTASTA00000-U202");

    @ParameterizedTest
    @CsvSource({"556559-4230, 5565594230", "5565594230, 16556559-4230", "430778-2393, 194307782393"})
    void isOneForEveryRuleOfAccess(String ofTheRecord, String ofTheReader) {
        Facts facts = new Facts(Map.of(
                Fact.CARE_GIVER, List.of(ofTheRecord, ofTheReader), Fact.CARE_UNIT, List.of(OTHER_UNIT.value())));
        Audience reader = Audience.careStaff(new HsaId(ofTheReader), UNIT);
        AccessPolicy policy = new AccessPolicy(Set.of(new HsaId(ofTheReader)), false, false);
        Matter matter = Matter.unasked(reader, CareDocumentation3.description(), facts, false, policy);

        assertThat(matter.owner().careGiver()).contains(new HsaId(ofTheRecord));
        assertThat(matter.closeness()).isEqualTo(Ownership.Closeness.OWN_GIVER);
        assertThat(matter.lane()).isEqualTo(Lane.SOCIAL_CARE);
        assertThat(NoBlockService.OWN_GIVER
                        .check(
                                new AccessQuestion(People.ASTA, Cases.asking(reader), List.of(matter.owner())),
                                Deadline.after(Duration.ofSeconds(20), Ticker.system()))
                        .join())
                .containsEntry(matter.owner(), BlockCheck.Block.OPEN);
    }
}
