package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.util.List;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.replay.Change;
import se.samplan.samples.conformance.replay.Part;
import se.samplan.samples.conformance.replay.Step;
import se.samplan.samples.conformance.replay.Story;
import se.samplan.samples.conformance.replay.StoryFile;
import se.samplan.samples.conformance.replay.StoryRecord;

/** The story on paper, for a system that the kit cannot ask: what to load at each step, and what must then be seen and told. */
public final class Checklist {

    private static final Text TITLE = new Text("Asta's story: checklist", "Astas berättelse: checklista");

    private static final Text HOW = new Text(
            "Load each step as it says, look in the system as Asta, and tick what is right. The system must hold what the files"
                    + " of the step say, and nothing else of her. All files stand in the program (jar xf samplan-conformance.jar"
                    + " samples) and in samples/messages/src/main/resources. Everybody in them is made up.",
            "Ladda varje steg som det står, titta i systemet som Asta och bocka av det som är rätt. Systemet ska ha det som"
                    + " stegets filer säger och inget annat om henne. Alla filer finns i programmet (jar xf"
                    + " samplan-conformance.jar samples) och i samples/messages/src/main/resources. Alla i dem är påhittade.");

    private final Story story;
    private final List<TestedContract> contracts;
    private final Language language;

    private Checklist(Story story, List<TestedContract> contracts, Language language) {
        this.story = story;
        this.contracts = contracts;
        this.language = language;
    }

    /** The whole page. */
    public static String of(Story story, Part part, List<TestedContract> contracts, Language language) {
        Checklist list = new Checklist(story, contracts, language);
        return Html.page(language.code(), language.of(TITLE), list.page(part));
    }

    private String page(Part part) {
        return "<header>\n<h1>" + say(TITLE) + "</h1>\n<p>"
                + (part.isAggregator()
                        ? say("The system gathers what all sources have.", "Systemet samlar det som alla källor har.")
                        : say("The system is the source ", "Systemet är källan ") + part.source() + ".")
                + " " + say(HOW) + "</p>\n" + signature() + "</header>\n<main>\n"
                + story.steps().stream().map(this::section).collect(Collectors.joining()) + "</main>\n";
    }

    private String signature() {
        return "<p class=\"sign\">" + field("system", "System and version", "System och version")
                + field("who", "Tested by", "Testat av") + field("when", "Date", "Datum") + "</p>\n";
    }

    private String field(String id, String english, String swedish) {
        return "<label for=\"" + id + "\">" + say(english, swedish) + "</label> <input id=\"" + id
                + "\" type=\"text\"/> ";
    }

    private String section(Step step) {
        String id = "step-" + step.number();
        return "<section id=\"" + id + "\" class=\"step\"><h2>" + say("Step ", "Steg ") + step.number() + " · "
                + step.time() + "</h2>\n<p>" + text(language.of(step.happens())) + "</p>\n"
                + loading(step)
                + seen(step)
                + told(step)
                + "<p class=\"notes\"><label for=\"" + id + "-notes\">" + say("Notes", "Anteckningar")
                + "</label><textarea id=\"" + id + "-notes\" rows=\"3\" cols=\"80\"></textarea></p>\n</section>\n";
    }

    private String loading(Step step) {
        String id = "step-" + step.number() + "-load-";
        List<StoryFile> files = contracts.stream()
                .flatMap(contract -> story.files(contract, step).stream())
                .toList();
        List<StoryFile> changed = files.stream()
                .filter(StoryFile::isChanged)
                .sorted((one, other) -> one.holder().compareTo(other.holder()))
                .toList();
        StringBuilder items = new StringBuilder(item(
                id + "clock",
                say("The clock is ", "Klockan är ")
                        + step.time()
                        + say(", if the system has one of its own.", ", om systemet har en egen.")));
        for (int i = 0; i < changed.size(); i++) {
            items.append(item(
                    id + i,
                    changed.get(i).holder() + ": <code>" + text(changed.get(i).place()) + "</code>"));
        }
        int rest = files.size() - changed.size();
        return "<h3>" + say("Load", "Ladda") + "</h3>\n<ul class=\"ticks\">" + items + "</ul>\n"
                + (rest == 0
                        ? ""
                        : "<p>" + rest
                                + say(" more files are as at the step before.", " filer till är som vid steget innan.")
                                + "</p>\n");
    }

    private String seen(Step step) {
        String id = "step-" + step.number() + "-seen-";
        String rows = contracts.stream()
                .map(contract -> row(
                        contract,
                        story.records(contract, step),
                        id + contract.name().replace('/', '-')))
                .collect(Collectors.joining());
        return "<table><caption>" + say("Must be seen", "Ska synas") + "</caption><thead><tr><th scope=\"col\">"
                + say("What", "Vad") + "</th><th scope=\"col\">" + say("Number", "Antal") + "</th><th scope=\"col\">"
                + say("Which", "Vilka") + "</th></tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    }

    private String row(TestedContract contract, List<StoryRecord> records, String id) {
        StringBuilder which = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            StoryRecord record = records.get(i);
            which.append(item(
                    id + "-" + i,
                    "<strong>" + text(record.id()) + "</strong> <span lang=\"sv\">" + text(record.title()) + "</span> ("
                            + text(record.source()) + ")"));
        }
        return "<tr><th scope=\"row\">" + what(contract) + "<br/><code>" + contract.name()
                + "</code></th><td class=\"n\">"
                + records.size() + "</td><td>"
                + (records.isEmpty() ? tick(id, say("none", "inga")) : "<ul class=\"ticks\">" + which + "</ul>")
                + "</td></tr>\n";
    }

    private String what(TestedContract contract) {
        return switch (contract.interaction()) {
            case "GetCarePlans" -> say("Plans", "Planer");
            case "GetCareManagers" -> say("Fixed contacts", "Fasta kontakter");
            case "GetCareAgreements" -> say("Agreements", "Överenskommelser");
            case "GetCareDocumentation" -> say("Notes", "Anteckningar");
            case "GetCareContacts" -> say("Care contacts", "Vårdkontakter");
            default -> say("Booked times", "Bokade tider");
        };
    }

    private String told(Step step) {
        if (step.isFirst()) {
            return "";
        }
        String id = "step-" + step.number() + "-told-";
        StringBuilder items = new StringBuilder();
        for (TestedContract contract : contracts) {
            for (Change change : story.changes(contract, step)) {
                if (change.kind() != Change.Kind.GONE) {
                    items.append(item(
                            id + contract.name().replace('/', '-') + "-" + change.id(),
                            what(contract) + ": <strong>" + text(change.id()) + "</strong> "
                                    + say(change.kind().words())));
                }
            }
        }
        String rest = items.isEmpty()
                ? say("No notice comes.", "Ingen avisering kommer.")
                : say("No other notice comes.", "Ingen annan avisering kommer.");
        return "<h3>" + say("Notices since the step before", "Aviseringar sedan steget innan")
                + "</h3>\n<ul class=\"ticks\">" + items + item(id + "rest", "<strong>" + rest + "</strong>")
                + "</ul>\n";
    }

    private static String item(String id, String content) {
        return "<li>" + tick(id, content) + "</li>\n";
    }

    /** @param content as HTML */
    private static String tick(String id, String content) {
        return "<input type=\"checkbox\" id=\"" + id + "\"/> <label for=\"" + id + "\">" + content + "</label>";
    }

    private String say(Text both) {
        return text(language.of(both));
    }

    private String say(String english, String swedish) {
        return say(new Text(english, swedish));
    }
}
