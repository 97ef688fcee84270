package se.samplan.samples.conformance.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

/** The plain answer by itself: names, schema, persons, owners, times, letters. */
final class AnswerChecks {

    /** Contracts whose records have a healthcareProfessionalOrgUnit. */
    private static final Set<String> PROFESSIONAL = Set.of("GetCarePlans/2", "GetCareDocumentation/2");

    private static final int LARGEST = 15 * 1024 * 1024;
    private static final Pattern WITH_ZONE = Pattern.compile(
            "[0-9]{14}([.][0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})");
    /** UTF-8 read as Latin-1 or Windows-1252 and written again, the mark of a lost character, a question mark in a word. */
    private static final Pattern DAMAGED = Pattern.compile("Ã[\u0080-\u00BF…„–”¥¤¶]|\uFFFD|\\p{L}\\?\\p{Ll}");

    private static final Pattern SYSTEM = Pattern.compile("[0-2]([.][0-9]+)+|(https?|urn):\\S+");
    private static final Pattern NATIONAL = Pattern.compile("[åäöÅÄÖ]");

    private AnswerChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of(
                        "ANSWER-NAME",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "The answer is the contract's response element, in its namespace",
                                "Svaret är kontraktets svarselement, i rätt namnrymd"),
                        "Contract tables, names (response element); platform facts, section 1",
                        new Text(
                                "Name the element as in the WSDL; the namespace carries the major version only.",
                                "Namnge elementet som i WSDL:en; namnrymden bär bara huvudversionen."),
                        AnswerChecks::name),
                Check.of(
                        "ANSWER-SIZE",
                        Area.ANSWER,
                        Level.BASE,
                        new Text("The answer fits in the platform's 15 MB", "Svaret ryms i plattformens 15 MB"),
                        "Platform facts, section 5 (max message); INV-S12",
                        new Text(
                                "Answer with the newest first and leave out what does not fit.",
                                "Svara med det senaste först och utelämna det som inte ryms."),
                        AnswerChecks::size),
                Check.of(
                                "ANSWER-RESULT",
                                Area.ANSWER,
                                Level.BASE,
                                new Text(
                                        "The result of a right question is OK or INFO",
                                        "Resultatet av en riktig fråga är OK eller INFO"),
                                "GetCarePlans 2.0, section 5; GetCareDocumentation 3.0, section 6 (result semantics)",
                                new Text(
                                        "Send resultCode OK; ERROR is for requests that cannot be answered.",
                                        "Skicka resultCode OK; ERROR är för anrop som inte kan besvaras."),
                                AnswerChecks::result)
                        .only(target ->
                                target.contract().description().wire().result().isPresent()),
                Check.of(
                        "SCHEMA-STRUCTURE",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "Elements stand where the schema has them: names, order, number",
                                "Elementen står där schemat har dem: namn, ordning, antal"),
                        "The published schemas (contract tables); ours for the extensions in their any",
                        new Text(
                                "Validate your answers against the schemas at ?wsdl; mind order and namespaces: first level service, the rest core.",
                                "Validera svaren mot schemana; se upp med ordning och namnrymd: första nivån tjänstens, resten domänens."),
                        probe -> schema(probe, problem -> problem.isStructure())),
                Check.of(
                        "SCHEMA-VALUES",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "Values have the form that the schema demands",
                                "Värden har den form som schemat kräver"),
                        "The published schemas (simple types in the contract tables)",
                        new Text(
                                "Write times as YYYYMMDDhhmmss, dates as YYYYMMDD, booleans as true and false.",
                                "Skriv tider som ÅÅÅÅMMDDttmmss, datum som ÅÅÅÅMMDD, sanningsvärden som true och false."),
                        probe -> schema(probe, problem -> !problem.isStructure() && !problem.isEnumeration())),
                Check.of(
                        "ENUM-CLOSED",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "Closed enumerations hold only their published values",
                                "Slutna uppräkningar har bara sina publicerade värden"),
                        "Code systems, sections 3, 5, 8 and 9 (closed XSD enumerations)",
                        new Text(
                                "Map your own codes to published ones, or leave the optional element out; new plan types belong in the extension.",
                                "Översätt egna koder till publicerade, eller utelämna elementet; nya plantyper hör hemma i utökningen."),
                        probe -> schema(probe, Validity.Problem::isEnumeration)),
                Check.of(
                        "TIME-NO-ZONE",
                        Area.ANSWER,
                        Level.BASE,
                        new Text("Times are Swedish local time without zone", "Tider är svensk lokal tid utan tidszon"),
                        "Contract tables, TimeStampType (YYYYMMDDhhmmss, no zone)",
                        new Text(
                                "Convert to Europe/Stockholm and write fourteen digits.",
                                "Räkna om till svensk tid och skriv fjorton siffror."),
                        AnswerChecks::zones),
                Check.of(
                                "TEXT-EMPTY",
                                Area.ANSWER,
                                Level.BASE,
                                new Text("No element is empty", "Inget element är tomt"),
                                "GetCareDocumentation 3.0, section 6, and GetCareManagers 1.0, section 4 (empty elements); INV-S9",
                                new Text(
                                        "Leave out optional elements that have no value.",
                                        "Utelämna valfria element som saknar värde."),
                                AnswerChecks::empty)
                        .only(target -> List.of("GetCareDocumentation/3", "GetCareManagers/1", "GetCareAgreements/1")
                                .contains(target.contract().name())),
                Check.of(
                        "ID-ROOT",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "Identifiers and codes name their system by an OID or a URI",
                                "Identiteter och koder anger sitt system med en OID eller en URI"),
                        "Code systems, sections 1 and 3 to 7 (roots and OIDs)",
                        new Text(
                                "Write root, codeSystem and the type of an identity as an OID, 1.2.752.129.2.1.4.1 for HSA-ids.",
                                "Skriv root, codeSystem och identitetens typ som OID, 1.2.752.129.2.1.4.1 för HSA-id."),
                        AnswerChecks::roots),
                Check.of(
                        "LETTERS",
                        Area.ENCODING,
                        Level.BASE,
                        new Text("å, ä and ö arrive undamaged in answers", "å, ä och ö kommer fram oskadda i svar"),
                        "RFC 7303; platform facts, section 4 (Content-Type, charset)",
                        new Text(
                                "Write the bytes in the charset that Content-Type and the XML declaration name; look for a conversion made twice.",
                                "Skriv i den teckenkodning som Content-Type och XML-deklarationen anger; leta efter dubbel omvandling."),
                        AnswerChecks::letters),
                Check.of(
                        "PERSON-ONLY",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "Every record is about the person who was asked for",
                                "Varje post gäller den person som frågan gällde"),
                        "INV-L9; contract tables, patientId",
                        new Text(
                                "Select by the identity asked for, and identities linked to it, and nothing else. This is urgent: data of others have been sent.",
                                "Välj på den identitet som frågan gäller, och dess kopplade identiteter. Brådskande: andras uppgifter har lämnats ut."),
                        AnswerChecks::persons),
                Check.of(
                                "SOURCE-ONLY",
                                Area.ANSWER,
                                Level.BASE,
                                new Text(
                                        "Every record was made in the system that was addressed",
                                        "Varje post är skapad i det system som anropades"),
                                "INV-L10; GetCarePlans 2.0, section 4 (producers); GetSubjectOfCareSchedule 1.1, section 5",
                                new Text(
                                        "Set the source system of each record to your HSA-id, and answer with your own records only.",
                                        "Ange det egna systemets HSA-id som källsystem och svara bara med egna poster."),
                                AnswerChecks::sources)
                        .only(target -> target.role() == Role.PRODUCER
                                && target.contract().description().addressing() != Addressing.AS_REGISTERED),
                Check.of(
                                "OWNER-IDS",
                                Area.ANSWER,
                                Level.BASE,
                                new Text(
                                        "Every record names its care giver and its care unit",
                                        "Varje post anger vårdgivare och vårdenhet"),
                                "INV-L1; GetCarePlans 2.0, section 4, Regel 1; GetCareManagers 1.0, section 3 (TKB 1..1)",
                                new Text(
                                        "Send both HSA-ids: without them nobody else may show the record, since blocks cannot be checked.",
                                        "Skicka båda HSA-id:na: utan dem får ingen annan visa posten, eftersom spärrar inte kan kontrolleras."),
                                AnswerChecks::owners)
                        .only(target -> target.contract().description().facts().containsValue(Fact.CARE_GIVER)),
                Check.of(
                                "ORG-UNIT",
                                Area.ANSWER,
                                Level.BASE,
                                new Text(
                                        "Every record gives the unit of who answers for it, by HSA-id and name",
                                        "Varje post anger enheten för den som ansvarar för den, med HSA-id och namn"),
                                "GetCarePlans 2.0, section 3 (healthcareProfessionalOrgUnit) and section 4, Regel 4; CON-10",
                                new Text(
                                        "Send healthcareProfessionalOrgUnit with orgUnitHSAId and orgUnitName: overviews for staff (NPÖ) need both.",
                                        "Skicka healthcareProfessionalOrgUnit med orgUnitHSAId och orgUnitName: översikter för personal (NPÖ) behöver båda."),
                                AnswerChecks::units)
                        .only(target -> PROFESSIONAL.contains(target.contract().name())),
                Check.of(
                        "RECORD-ID",
                        Area.ANSWER,
                        Level.BASE,
                        new Text(
                                "No two records of a source have the same id",
                                "Inga två poster från en källa har samma id"),
                        "GetCarePlans 2.0, documentId; GetCareDocumentation 3.0, record.id; GetSubjectOfCareSchedule 1.1, bookingId",
                        new Text(
                                "Give each record an id that is unique in the source and never used again.",
                                "Ge varje post ett id som är unikt i källan och aldrig återanvänds."),
                        AnswerChecks::ids),
                Check.of(
                        "RULES",
                        Area.RULES,
                        Level.BASE,
                        new Text(
                                "Records keep the rules INV-… of the information model",
                                "Posterna följer reglerna INV-… i informationsmodellen"),
                        "Information model, section 9: the same rule set as in the adapter's producer role",
                        new Text(
                                "Each finding names its rule and the place; remarks are worth a look but no errors.",
                                "Varje anmärkning anger regel och plats; upplysningar är värda att se på men är inga fel."),
                        AnswerChecks::rules));
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

    private static Result zones(Probe probe) {
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        leaves(records)
                                .filter(leaf ->
                                        WITH_ZONE.matcher(Xml.text(leaf)).matches())
                                .map(leaf ->
                                        Text.of("a time with a zone at %s", "en tid med tidszon i %s", Xml.place(leaf)))
                                .toList(),
                        new Text("no time with a zone", "ingen tid med tidszon")));
    }

    private static Result empty(Probe probe) {
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        leaves(records)
                                .filter(leaf -> Xml.text(leaf).isEmpty())
                                .map(leaf ->
                                        Text.of("an empty element at %s", "ett tomt element i %s", Xml.place(leaf)))
                                .toList(),
                        new Text("no empty element", "inget tomt element")));
    }

    private static Result roots(Probe probe) {
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        leaves(records)
                                .filter(AnswerChecks::namesSystem)
                                .filter(leaf -> !SYSTEM.matcher(Xml.text(leaf)).matches())
                                .map(leaf -> Text.of(
                                        "neither an OID nor a URI at %s", "varken OID eller URI i %s", Xml.place(leaf)))
                                .toList(),
                        new Text(
                                "an OID or a URI wherever a system is named",
                                "OID eller URI överallt där ett system anges")));
    }

    private static boolean namesSystem(Element leaf) {
        return Set.of("root", "codeSystem").contains(leaf.getLocalName())
                || ("type".equals(leaf.getLocalName())
                        && leaf.getParentNode().getLocalName().equals("patientId"));
    }

    private static Result letters(Probe probe) {
        if (probe.plain() instanceof Reply.Answered answered
                && answered.message() instanceof Message.Unreadable unreadable
                && unreadable.why() == Message.Why.DAMAGED) {
            return Result.failed(Answers.PLAIN, unreadable.words());
        }
        return Answers.ofRecords(probe, records -> {
            List<Element> texts = leaves(records)
                    .filter(leaf -> !"value".equals(leaf.getLocalName())
                            && !Xml.text(leaf).contains("://"))
                    .toList();
            List<Text> complaints = texts.stream()
                    .filter(leaf -> DAMAGED.matcher(Xml.text(leaf)).find())
                    .map(leaf -> Text.of("damaged letters at %s", "förvanskade bokstäver i %s", Xml.place(leaf)))
                    .toList();
            boolean any = texts.stream()
                    .anyMatch(leaf -> NATIONAL.matcher(Xml.text(leaf)).find());
            return complaints.isEmpty() && !any
                    ? Result.notTested(
                            new Text("no text of the answer has å, ä or ö", "ingen text i svaret har å, ä eller ö"))
                    : Result.of(
                            Answers.PLAIN,
                            complaints,
                            new Text(
                                    "texts with å, ä, ö and none that is damaged",
                                    "texter med å, ä, ö och ingen som är förvanskad"));
        });
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
            List<RuleSet.Finding> findings = records.stream()
                    .flatMap(record -> RuleSet.findings(
                            probe.target(),
                            record,
                            invalid.stream().anyMatch(place -> place.startsWith(record.place())))
                            .stream())
                    .toList();
            List<Text> errors = findings.stream()
                    .filter(RuleSet.Finding::isError)
                    .map(RuleSet.Finding::told)
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

    static Stream<Element> leaves(List<Entry> records) {
        return records.stream().flatMap(record -> Xml.all(record.element())).filter(Xml::isLeaf);
    }
}
