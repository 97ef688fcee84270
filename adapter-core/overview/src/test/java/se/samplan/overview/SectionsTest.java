package se.samplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.bind.Bound;
import se.samplan.bind.RecordBinder;
import se.samplan.bind.StoryGathered;
import se.samplan.gather.Gathered;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.overview.Overview.Sections;
import se.samplan.understand.finding.Finding;
import se.samplan.understand.finding.FindingKind;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.PlanNotes;

/** Only what is asked for is made, and it is what it is in the whole. */
class SectionsTest {

    private static final News NO_NEWS = new News(Optional.empty(), Map.of(), Optional.empty());
    private static final Gathered GATHERED = StoryGathered.at(9, UnaryOperator.identity());
    private static final Bound BOUND = new RecordBinder().bind(GATHERED);
    private static final Sections WHOLE = sections(List.of());

    @ParameterizedTest
    @EnumSource
    void aSectionAloneIsWhatItIsInTheWhole_andNoOtherIsMade(Section section) {
        Sections alone = sections(List.of(section.code()));

        assertThat(Stream.of(Section.values())
                        .filter(other -> made(alone, other).isPresent()))
                .isSubsetOf(together(section));
        assertThat(made(alone, section).equals(made(WHOLE, section))).isTrue();
    }

    @Test
    void everySectionOfTheWholeIsMade() {
        assertThat(Stream.of(Section.values())
                        .filter(section -> made(WHOLE, section).isEmpty()))
                .isEmpty();
    }

    /** What is withheld from staff is not told as missing: a link to it leads nowhere for them, and that is no finding. */
    @Test
    void onlyThePersonIsToldThatALinkLeadsToWhatItsSourceDoesNotHave() {
        Gathered gathered = StoryGathered.at(
                9,
                text -> text.contains("GetCareAgreementsResponse")
                        ? text.replace("TSTASTA00000-SYS2:P3", "TSTASTA00000-SYS2:P99")
                        : text);

        assertThat(findings(gathered, ServiceAudience.PERSON)).contains(FindingKind.DANGLING_LINK);
        assertThat(findings(gathered, ServiceAudience.STAFF)).isNotEmpty().doesNotContain(FindingKind.DANGLING_LINK);
    }

    private static List<FindingKind> findings(Gathered gathered, ServiceAudience reader) {
        return sections(List.of("findings"), gathered, new RecordBinder().bind(gathered), reader)
                .findings()
                .orElseThrow()
                .stream()
                .map(Finding::kind)
                .toList();
    }

    /** How records hang together is told in contacts, agreements and plans. */
    private static Set<Section> together(Section section) {
        return switch (section) {
            case CONTACTS -> Set.of(Section.CONTACTS, Section.AGREEMENTS, Section.PLANS);
            case AGREEMENTS, PLANS -> Set.of(Section.AGREEMENTS, Section.PLANS);
            default -> Set.of(section);
        };
    }

    private static Optional<?> made(Sections sections, Section section) {
        return switch (section) {
            case CONTACTS -> sections.contacts().map(roster -> List.of(roster.entries(), sections.whomToAsk()));
            case TIMELINE -> sections.timeline().map(timeline -> List.of(timeline, sections.bookings()));
            case AGREEMENTS, PLANS -> sections.graph();
            case RESPONSIBILITIES -> sections.matrix();
            case DUE -> sections.due();
            case RISKS -> sections.risks();
            case FINDINGS -> sections.findings();
            case LINKS -> sections.links();
            case CHANGES -> sections.changes();
        };
    }

    private static Sections sections(List<String> codes) {
        return sections(codes, GATHERED, BOUND, ServiceAudience.PERSON);
    }

    private static Sections sections(List<String> codes, Gathered gathered, Bound bound, ServiceAudience reader) {
        OverviewAsked asked = OverviewAsked.of(
                new OverviewAsked.Written(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        codes,
                        Optional.of("doseBagSupply"),
                        Optional.empty()),
                LocalDateTime.of(2026, 1, 29, 19, 30));
        ExpectedGivers nobody = new ExpectedGivers(List::of, question -> source -> true, (contract, source) -> true);
        return Overview.of(
                        asked,
                        gathered,
                        new Overview.Seen(bound, reader, NO_NEWS, Map.of()),
                        new Overview.Lists(
                                Set.of("hemsjukvarden.example.org"), nobody, PlanNotes.NONE, PlanDocuments.NONE))
                .sections();
    }
}
