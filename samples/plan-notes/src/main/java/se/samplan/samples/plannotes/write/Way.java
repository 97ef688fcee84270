package se.samplan.samples.plannotes.write;

import java.util.List;
import java.util.Map;
import se.samplan.model.PlanType;

/**
 * One way in which plans are written into notes, in the manner of the mapped regions. What is listed here was written from how
 * such notes look, and not from the templates that look for them.
 *
 * @param name called as the template that is meant for it
 * @param titles each with the kind of plan that it says
 * @param headings what each section may be called: why, goals, activities, follow-up, contact
 * @param roles who writes them
 */
record Way(String name, Map<String, PlanType> titles, List<List<String>> headings, List<String> roles) {

    static final int GOALS = 1;
    static final int ACTIVITIES = 2;
    static final int FOLLOW_UP = 3;
    static final int CONTACT = 4;

    private static final List<String> NURSES = List.of("sjuksköterska", "distriktssköterska", "Leg sjuksköterska");
    private static final List<String> DOCTORS = List.of("läkare", "överläkare", "ST-läkare", "specialistläkare");

    static final List<Way> ALL = List.of(
            new Way(
                    "Fri mall",
                    Map.of(
                            "Vårdplan", PlanType.VP,
                            "Individuell vårdplan", PlanType.VP,
                            "Behandlingsplan", PlanType.VP,
                            "Egenvårdsplan", PlanType.EGENP),
                    List.of(
                            List.of("Bakgrund", "Varför"),
                            List.of("Mål", "Målsättning", "Målbild"),
                            List.of("Åtgärder", "Att göra", "Insatser"),
                            List.of("Uppföljning", "Nästa avstämning"),
                            List.of("Kontakt", "Frågor till")),
                    DOCTORS),
            new Way(
                    "Central mall",
                    Map.of(
                            "Vårdplan", PlanType.VP,
                            "Min vårdplan", PlanType.MVP,
                            "Sammanfattande plan", PlanType.SUMP,
                            "Standardiserad vårdplan", PlanType.SVP),
                    List.of(
                            List.of("Syfte", "Syfte med planen"),
                            List.of("Övergripande mål", "Mål", "Patientens mål"),
                            List.of("Planerade åtgärder", "Det här gör vården"),
                            List.of("Uppföljning", "Uppföljning och utvärdering"),
                            List.of("Fast vårdkontakt", "Kontaktuppgifter")),
                    NURSES),
            new Way(
                    "Omvårdnad",
                    Map.of(
                            "Omvårdnadsplan",
                            PlanType.VP,
                            "Omvårdnadsplanering",
                            PlanType.VP,
                            "Sårvårdsplan",
                            PlanType.VP),
                    List.of(
                            List.of("Omvårdnadsdiagnos", "Problem"),
                            List.of("Omvårdnadsmål", "Mål", "Förväntat resultat"),
                            List.of("Omvårdnadsåtgärder", "Ordination", "Åtgärder"),
                            List.of("Utvärdering", "Uppföljning"),
                            List.of("Kontaktperson", "Kontakt")),
                    NURSES),
            new Way(
                    "Fysioterapi",
                    Map.of("Rehabiliteringsplan", PlanType.RP, "Rehabplan", PlanType.RP, "Träningsplan", PlanType.RP),
                    List.of(
                            List.of("Funktion", "Bakgrund"),
                            List.of("Mål på kort sikt", "Rehabmål", "Mål"),
                            List.of("Träning", "Träningsprogram", "Behandling"),
                            List.of("Utvärdering", "Uppföljning"),
                            List.of("Kontakt", "Kontaktväg")),
                    List.of("fysioterapeut", "sjukgymnast", "Leg fysioterapeut")),
            new Way(
                    "Arbetsterapi",
                    Map.of(
                            "Rehabiliteringsplan",
                            PlanType.RP,
                            "Arbetsterapeutisk plan",
                            PlanType.RP,
                            "Aktivitetsplan",
                            PlanType.RP),
                    List.of(
                            List.of("Aktivitetsförmåga", "Hemsituation"),
                            List.of("Aktivitetsmål", "Mål"),
                            List.of("Åtgärd", "Hjälpmedel", "Planerade insatser"),
                            List.of("Utvärdering", "Uppföljning"),
                            List.of("Kontakt")),
                    List.of("arbetsterapeut", "Leg arbetsterapeut")),
            new Way(
                    "Utskrivning",
                    Map.of(
                            "Utskrivningsplan",
                            PlanType.UTSP,
                            "Hemgångsplan",
                            PlanType.UTSP,
                            "Utskrivningsplanering",
                            PlanType.UTSP),
                    List.of(
                            List.of("Vårdtillfälle", "Orsak till vård"),
                            List.of("Mål efter hemgång", "Mål"),
                            List.of("Efter hemgång", "Läkemedelsändringar", "Planerade insatser"),
                            List.of("Återbesök", "Fortsatt uppföljning"),
                            List.of("Vart vänder jag mig", "Vid försämring")),
                    DOCTORS),
            new Way(
                    "Planmodul",
                    Map.of(
                            "Genomförandeplan",
                            PlanType.GP,
                            "Planöversikt",
                            PlanType.SUMP,
                            "Habiliteringsplan",
                            PlanType.HP),
                    List.of(
                            List.of("Plantyp", "Behov"),
                            List.of("Huvudmål", "Mål 1", "Mål"),
                            List.of("Aktivitet 1", "Aktiviteter", "Insatser"),
                            List.of("Nästa utvärdering", "Följs upp"),
                            List.of("Planägare", "Kontaktperson")),
                    NURSES),
            new Way(
                    "Psykiatri",
                    Map.of(
                            "Krisplan",
                            PlanType.KRISP,
                            "Vårdplan psykiatri",
                            PlanType.VP,
                            "Säkerhetsplan",
                            PlanType.KRISP),
                    List.of(
                            List.of("Tidiga varningstecken", "Bakgrund"),
                            List.of("Behandlingsmål", "Mål"),
                            List.of("Egna strategier", "Vad jag kan göra själv", "Behandling"),
                            List.of("Uppföljning", "Nästa uppföljning"),
                            List.of("Vem jag ringer", "Viktiga personer")),
                    List.of("psykiatriker", "skötare", "kurator", "psykolog")));
}
