package se.samplan.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.samplan.contract.Fact;
import se.samplan.merge.Finding.Kind;
import se.samplan.merge.Finding.Severity;
import se.samplan.merge.Finding.Statement;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;

/** What merging itself can see between records: links to nothing, and several fixed contacts at once (INV-C3, INV-A4). */
public final class Findings {

    /** Fast läkarkontakt i primärvård, of which there should be one (1.2.752.129.5.1.69). */
    private static final String DOCTOR = "2";

    private static final String DANGLING = "En uppgift hänvisar till något som inte finns med i svaret från källan.";
    private static final String SEVERAL_DOCTORS =
            "Flera fasta läkarkontakter gäller samtidigt. Alla visas; fråga någon av dem vilken som gäller.";
    private static final String SEVERAL_CONTACTS =
            "Flera fasta kontakter av samma slag gäller samtidigt. Det framgår inte alltid vem som samordnar.";

    private Findings() {}

    /** One for each dangling link. */
    public static List<Finding> of(List<Link> links) {
        return links.stream()
                .filter(link -> link.state() == Link.State.DANGLING)
                .map(Findings::dangling)
                .distinct()
                .sorted(comparing(Finding::id))
                .toList();
    }

    /**
     * One for each type of fixed contact that several members of staff have on that day.
     *
     * @param today YYYYMMDD, Swedish local
     */
    public static List<Finding> ofContacts(List<SourceRecord> records, String today) {
        Map<String, List<SourceRecord>> byType = records.stream()
                .filter(record -> record.facts().get(Fact.STAFF).isPresent())
                .filter(record -> Validity.of(record.facts()).holdsOn(today))
                .collect(groupingBy(record -> record.facts().orEmpty(Fact.TYPE), TreeMap::new, toList()));
        List<Finding> findings = new ArrayList<>();
        byType.forEach((type, contacts) -> {
            if (contacts.stream().map(Findings::staff).distinct().count() > 1) {
                findings.add(overlap(type, contacts));
            }
        });
        return findings;
    }

    private static Finding overlap(String type, List<SourceRecord> contacts) {
        boolean doctors = DOCTOR.equals(type);
        return finding(
                Kind.OVERLAP,
                doctors ? Severity.WARNING : Severity.INFORMATION,
                contacts.stream().map(Findings::statement).toList(),
                doctors ? SEVERAL_DOCTORS : SEVERAL_CONTACTS);
    }

    private static Finding dangling(Link link) {
        Statement target =
                new Statement(link.targetSystem().orElse(""), link.relation().target());
        return finding(Kind.DANGLING_LINK, Severity.INFORMATION, List.of(statement(link.from()), target), DANGLING);
    }

    private static Finding finding(Kind kind, Severity severity, List<Statement> statements, String text) {
        List<Statement> ordered = statements.stream()
                .distinct()
                .sorted(comparing(Statement::recordId))
                .toList();
        String identities =
                ordered.stream().map(s -> RecordIds.key(s.recordId())).collect(joining("\n"));
        return new Finding(Digest.id("f", kind + "\n" + identities), kind, severity, ordered, text);
    }

    private static Statement statement(SourceRecord record) {
        return new Statement(record.id().system().value(), RecordIds.text(record.id()));
    }

    private static String staff(SourceRecord record) {
        return record.facts().orEmpty(Fact.STAFF).toUpperCase(Locale.ROOT);
    }
}
