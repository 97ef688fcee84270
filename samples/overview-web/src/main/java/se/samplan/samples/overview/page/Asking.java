package se.samplan.samples.overview.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.overview.v1.CandidateType;
import se.samplan.contracts.overview.v1.FindingType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** What is good to ask about, and whom to ask now. */
public final class Asking {

    private final Overview overview;
    private final People people;
    private final Keys keys;
    private final Statements statements;
    private final Words words;

    /** @param keys of the reader's session */
    public Asking(Overview overview, Keys keys) {
        this(overview, new People(overview, keys), keys);
    }

    Asking(Overview overview, People people, Keys keys) {
        this.overview = overview;
        this.keys = keys;
        this.people = people;
        this.statements = new Statements(overview, keys);
        this.words = overview.words();
    }

    /** What the overview found, in the order of the answer. */
    List<Asked> findings() {
        return found().stream().map(this::finding).toList();
    }

    private List<FindingType> found() {
        return overview.answer().getFindings() == null
                ? List.of()
                : overview.answer().getFindings().getFinding();
    }

    /** What the contract says in Swedish; after what kind of finding it is, in other languages and in easy words. */
    private Sentence text(FindingType finding) {
        String key = "finding." + finding.getKind();
        Sentence said = words.said(finding.getText());
        return words.language() == Language.SWEDISH || !words.has(key)
                ? said
                : words.sentence(key).and(said);
    }

    private Asked finding(FindingType finding) {
        List<Ref> refs = Ref.all(finding.getStatementRef());
        return new Asked(
                keys.of(finding.getFindingKey()),
                topic(finding, refs),
                text(finding),
                finding.getWhomToAsk().stream().map(this::candidate).toList(),
                statements.of(refs));
    }

    /** The finding's topic; or what is written, or where; or, of contacts that do not fit together, what they differ about. */
    private Sentence topic(FindingType finding, List<Ref> refs) {
        return finding.getTopic().stream()
                .findFirst()
                .map(code -> words.ours(words.capital(Tasks.topic(code, words))))
                .or(() -> statements.of(refs).stream().findFirst().map(Asked.Said::text))
                .or(() -> statements.title(refs))
                .orElseGet(() -> {
                    String subject = "subject." + finding.getKind();
                    return words.sentence(words.has(subject) ? subject : "matrix.other");
                });
    }

    /** The topic of a task, if the contract can say whom to ask about it. */
    public Optional<String> topicOf(String key) {
        return row(key).flatMap(row -> row.getTopic().stream().findFirst()).map(code -> code.getCode());
    }

    /** A finding, a task or an agreement by the key of its page. */
    public Optional<Asked> byKey(String key) {
        return found().stream()
                .filter(finding -> keys.of(finding.getFindingKey()).equals(key))
                .findFirst()
                .map(this::finding)
                .or(() -> row(key).map(row -> task(key, row)))
                .or(() -> agreement(key));
    }

    private Optional<Asked> agreement(String key) {
        return overview.agreements().stream()
                .map(PresentedRecordType::getRecordKey)
                .filter(record -> keys.of(overview.lasting(Ref.record(record))).equals(key))
                .findFirst()
                .flatMap(record -> overview.records()
                        .agreement(record)
                        .map(agreement -> agreement(key, record, agreement.getBody())));
    }

    /** What it means, or what it is called; one asks whom it says to call. */
    private Asked agreement(String key, String record, CareAgreementBodyType body) {
        Sentence says =
                words.said(overview.said(Objects.toString(body.getWhatItMeans(), overview.title(record)), record));
        return new Asked(
                key,
                words.sentence("agreement"),
                says,
                candidates(
                        List.of(Ref.record(record)),
                        Call.of(body.getContactGuidance(), record, people).stream()
                                .map(call -> of(call.person(), words.sentence("reason.guidance")))),
                List.of(new Asked.Said(says, statements.source(record), Statements.href(overview, keys, record))));
    }

    private Optional<RowType> row(String key) {
        return overview.rows().entrySet().stream()
                .filter(entry -> keys.of(overview.lasting(entry.getKey())).equals(key))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private Asked task(String key, RowType row) {
        List<Ref> refs = Ref.all(row.getStatementRef());
        return new Asked(
                key,
                words.ours(words.capital(Tasks.topic(row, words))),
                words.said(Objects.toString(row.getTitle(), ""), overview.spoken(refs)),
                candidates(refs, doing(row)),
                statements.of(refs));
    }

    /** A finding about it knows best; then the contract's answer about the topic; then whoever is named, and the fixed contact. */
    private List<Asked.Candidate> candidates(List<Ref> refs, Stream<Asked.Candidate> named) {
        Optional<FindingType> about = found().stream()
                .filter(finding -> Ref.all(finding.getStatementRef()).stream().anyMatch(refs::contains))
                .findFirst();
        if (about.isPresent()) {
            return about.get().getWhomToAsk().stream().map(this::candidate).toList();
        }
        if (overview.answer().getContacts() != null
                && overview.answer().getContacts().getWhomToAsk() != null) {
            return overview.answer().getContacts().getWhomToAsk().getCandidate().stream()
                    .map(this::candidate)
                    .toList();
        }
        return near(named);
    }

    private Stream<Asked.Candidate> doing(RowType row) {
        return row.getCell().stream()
                .flatMap(cell -> people.byContactKey(cell.getParty().getContactKey()).stream())
                .filter(person -> !person.ways().isEmpty())
                .map(person -> of(person, words.sentence("reason.namedByItem")));
    }

    /** Whoever can be reached now comes first. */
    private List<Asked.Candidate> near(Stream<Asked.Candidate> named) {
        List<Asked.Candidate> candidates = new ArrayList<>(named.toList());
        Stream.concat(people.fixed().stream().limit(1), people.always().stream())
                .filter(person -> candidates.stream()
                        .noneMatch(known ->
                                known.name().text().equals(person.name().text())))
                .forEach(person -> candidates.add(of(
                        person, person.unitItself() ? words.sentence("reason.unitPhone") : words.ours(person.kind()))));
        candidates.sort(
                Comparator.comparing(candidate -> candidate.ways().stream().noneMatch(Way::open)));
        return candidates;
    }

    private Asked.Candidate of(Person person, Sentence why) {
        return new Asked.Candidate(
                person.name(), about(person), why, person.ways(), Optional.empty(), Optional.of(person.key()));
    }

    private Asked.Candidate candidate(CandidateType said) {
        Optional<Person> person = people.byContactKey(said.getContactKey());
        List<Ref> refs = Ref.all(said.getStatementRef());
        Spoken by = overview.spoken(refs);
        return new Asked.Candidate(
                new Words.Said(said.getName(), by),
                person.map(this::about).orElse(Sentence.EMPTY),
                why(said),
                Ways.of(said.getWay(), refs, overview),
                Optional.ofNullable(said.getSubstitute()).map(name -> new Words.Said(name, by)),
                person.map(Person::key));
    }

    private Sentence why(CandidateType said) {
        String key = "reason." + said.getReason();
        return words.has(key) ? words.sentence(key) : words.said(Objects.toString(said.getReasonText(), ""));
    }

    private Sentence about(Person person) {
        Sentence place = person.place(words);
        if (place.isEmpty() || person.kind().isEmpty()) {
            return place.isEmpty() ? words.ours(person.kind()) : place;
        }
        return words.sentence("ask.about", place, Words.filled(words.within(person.kind())));
    }
}
