package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.PLANS;
import static se.samplan.reader.Withholding.AGREED;
import static se.samplan.reader.Withholding.AT_U501;
import static se.samplan.reader.Withholding.LANES_APART;
import static se.samplan.reader.Withholding.LANES_OPEN;
import static se.samplan.reader.Withholding.reader;
import static se.samplan.reader.Withholding.shortId;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.Lane;
import se.samplan.question.Audience;
import se.samplan.record.RecordIds;

/** The lane of what is not a reader's own is told to staff, and to nobody else (V-16). */
class LaneInSummaryTest {

    @Test
    void v16_tellsStaffTheLaneOfWhatIsNotItsOwn_andNobodyElse() {
        Cases open = Cases.of(PLANS, 9).under(LANES_OPEN).checkedBy(new Blocks(), AGREED);

        assertThat(lanes(open, AT_U101)).containsExactly("SYS5:P5 SOCIAL_CARE");
        assertThat(lanes(open, Audience.SYSTEM)).containsExactly("SYS5:P5 SOCIAL_CARE");
        assertThat(lanes(open, AT_U501))
                .containsExactly(
                        "SYS4:P4 HEALTH_CARE", "SYS2:P3 HEALTH_CARE", "SYS1:P2 HEALTH_CARE", "SYS3:P1 HEALTH_CARE");
        assertThat(lanes(open, Audience.PERSON)).isEmpty();
        assertThat(lanes(open, Audience.AGENT)).isEmpty();
        assertThat(lanes(open.under(LANES_APART), AT_U101)).isEmpty();
    }

    @Test
    void v16_theLaneIsToldAlsoWhereInternalNotesAreCut() {
        Cases contacts = Cases.of(Cases.CONTACTS, 9).under(LANES_OPEN).checkedBy(new Blocks(), AGREED);

        assertThat(contacts.summaryFor(AT_U501, Optional.empty()).lanes())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.lane()).isEqualTo(Lane.HEALTH_CARE));
    }

    private static List<String> lanes(Cases cases, Audience reader) {
        return cases.summaryFor(reader, Optional.empty()).lanes().stream()
                .map(mark -> shortId(RecordIds.text(mark.record())) + " " + mark.lane())
                .toList();
    }
}
