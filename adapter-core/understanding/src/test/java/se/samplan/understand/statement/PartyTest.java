package se.samplan.understand.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.HsaId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.understand.Planning;
import se.samplan.understand.StoryPlanning;

class PartyTest {

    /** A party is written as kind, person, unit, organisation and principal; a name in capitals is an id. */
    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "staff P401 - - -; staff P401 - - -; false",
                "staff P401 - - -; staff P101 - - -; true",
                "staff P401 U401 KH00 -; staff P401 U101 RG00 -; false",
                "staff fARZANE - - -; staff farzane - - -; false",
                "staff farzane_hatamian - - -; staff hatamian,farzane - - -; false",
                "staff farzane_hatamian - - -; staff farzane - - -; false",
                "staff farzane_hatamian - - -; staff eva_lennartsson - - -; true",
                "staff P401 U401 - -; careUnit - U401 - -; false",
                "staff P401 U401 - -; careUnit - U101 - -; true",
                "staff farzane - - -; careUnit - U101 - -; false",
                "careUnit - U401 - -; careUnit - hemsjukvården - -; false",
                "careUnit - hemsjukvården - -; careUnit - hälsocentralen - -; true",
                "staff P401 U401 KH00 -; organization - - KH00 -; false",
                "staff P401 U401 KH00 -; organization - - RG00 -; true",
                "role - - - region; staff farzane - - municipality; true",
                "role - - - region; staff farzane - - region; false",
                "patient - - - -; patient - - - -; false",
                "patient - - - -; staff farzane - - -; true",
                "patient - - - -; nextOfKin maria - - -; true",
                "nextOfKin maria - - -; nextOfKin maria - - -; false",
                "nextOfKin maria - - -; nextOfKin ines - - -; true",
                "otherActor apoteket - - -; staff farzane - - -; true"
            })
    void whoIsSurelyAnother(String one, String other, boolean another) {
        assertThat(read(one).isSurelyAnother(read(other))).isEqualTo(another);
        assertThat(read(other).isSurelyAnother(read(one))).isEqualTo(another);
    }

    private static Party read(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return PartyBuilder.builder()
                .kind(new PartyKind(parts.get(0)))
                .person(named(parts.get(1)))
                .unit(named(parts.get(2)))
                .organisation(named(parts.get(3)))
                .principal(parts.get(4).equals("-") ? Optional.empty() : Optional.of(new PrincipalKind(parts.get(4))))
                .build();
    }

    private static Optional<Party.Designation> named(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        return Character.isUpperCase(text.charAt(0))
                ? Party.Designation.of(Optional.of(new HsaId("TSTASTA00000-" + text)), Optional.empty())
                : Party.Designation.of(Optional.empty(), Optional.of(text.replace('_', ' ')));
    }

    /** Two records of the story mean one health centre and one nurse, though one of them gives names only. */
    @Test
    void namesAreKnownByWhatOtherRecordsSay() {
        Planning story = StoryPlanning.atStep(9);
        Reading reading = new Reading(story, StoryPlanning.clockOf(9));

        assertThat(party(reading, "A3", "c4").unit().flatMap(Party.Designation::id))
                .contains(new HsaId("TSTASTA00000-U101"));
        assertThat(party(reading, "A4", "c2").person().flatMap(Party.Designation::id))
                .contains(new HsaId("TSTASTA00000-P401"));
        assertThat(party(reading, "A4", "c2").organisation().flatMap(Party.Designation::id))
                .contains(new HsaId("TSTASTA00000-KH00"));
        assertThat(party(reading, "P4", "a8").organisation().flatMap(Party.Designation::id))
                .contains(new HsaId("TSTASTA00000-KH00"));
    }

    /** Aisha is named in the SIP without a unit: which of all Aishas she is, is not known from her name. */
    @Test
    void nobodyIsKnownByHerNameAlone() {
        Reading reading = new Reading(StoryPlanning.atStep(9), StoryPlanning.clockOf(9));

        assertThat(task(reading, "P4", "a9").duties())
                .filteredOn(duty -> duty.party().kind().equals(PartyKind.STAFF))
                .singleElement()
                .satisfies(duty -> assertThat(duty.party().person().flatMap(Party.Designation::id))
                        .isEmpty());
    }

    private static Party party(Reading reading, String record, String item) {
        return task(reading, record, item).carried().get(0).party();
    }

    private static Task task(Reading reading, String record, String item) {
        return reading.tasks().stream()
                .filter(task -> task.statement().record().value().equals(record))
                .filter(task -> task.statement()
                        .item()
                        .filter(id -> id.value().equals(item))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
