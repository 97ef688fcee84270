package se.samplan.samples.conformance.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.contract.Addressing;
import se.samplan.contract.Fact;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;

/** The plain answer by itself: names, schema, persons, owners, rules; {@link TextChecks} has its times and letters. */
final class AnswerChecks {

    /** Contracts whose records have a healthcareProfessionalOrgUnit. */
    private static final Set<String> PROFESSIONAL =
            Set.of("GetCarePlans/2", "GetCareDocumentation/2", "GetCareContacts/3");

    private static final int LARGEST = 15 * 1024 * 1024;

    private AnswerChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("ANSWER-NAME", Area.ANSWER, Level.BASE, AnswerChecks::name),
                Check.of("ANSWER-SIZE", Area.ANSWER, Level.BASE, AnswerChecks::size),
                Check.of("ANSWER-RESULT", Area.ANSWER, Level.BASE, AnswerChecks::result)
                        .only(target ->
                                target.contract().description().wire().result().isPresent()),
                Check.of(
                        "SCHEMA-STRUCTURE",
                        Area.ANSWER,
                        Level.BASE,
                        probe -> schema(probe, problem -> problem.isStructure())),
                Check.of(
                        "SCHEMA-VALUES",
                        Area.ANSWER,
                        Level.BASE,
                        probe -> schema(probe, problem -> !problem.isStructure() && !problem.isEnumeration())),
                Check.of(
                        "ENUM-CLOSED",
                        Area.ANSWER,
                        Level.BASE,
                        probe -> schema(probe, Validity.Problem::isEnumeration)),
                Check.of("TIME-NO-ZONE", Area.ANSWER, Level.BASE, TextChecks::zones),
                Check.of("TEXT-EMPTY", Area.ANSWER, Level.BASE, TextChecks::empty)
                        .only(target -> List.of("GetCareDocumentation/3", "GetCareManagers/1", "GetCareAgreements/1")
                                .contains(target.contract().name())),
                Check.of("ID-ROOT", Area.ANSWER, Level.BASE, TextChecks::roots),
                Check.of("LETTERS", Area.ENCODING, Level.BASE, TextChecks::letters),
                Check.of("PERSON-ONLY", Area.ANSWER, Level.BASE, AnswerChecks::persons),
                Check.of("SOURCE-ONLY", Area.ANSWER, Level.BASE, AnswerChecks::sources)
                        .only(target -> target.role() == Role.PRODUCER
                                && target.contract().description().addressing() != Addressing.AS_REGISTERED),
                Check.of("OWNER-IDS", Area.ANSWER, Level.BASE, AnswerChecks::owners)
                        .only(target -> target.contract().description().facts().containsValue(Fact.CARE_GIVER)),
                Check.of("ORG-UNIT", Area.ANSWER, Level.BASE, AnswerChecks::units)
                        .only(target -> PROFESSIONAL.contains(target.contract().name())),
                Check.of("RECORD-ID", Area.ANSWER, Level.BASE, AnswerChecks::ids),
                Check.of("RULES", Area.RULES, Level.BASE, AnswerChecks::rules));
    }

    private static Result name(Probe probe) {
        return Answers.ofPlain(probe, response -> {
            TestedContract contract = probe.target().contract();
            String right = contract.description().response().getLocalPart();
            if (!right.equals(response.getLocalName())) {
                return Result.failed(
                        Answers.PLAIN,
                        Text.of("the element in the Body is not %s", "elementet i Body är inte %s", right));
            }
            return contract.service().equals(response.getNamespaceURI())
                    ? Result.passed(Answers.PLAIN, Text.same(right))
                    : Result.failed(
                            Answers.PLAIN,
                            Text.of(
                                    "%s is in another namespace than %s",
                                    "%s står i en annan namnrymd än %s", right, contract.service()));
        });
    }

    private static Result size(Probe probe) {
        if (!(probe.plain() instanceof Reply.Answered answered)) {
            return Result.notTested(Text.of("no answer came: %s", "inget svar kom: %s", Words.of(probe.plain())));
        }
        return answered.body().length <= LARGEST
                ? Result.passed(Answers.PLAIN, Words.bytes(answered.body().length))
                : Result.failed(Answers.PLAIN, Words.bytes(answered.body().length));
    }

    private static Result result(Probe probe) {
        if (probe.plain() instanceof Reply.Answered answered && answered.message() instanceof Message.Fault) {
            return Result.failed(Answers.PLAIN, Answers.instead(probe.plain(), new Text("an answer", "ett svar")));
        }
        return Answers.ofPlain(
                probe,
                response -> Answers.resultCode(probe.plain())
                        .filter("ERROR"::equals)
                        .map(code -> Result.failed(Answers.PLAIN, Text.of("result %s", "resultat %s", "ERROR")))
                        .orElseGet(() -> Result.passed(
                                Answers.PLAIN,
                                Answers.resultCode(probe.plain())
                                        .filter(Set.of("OK", "INFO")::contains)
                                        .map(code -> Text.of("result %s", "resultat %s", code))
                                        .orElse(new Text(
                                                "no result that says otherwise",
                                                "inget resultat som säger något annat")))));
    }

    private static Result schema(Probe probe, Predicate<Validity.Problem> concerned) {
        return Answers.ofPlain(
                probe,
                response -> Result.of(
                        Answers.PLAIN,
                        Validity.of(probe.target().contract()).problems(response).stream()
                                .filter(concerned)
                                .map(Validity.Problem::told)
                                .toList(),
                        Text.of(
                                "%s, no such problem",
                                "%s, inget sådant problem",
                                Words.records(probe.records().size()))));
    }

    private static Result persons(Probe probe) {
        Target target = probe.target();
        return Answers.eachRecord(
                probe,
                record -> record.all(Fact.PERSON_ID).stream()
                        .filter(id ->
                                !id.equals(target.person()) && !target.linked().contains(id))
                        .findFirst()
                        .map(id -> Text.of(
                                "another person's identity in %s", "en annan persons identitet i %s", record.place())),
                new Text(
                        "the person's identity in every record that has one",
                        "personens identitet i varje post som har en identitet"));
    }

    private static Result sources(Probe probe) {
        return Answers.eachRecord(
                probe,
                record -> record.all(Fact.SOURCE_SYSTEM).stream()
                        .filter(source ->
                                !source.equalsIgnoreCase(probe.target().logicalAddress()))
                        .findFirst()
                        .map(source -> Text.of("the source is %s in %s", "källan är %s i %s", source, record.place())),
                new Text("the addressed system in every record", "det tillfrågade systemet i varje post"));
    }

    private static Result owners(Probe probe) {
        return Answers.eachRecord(
                probe,
                AnswerChecks::lackingOwner,
                new Text("care giver and care unit in every record", "vårdgivare och vårdenhet i varje post"));
    }

    private static Optional<Text> lackingOwner(Entry record) {
        boolean giver = record.first(Fact.CARE_GIVER).isPresent();
        boolean unit = record.first(Fact.CARE_UNIT).isPresent();
        if (giver && unit) {
            return Optional.empty();
        }
        Text lacking = giver
                ? new Text("no care unit", "ingen vårdenhet")
                : unit
                        ? new Text("no care giver", "ingen vårdgivare")
                        : new Text("no care giver and no care unit", "varken vårdgivare eller vårdenhet");
        return Optional.of(Text.of("%s in %s", "%s i %s", lacking, record.place()));
    }

    private static Result units(Probe probe) {
        return Answers.eachRecord(
                probe,
                record -> Xml.all(record.element()).anyMatch(AnswerChecks::isNamedUnit)
                        ? Optional.empty()
                        : Optional.of(Text.of(
                                "no unit with HSA-id and name in %s",
                                "ingen enhet med HSA-id och namn i %s", record.place())),
                new Text("a unit with HSA-id and name in every record", "en enhet med HSA-id och namn i varje post"));
    }

    private static boolean isNamedUnit(Element element) {
        Set<String> said = Xml.all(element)
                .filter(leaf -> Xml.isLeaf(leaf) && !Xml.text(leaf).isBlank())
                .map(Element::getLocalName)
                .collect(Collectors.toSet());
        return "healthcareProfessionalOrgUnit".equals(element.getLocalName())
                && said.containsAll(Set.of("orgUnitHSAId", "orgUnitName"));
    }

    private static Result ids(Probe probe) {
        return Answers.ofRecords(probe, records -> {
            Set<String> known = new HashSet<>();
            List<Text> complaints = records.stream()
                    .filter(record -> !known.add(record.identity()))
                    .map(record -> Text.of(
                            "%s has the id of an earlier record",
                            "%s har samma id som en tidigare post", record.place()))
                    .toList();
            return Result.of(
                    Answers.PLAIN,
                    complaints,
                    Text.of(
                            "%s, each with an id of its own",
                            "%s, var och en med eget id", Words.records(known.size())));
        });
    }

    private static Result rules(Probe probe) {
        return Answers.ofRecords(probe, records -> {
            List<String> invalid = probe.response().stream()
                    .flatMap(response -> Validity.of(probe.target().contract()).problems(response).stream())
                    .map(Validity.Problem::place)
                    .toList();
            List<RuleSet.Breaking> findings = records.stream()
                    .flatMap(record -> RuleSet.findings(
                            probe.target(),
                            record,
                            invalid.stream().anyMatch(place -> place.startsWith(record.place())))
                            .stream())
                    .toList();
            List<Text> errors = findings.stream()
                    .filter(RuleSet.Breaking::isError)
                    .map(RuleSet.Breaking::told)
                    .toList();
            List<Text> remarks = findings.stream()
                    .filter(finding -> !finding.isError())
                    .map(finding -> Text.of("remark: %s", "upplysning: %s", finding.told()))
                    .toList();
            if (!errors.isEmpty()) {
                return Result.of(
                        Answers.PLAIN,
                        Stream.concat(errors.stream(), remarks.stream()).toList(),
                        Text.same(""));
            }
            return new Result(
                    Result.State.PASSED,
                    List.of(Answers.PLAIN),
                    remarks.isEmpty()
                            ? List.of(Text.of(
                                    "%s, no rule broken", "%s, ingen regel bruten", Words.records(records.size())))
                            : remarks);
        });
    }
}
