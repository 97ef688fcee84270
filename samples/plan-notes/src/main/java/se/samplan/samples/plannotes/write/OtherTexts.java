package se.samplan.samples.plannotes.write;

import java.util.List;

/** Titles and texts of notes that are no plans. */
final class OtherTexts {

    private static final List<String> CONTACT_TITLES = List.of(
            "Besök",
            "Besöksanteckning",
            "Mottagningsbesök läkare",
            "Telefonkontakt",
            "Hembesök",
            "Daganteckning",
            "Anteckning",
            "Journalanteckning",
            "Rondanteckning",
            "Besök hos distriktssköterska",
            "Årskontroll",
            "Fysioterapi",
            "Arbetsterapi",
            "Nybesök",
            "Återbesök",
            "Provsvar",
            "Receptförnyelse",
            "");

    private static final List<String> SAID = List.of(
            "Kommer för kontroll av blodtryck. Mår väl.",
            "Har haft ont i knät sedan i lördags efter en promenad.",
            "Ringer och undrar om provsvar. Allt ser bra ut.",
            "Såret läker. Omlagt utan besvär.",
            "Sover bättre sedan dosen ändrades.",
            "Vikt 72 kg, blodtryck 135/80.",
            "Vaken och orienterad, går med rollator.",
            "Labb: Hb 128, kreatinin 88.",
            "Aptiten är bättre. Äter själv.",
            "Dottern är med vid besöket.",
            "Förnyar recept enligt listan.",
            "Tränat i bassäng, klarar fem längder.");

    private static final List<String> GOES_ON = List.of(
            "Återbesök om två veckor.",
            "Åter vid behov.",
            "Ny tid skickas.",
            "Hör av sig om det blir sämre.",
            "Uppföljning på telefon.",
            "Fortsätter med samma dos.",
            "Remiss skickas till röntgen.",
            "Sköterskan ringer nästa vecka.",
            "Mål: smärtfri till sommaren.",
            "Provtagning planeras före besöket.");

    private static final List<String> DAY_HEADINGS = List.of(
            "Aktuellt",
            "Status",
            "Bedömning",
            "Åtgärd",
            "Plan",
            "Uppföljning",
            "Anamnes",
            "Kontaktorsak",
            "Planering",
            "Social anamnes",
            "Läkemedel",
            "Behandling");

    private static final List<String> REFERRAL_TITLES = List.of(
            "Remiss",
            "Remiss till fysioterapi",
            "Remissvar röntgen",
            "Remissbedömning",
            "Remiss för rehabilitering",
            "Konsultationsremiss",
            "Svar på remiss");

    private static final List<String> SUMMARY_TITLES = List.of(
            "Epikris",
            "Slutanteckning",
            "Sammanfattning",
            "Utskrivningsanteckning",
            "Epikris rehab",
            "Slutanteckning fysioterapi");

    private static final List<String> AGREEMENT_TITLES = List.of(
            "Överenskommelse", "Dokumenterad överenskommelse", "Överenskommelse med fast vårdkontakt", "Samordning");

    private static final List<String> ABOUT_TITLES = List.of(
            "Besök",
            "Telefonsamtal",
            "Anteckning",
            "Samtal om vårdplan",
            "Inför vårdplanering",
            "Kallelse till SIP-möte",
            "Vårdplan genomgången",
            "Information om rehabplan",
            "Fråga om vårdplan",
            "Besök, genomgång av genomförandeplan",
            "Samordning",
            "Vårdplan utdelad");

    private static final List<String> ABOUT = List.of(
            "Patienten undrar över sin vårdplan och vill veta vem som ansvarar för den.",
            "Vi gick igenom vårdplanen. Hon tycker att målen fortfarande är viktiga.",
            "Rehabplanen finns hos fysioterapeuten. Uppföljning sker där.",
            "Vårdplan saknas, ska upprättas vid nästa besök.",
            "Genomförandeplanen lämnades till dottern i dag.",
            "Säger att insatserna i planen fungerar bra. Målet att gå ut varje dag är nått.",
            "Ber om kopia av omvårdnadsplanen. Skickas med post.",
            "Avböjer vårdplan i nuläget. Frågan tas upp igen vid uppföljning i höst.",
            "SIP planeras till den 5 mars. Kommunen ansvarar för inbjudan.",
            "Krisplanen är känd av patienten. Den ligger i pärmen hemma.",
            "Vårdplan enligt tidigare, inga ändringar. Utvärdering planeras i april.");

    private final Chance chance;

    OtherTexts(Chance chance) {
        this.chance = chance;
    }

    String title(Sort sort) {
        return switch (sort) {
            case REFERRAL -> chance.of(REFERRAL_TITLES);
            case SUMMARY -> chance.of(SUMMARY_TITLES);
            case AGREEMENT -> chance.of(AGREEMENT_TITLES);
            case ABOUT_A_PLAN -> chance.of(ABOUT_TITLES);
            default -> chance.of(CONTACT_TITLES);
        };
    }

    String text(Sort sort) {
        return switch (sort) {
            case REFERRAL ->
                sections(List.of("Frågeställning", "Anamnes", "Mål med remissen", "Önskad åtgärd", "Kontakt"));
            case SUMMARY ->
                sections(List.of("Vårdförlopp", "Status vid utskrivning", "Läkemedel", "Åtgärder", "Uppföljning"));
            case AGREEMENT ->
                sections(List.of(
                        "Det här är viktigt för mig", "Det här gör jag", "Det här gör vården", "Nästa steg", "Mål"));
            case ABOUT_A_PLAN -> about();
            default -> chance.happens(0.5) ? sections(DAY_HEADINGS) : running();
        };
    }

    private String about() {
        String text = chance.of(ABOUT) + " " + (chance.happens(0.6) ? chance.of(ABOUT) + " " : "") + running();
        return chance.happens(0.3)
                ? chance.of(List.of(Layout.values()))
                        .section(chance.of(List.of("Planering", "Bedömning", "Vårdplan")), List.of(text))
                : text;
    }

    private String running() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= chance.upTo(4); i++) {
            text.append(chance.of(SAID)).append(chance.happens(0.2) ? "\n" : " ");
        }
        return text.append(chance.of(GOES_ON)).toString();
    }

    /** Some of the headings in their order, each with something under it. */
    private String sections(List<String> headings) {
        Layout layout = chance.of(List.of(Layout.values()));
        StringBuilder text = new StringBuilder();
        for (String heading : headings) {
            if (chance.happens(0.6)) {
                text.append(layout.section(heading, List.of(chance.of(SAID), chance.of(GOES_ON))));
            }
        }
        return text.length() == 0 ? running() : layout.whole("Journalanteckning", text.toString());
    }
}
