package se.samplan.samples.overview.staff;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.contracts.overview.v1.ContractRecordsType;
import se.samplan.contracts.overview.v1.DecisionType;
import se.samplan.contracts.overview.v1.PreviewTraceType;
import se.samplan.contracts.overview.v1.RecordType;
import se.samplan.samples.overview.page.State;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * What one reader sees of a person: each record with what becomes of it, and how much each source tells.
 *
 * @param rows what is shown first, then what is withheld
 * @param findings how many things are good to ask about, as far as that reader can see
 */
public record SeenPage(List<RecordRow> rows, List<SourceRow> sources, int findings) {

    private static final String WITHHELD = "withheld";
    private static final State SHOWN = new State("done", "done", "Visas");
    private static final State PART = new State("soon", "half", "Visas delvis");
    private static final State HIDDEN = new State("late", "x", "Visas inte");

    /**
     * The page of an answer.
     *
     * @param seen what the reader gets; with a trace if it is a preview
     * @param own what whoever looks gets: by it sources are named first, so that one has the same name whoever is previewed
     */
    public static SeenPage of(Overview seen, Overview own) {
        Sources sources = new Sources(List.of(own, seen));
        List<DecisionType> decisions = trace(seen);
        List<RecordRow> rows = new ArrayList<>();
        seen.answer()
                .getRecords()
                .getContract()
                .forEach(contract -> contract.getRecord()
                        .forEach(record -> rows.add(shown(seen, contract, record, decisions, sources))));
        decisions.stream()
                .filter(decision -> decision.getVerdict().equals(WITHHELD))
                .forEach(decision -> rows.add(withheld(decision, sources, seen.words())));
        return new SeenPage(
                together(rows),
                new Levels(seen, sources).rows(),
                seen.answer().getFindings() == null
                        ? 0
                        : seen.answer().getFindings().getFinding().size());
    }

    /** How many records the reader sees, in whole or in part. */
    public long shown() {
        return rows.stream()
                .filter(row -> !row.state().equals(HIDDEN))
                .mapToLong(RecordRow::count)
                .sum();
    }

    /** How many there are. */
    public long all() {
        return rows.stream().mapToLong(RecordRow::count).sum();
    }

    /** What is alike stands in one row. */
    private static List<RecordRow> together(List<RecordRow> rows) {
        Map<RecordRow, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new RecordRow(
                        entry.getValue(),
                        entry.getKey().what(),
                        entry.getKey().source(),
                        entry.getKey().state(),
                        entry.getKey().why()))
                .toList();
    }

    private static List<DecisionType> trace(Overview seen) {
        return seen.answer().getAny().stream()
                .map(any -> any instanceof JAXBElement<?> element ? element.getValue() : any)
                .filter(PreviewTraceType.class::isInstance)
                .map(PreviewTraceType.class::cast)
                .flatMap(trace -> trace.getDecision().stream())
                .toList();
    }

    private static RecordRow shown(
            Overview seen,
            ContractRecordsType contract,
            RecordType record,
            List<DecisionType> decisions,
            Sources sources) {
        String system = seen.records().system(record.getKey());
        Optional<DecisionType> cut = decisions.stream()
                .filter(decision -> !decision.getVerdict().equals(WITHHELD))
                .filter(decision -> decision.getNamespace().equals(contract.getNamespace()))
                .filter(decision -> decision.getSourceSystem().equals(system))
                .filter(decision -> seen.records().isCalled(record.getKey(), decision.getRecordId()))
                .findFirst();
        String title = seen.title(record.getKey());
        String kind = Contracts.words(contract.getNamespace());
        Words words = seen.words();
        Sentence named = words.said(title, seen.records().spoken(record.getKey()));
        Sentence what = title.startsWith(kind) ? named : words.ours(kind).and(named, ": ");
        return new RecordRow(
                1,
                what,
                sources.name(system),
                cut.isPresent() ? PART : SHOWN,
                cut.map(decision -> Reasons.of(decision.getRule())).orElse(""));
    }

    /** Neither title nor anything else that the record says. */
    private static RecordRow withheld(DecisionType decision, Sources sources, Words words) {
        return new RecordRow(
                1,
                words.ours(Contracts.words(decision.getNamespace())),
                sources.name(decision.getSourceSystem()),
                HIDDEN,
                Reasons.of(decision.getRule()));
    }
}
