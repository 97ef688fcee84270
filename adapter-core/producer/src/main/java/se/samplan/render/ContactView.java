package se.samplan.render;

import static se.samplan.render.Fact.detail;
import static se.samplan.render.Fact.essential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.CareTeam;
import se.samplan.model.contact.ContactDetails;
import se.samplan.model.contact.ContactKind;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Contact;
import se.samplan.model.planning.OpenPeriod;

/** A fixed contact as a page: who, how to call, what for, and who answers instead. */
final class ContactView {

    private final FixedContact contact;
    private final Optional<FixedContactExtension> more;
    private final LocalDate today;
    private final People people = new People(List.of());
    private final Shared shared = new Shared(people, new Labels());

    private ContactView(FixedContact contact, LocalDate today) {
        this.contact = contact;
        this.more = contact.fixedContactExtension();
        this.today = today;
    }

    static Page of(FixedContact contact, LocalDate today) {
        return new ContactView(contact, today).page();
    }

    private Page page() {
        boolean coordinates =
                more.flatMap(FixedContactExtension::coordinatesOthers).orElse(false);
        return new Page(
                name(),
                facts(),
                coordinates ? List.of("Samordnar när det finns flera kontakter.") : List.of(),
                sections(),
                Closing.words("kontakten", today));
    }

    /** A team or a role stands where a person's name would. */
    private String name() {
        return contact.practitioner()
                .name()
                .or(() -> contact.practitioner().qualification().map(CodedValue::shown))
                .or(() -> contact.careTeam().map(CareTeam::name))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> contact.code().shown());
    }

    private List<Fact> facts() {
        return List.of(
                essential("Typ av kontakt", unlessTitle(contact.code().shown())),
                essential("Befattning", title()),
                essential("Status", status()),
                essential("Gäller", List.of(Words.capital(Days.period(period())))),
                essential("Arbetar på", workplaces()));
    }

    private List<String> title() {
        return contact.practitioner().qualification().map(CodedValue::shown).stream()
                .flatMap(title -> unlessTitle(title).stream())
                .toList();
    }

    private List<String> unlessTitle(String words) {
        return words.equals(name()) ? List.of() : List.of(words);
    }

    private List<String> status() {
        if (contact.period().end().filter(today::isAfter).isPresent()) {
            return List.of("Har slutat som kontakt");
        }
        return contact.period().start().isAfter(today) ? List.of("Har inte börjat ännu") : List.of();
    }

    private OpenPeriod period() {
        return new OpenPeriod(
                Optional.of(contact.period().start()), contact.period().end());
    }

    /** The unit that meets the person first; what is the same is said once. */
    private List<String> workplaces() {
        return organizations()
                .flatMap(organization -> organization.name().stream())
                .distinct()
                .toList();
    }

    private Stream<CareOrganization> organizations() {
        return Stream.concat(
                Stream.of(contact.careProvidingCareUnit(), contact.managingCareUnit())
                        .flatMap(Optional::stream),
                Stream.of(contact.managingCareGiver()));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(reaching());
        sections.add(help());
        sections.add(
                shared.guidance(more.map(FixedContactExtension::contactGuidance).orElse(List.of())));
        sections.add(Section.part("När kontakten inte är på plats", Weight.ESSENTIAL, List.of())
                .withText(people.words(
                        more.flatMap(FixedContactExtension::substitute).stream().toList())));
        contact.careTeam().map(ContactView::team).ifPresent(sections::add);
        sections.add(about());
        return sections;
    }

    /** The contact's own ways first, then those of the units; where there are none, that is said. */
    private Section reaching() {
        List<Section> units = organizations()
                .filter(organization -> !organization.contact().isEmpty())
                .map(organization ->
                        Section.card(organization.name().orElse("Enheten"), words(organization.contact()), List.of()))
                .distinct()
                .toList();
        List<String> own = words(contact.contact());
        List<String> none = List.of("Det står inte hur man når kontakten.");
        return Section.part("Så når jag kontakten", Weight.ESSENTIAL, units)
                .withText(own.isEmpty() && units.isEmpty() ? none : own);
    }

    private static List<String> words(List<ContactDetails> details) {
        return Reaching.words(details.stream()
                .map(one ->
                        new Contact(one.telecom(), one.address(), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList());
    }

    private Section help() {
        List<Fact> services = more.map(
                        extension -> List.of(essential("Tjänster", Services.words(extension.relatedService()))))
                .orElse(List.of());
        return Section.ofFacts("Det här kan jag få hjälp med", Weight.ESSENTIAL, services)
                .withText(
                        more.flatMap(FixedContactExtension::scopeText).stream().toList());
    }

    private static Section team(CareTeam team) {
        List<String> lines = new ArrayList<>(List.of(team.name()));
        team.externalNotes().ifPresent(lines::add);
        lines.addAll(words(team.contact()));
        return Section.part("Teamet", Weight.ESSENTIAL, List.of()).withText(lines);
    }

    private Section about() {
        List<Fact> facts = new ArrayList<>();
        facts.add(detail("Kommentar", contact.externalNotes().stream().toList()));
        more.ifPresent(extension -> facts.addAll(about(extension)));
        return Section.ofFacts("Om kontakten", Weight.DETAIL, facts);
    }

    private List<Fact> about(FixedContactExtension extension) {
        List<Fact> facts = new ArrayList<>();
        facts.add(detail(
                "Kontakten är", Words.of(extension.contactKind().filter(kind -> !kind.equals(ContactKind.PERSON)))));
        facts.add(detail(
                "Bett om kontakten",
                extension.requestedByPatient().filter(asked -> asked).map(asked -> "Jag själv").stream()
                        .toList()));
        facts.add(detail(
                "Varför kontakten ändras",
                extension.endReason().map(CodedValue::shown).stream().toList()));
        extension.provenance().ifPresent(provenance -> facts.addAll(Origin.facts(provenance, people)));
        facts.addAll(Origin.related(extension.relation()));
        return facts;
    }
}
