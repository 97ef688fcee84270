package se.samplan.samples.plannotes.write;

import java.util.List;

/** Three ways in which people write: whole sentences, key words, and what was dictated. */
enum Writing {
    SENTENCES(
            List.of(
                    "Kontakten började efter sjukhusvistelsen i höstas.",
                    "Har haft besvär i flera år och behöver stöd i vardagen.",
                    "Bor ensam och har svårt att klara trapporna."),
            List.of(
                    "Patienten vill kunna promenera till affären utan att vila.",
                    "Målet är att hålla vikten stabil under vintern.",
                    "Ska kunna sova en hel natt utan smärta.",
                    "Önskar kunna duscha själv igen."),
            List.of(
                    "Distriktssköterskan kommer att lägga om såret två gånger i veckan.",
                    "Fysioterapeuten ansvarar för träning i grupp varje tisdag.",
                    "Hemtjänsten ska hjälpa till med dusch en gång i veckan.",
                    "Patienten väger sig dagligen och skriver upp värdet."),
            List.of(
                    "Planen följs upp den 5 mars tillsammans med dottern.",
                    "Utvärdering sker vid nästa besök om tre månader.",
                    "Ny bedömning planeras till april."),
            List.of(
                    "Ring mottagningen på 08-46500400 vardagar klockan 8 till 9.",
                    "Vid frågor kontaktas Hampus på 070-1740606.")),
    KEY_WORDS(
            List.of("hjärtsvikt, KOL", "post op höft", "smärta, trötthet"),
            List.of("gå 500 m utan paus", "HbA1c < 60", "viktstabil", "smärtfri nattetid", "ADL självständig"),
            List.of(
                    "omläggning 2 ggr/v",
                    "gångträning x 2/dag",
                    "dosett, dsk ansv",
                    "rullator utprovas",
                    "kost + näringsdryck"),
            List.of("ÅB 3 mån", "tel v 12", "utv 2026-04-15", "ny kontroll vår"),
            List.of("dsk 08-46500400", "070-1740606 kl 8-9")),
    DICTATED(
            List.of(
                    "det här är alltså en patient som vi har följt under en längre tid och som nu behöver lite mer"
                            + " stöd",
                    "bakgrunden är väl känd sedan tidigare med flera vårdtillfällen"),
            List.of(
                    "vi har tillsammans kommit fram till att målet är att hon ska kunna komma ut varje dag",
                    "det patienten säger är viktigast är att orka vara med barnbarnen och det är det vi siktar på",
                    "på sikt hoppas vi att han klarar sig utan hjälp hemma"),
            List.of(
                    "då gör vi så att sköterskan ringer varje vecka och att patienten själv tar sina promenader",
                    "det planeras för hembesök av arbetsterapeut och jag ansvarar för kontakten med kommunen",
                    "ordineras styrketräning hos oss två gånger per vecka"),
            List.of(
                    "vi stämmer av det här igen i mars och tar ställning då",
                    "uppföljning blir på telefon om ungefär en månad"),
            List.of("hör av sig till mottagningen 08-46500400 om det blir sämre"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of lists made by List.of
    private final List<List<String>> byTopic;

    Writing(
            List<String> why,
            List<String> goals,
            List<String> activities,
            List<String> followUp,
            List<String> contact) {
        byTopic = List.of(why, goals, activities, followUp, contact);
    }

    /** What is said of why, goals, activities, follow-up or contact. */
    List<String> of(int topic) {
        return byTopic.get(topic);
    }
}
