package se.samplan.samples.overview.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samplan.samples.overview.page.Asked;
import se.samplan.samples.overview.page.Filed;
import se.samplan.samples.overview.page.Frame;
import se.samplan.samples.overview.page.Happening;
import se.samplan.samples.overview.page.Missing;
import se.samplan.samples.overview.page.News;
import se.samplan.samples.overview.page.Person;
import se.samplan.samples.overview.page.StartPage;
import se.samplan.samples.overview.page.Way;
import se.samplan.samples.overview.words.Words;

/** The start page as plain text: for a braille display, a message, or a printer without a page. Hours, and nothing that holds only now. */
public final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\u00a0\u2007\u202f]");
    private static final Pattern UNSEEN = Pattern.compile("[\u00ad\u200b\u2060\ufeff]");

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private PlainText(Words words) {
        this.words = words;
    }

    /** The text, its lines ended by a line feed. */
    public static String of(StartPage page) {
        PlainText text = new PlainText(page.frame().words());
        text.all(page);
        return Turning.without(seen(String.join("\n", text.lines))) + "\n";
    }

    /** Signs that keep a line together on a page, or let it break, would be copied with a number, and nobody would see them. */
    private static String seen(String text) {
        return UNSEEN.matcher(BLANKS.matcher(text).replaceAll(" ").replace('\u2011', '-'))
                .replaceAll("");
    }

    private void all(StartPage page) {
        Frame frame = page.frame();
        lines.add(frame.mine("overview.title"));
        lines.add(frame.agent()
                .map(agent -> words.of("text.agent", frame.fullName(), agent))
                .orElseGet(() -> words.of("text.self", frame.fullName())));
        lines.add(words.capital(frame.at()) + ".");
        lines.add(page.lead().toString());
        part(words.of("news", frame.count(page.news().size())), page.news(), PlainText::news);
        part(words.of("contacts.fixed"), page.fixed(), this::person);
        part(words.of("always"), page.always().stream().toList(), this::urgent);
        part(
                words.of("times.coming"),
                page.cards().stream().map(StartPage.Card::happening).toList(),
                this::time);
        part(words.of("agreements"), page.agreements(), this::filed);
        part(words.of("plans"), page.plans(), this::filed);
        part(
                words.of("due"),
                Stream.concat(page.late().stream(), page.withoutTime().stream()).toList(),
                this::due);
        part(words.of("findings"), page.findings(), this::asked);
        missing(page.missing());
        lines.add("");
        lines.add(words.of("foot.about", frame.at()));
        lines.add(words.of("foot.help"));
    }

    private <T> void part(String title, List<T> things, Function<T, List<String>> told) {
        if (!things.isEmpty()) {
            lines.add("");
            lines.add(title.toUpperCase(Locale.ROOT));
            things.forEach(one -> said(told.apply(one)));
        }
    }

    private void said(List<String> told) {
        List<String> full = told.stream()
                .map(line -> Objects.toString(line, "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        for (int at = 0; at < full.size(); at++) {
            lines.add((at == 0 ? "- " : "  ") + full.get(at).replaceAll("\\R", " "));
        }
    }

    private static List<String> news(News one) {
        return List.of(one.text().toString(), one.what().toString());
    }

    private List<String> urgent(Person person) {
        return Stream.concat(
                        Stream.of(words.of("contacts.urgent", person.name())),
                        person.phone().stream().map(this::way))
                .toList();
    }

    private List<String> person(Person person) {
        return Stream.concat(
                        Stream.of(
                                person.name().text(),
                                person.kind(),
                                person.title() + (person.unit().isEmpty() ? "" : ", " + person.unit())),
                        person.ways().stream().map(this::way))
                .toList();
    }

    private String way(Way way) {
        return Stream.concat(
                        Stream.of((way.label() + " " + way.number()).strip()),
                        way.hours().stream().map(words::within))
                .reduce((left, right) -> left + words.of("list.comma") + " " + right)
                .orElse("");
    }

    private List<String> time(Happening one) {
        String when = one.date() + one.clock().map(clock -> " " + clock).orElse("");
        return Stream.of(
                        Stream.of(
                                words.capital(when) + ": " + one.what(),
                                one.state().map(state -> state.text()).orElse(""),
                                one.whom().toString()),
                        one.about().stream().map(Words.Said::text),
                        one.preparation().stream().map(step -> words.of("line.prepare", step)))
                .flatMap(lines -> lines)
                .toList();
    }

    private List<String> filed(Filed one) {
        return Stream.concat(
                        Stream.of(one.title(), one.validity()),
                        one.lines().stream().map(Object::toString))
                .toList();
    }

    private List<String> due(StartPage.Due one) {
        return List.of(one.title(), one.text().toString(), one.source().toString());
    }

    private List<String> asked(Asked one) {
        return List.of(
                one.topic().toString(),
                one.text().toString(),
                one.first().map(first -> words.of("ask.somebody", first.name())).orElse(""));
    }

    private void missing(Missing missing) {
        part(words.of("missing.notFetched"), missing.notFetched(), line -> List.of(line.toString()));
        part(words.of("missing.hidden"), missing.hidden(), line -> List.of(line.toString()));
        part(words.of("missing.notConnected"), missing.notConnected(), line -> List.of(line.toString()));
    }
}
