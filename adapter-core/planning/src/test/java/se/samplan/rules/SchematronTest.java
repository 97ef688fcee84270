package se.samplan.rules;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.mapping.WireForm;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;

/** The Schematron of the module schemas finds what {@link Rules} finds, where it finds it: no more, no less. */
class SchematronTest {

    private static final int SEEDS = 20;
    private static final RuleContext CONTEXT = RulesTest.CONTEXT;

    /** A record with such a character cannot be written as XML, and booked times have no Schematron. */
    private static final Set<Rule> IN_JAVA_ONLY = Set.of(Rule.CON_8, Rule.CON_9, Rule.CON_15);

    private static Map<String, Schematron> compiled = Map.of();

    @BeforeAll
    static void compileEachOnce() {
        compiled = RecordKind.withSchematron().stream()
                .map(RecordKind::schematron)
                .collect(toMap(identity(), file -> new Schematron(file, CONTEXT)));
    }

    static Stream<RecordKind<?>> kinds() {
        return RecordKind.withSchematron().stream();
    }

    static Stream<BadRecords.Bad<?>> bad() {
        return BadRecords.all()
                .filter(bad -> !IN_JAVA_ONLY.contains(bad.rule()))
                .filter(bad -> !bad.kind().schematron().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    <M> void aBadRecordIsFoundByBoth(BadRecords.Bad<M> bad) {
        List<String> found = bySchematron(bad.kind(), List.of(bad.record()));

        assertThat(found).isEqualTo(byRules(bad.kind(), List.of(bad.record())));
        assertThat(found)
                .contains(told(bad.rule(), bad.kind().element() + (bad.path().isEmpty() ? "" : "/" + bad.path())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <M> void manyRecordsAreFoundTheSameByBoth(RecordKind<M> kind) {
        List<M> records = LongStream.range(0, SEEDS).mapToObj(kind.valid()).toList();

        assertThat(bySchematron(kind, records)).isEqualTo(byRules(kind, records));
    }

    /** Numbers of persons, moments and others, written in every way and with words and signs around them. */
    @Test
    void numbersInTextsAreFoundTheSameByBoth() {
        List<String> pieces = List.of(
                "19410714",
                "410714",
                "9207",
                "410714-9207",
                "191500722390",
                "150088",
                "2392",
                "20190304",
                "190304",
                "0705",
                "20260105-0009",
                "194304247663",
                "4304247663",
                "0701740605",
                "-",
                "+",
                "\u2013",
                "\u00AD",
                " ",
                "\u00A0",
                "\n",
                "pnr ",
                "Personnumret: ",
                "född",
                "kl",
                ", ",
                "x");
        Random random = new Random(12);
        List<FixedContact> contacts = IntStream.range(0, 1_000)
                .mapToObj(i -> random.ints(1 + random.nextInt(6), 0, pieces.size())
                        .mapToObj(pieces::get)
                        .collect(joining("", "a", "z")))
                .map(text -> FixedContactBuilder.builder(GoodRecords.CONTACT)
                        .externalNotes(text)
                        .build())
                .toList();

        List<String> found = bySchematron(RecordKind.FIXED_CONTACT, contacts);

        assertThat(found).isEqualTo(byRules(RecordKind.FIXED_CONTACT, contacts));
        assertThat(found).anyMatch(one -> one.startsWith("INV-L7 E")).anyMatch(one -> one.startsWith("INV-L7.W W"));
    }

    @Test
    void oneDoctorTooManyIsFoundByBoth() {
        List<FixedContact> two = List.of(GoodRecords.CONTACT, GoodRecords.CONTACT);

        assertThat(bySchematron(RecordKind.FIXED_CONTACT, two))
                .containsExactly(told(Rule.INV_C2, "careManager[2]"))
                .isEqualTo(byRules(RecordKind.FIXED_CONTACT, two));
    }

    @Test
    void idsLevelsAndTextsAreTheSameInBoth() {
        Set<String> inRules = Stream.of(Rule.values())
                .filter(rule -> !IN_JAVA_ONLY.contains(rule))
                .map(rule -> String.join("|", rule.id(), rule.level().letter(), rule.swedish(), rule.english()))
                .collect(toSet());

        Set<String> inSchematron = Stream.concat(
                        Stream.of("common.sch"),
                        RecordKind.withSchematron().stream().map(RecordKind::schematron))
                .flatMap(file -> Schematron.texts(file).stream())
                .collect(toSet());

        assertThat(inSchematron).isEqualTo(inRules);
    }

    private static <M> List<String> bySchematron(RecordKind<M> kind, List<M> records) {
        WireForm<M> wire = kind.wire();
        return Objects.requireNonNull(compiled.get(kind.schematron())).breaches(wire.xml(records));
    }

    private static <M> List<String> byRules(RecordKind<M> kind, List<M> records) {
        if (kind.equals(RecordKind.FIXED_CONTACT)) {
            List<FixedContact> contacts =
                    records.stream().map(FixedContact.class::cast).toList();
            return Rules.ofAll(contacts, CONTEXT).stream()
                    .map(breach -> told(breach.rule(), breach.path()))
                    .sorted()
                    .toList();
        }
        return IntStream.range(0, records.size())
                .boxed()
                .flatMap(i -> kind.rules().apply(records.get(i), CONTEXT).stream()
                        .map(breach -> told(breach.rule(), kind.element() + "[" + (i + 1) + "]" + "/" + breach.path())))
                .sorted()
                .toList();
    }

    /** A first position says nothing: the report of a Schematron has it everywhere. */
    private static String told(Rule rule, String path) {
        return rule.id() + " " + rule.level().letter() + " " + path.replace("[1]", "");
    }
}
