package se.samplan.samples.overview.page;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.PlanConsentType;
import se.samplan.contracts.logistics.v3.structure.PrincipalType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** On what terms a plan is made: who answers for it, what the person has agreed to, and who says what in it. */
final class Terms {

    private Terms() {}

    /** The principal that leads (huvudansvarig huvudman): its organization, or else its kind; nothing if none is said. */
    static Sentence lead(@Nullable PrincipalType said, Words words, Spoken by) {
        return Optional.ofNullable(said)
                .map(PrincipalType::getOrganization)
                .flatMap(organization -> Optional.ofNullable(organization.getName()))
                .map(name -> words.said(name, by))
                .or(() -> Optional.ofNullable(said)
                        .map(principal -> "principal." + principal.getPrincipal())
                        .filter(words::has)
                        .map(words::sentence))
                .orElse(Sentence.EMPTY);
    }

    /** How the person has answered, when, and to what (samtycke); nothing if the plan does not say. */
    static Sentence consent(@Nullable PlanConsentType said, Overview overview, Spoken by) {
        return Optional.ofNullable(said)
                .filter(consent -> overview.words().has("consent." + consent.getStatus()))
                .map(consent -> told(consent, overview, by))
                .orElse(Sentence.EMPTY);
    }

    private static Sentence told(PlanConsentType consent, Overview overview, Spoken by) {
        Words words = overview.words();
        String scope = Objects.toString(consent.getScopeText(), "").strip();
        return Stream.of(date(consent, overview), Shelf.ended(words.said(scope, by)))
                .filter(part -> !part.isEmpty())
                .reduce(words.sentence("consent." + consent.getStatus()), Sentence::and);
    }

    private static Sentence date(PlanConsentType said, Overview overview) {
        Words words = overview.words();
        return Moment.of(said.getDate())
                .map(moment -> words.ours(words.capital(words.dates().moment(moment, overview.today())) + "."))
                .orElse(Sentence.EMPTY);
    }

    /** Who says what the person needs or wants, and on which day; nothing if neither is known. */
    static String said(@Nullable String by, @Nullable String date, Overview overview) {
        Words words = overview.words();
        String who = statedBy(by, Frame.of(overview));
        Optional<String> day = Moment.of(date).map(moment -> words.dates().moment(moment, overview.today()));
        if (who.isEmpty()) {
            return day.map(text -> words.of("source.undated", words.capital(text)))
                    .orElse("");
        }
        return day.map(text -> words.of("source.dated", who, text)).orElseGet(() -> words.of("source.undated", who));
    }

    private static String statedBy(@Nullable String code, Frame frame) {
        return switch (Objects.toString(code, "")) {
            case "patient" -> frame.mine("need.patient");
            case "professional" -> frame.words().of("need.professional");
            case "jointly" -> frame.words().of("need.jointly");
            case "nextOfKin" -> frame.words().of("need.nextOfKin");
            default -> "";
        };
    }
}
