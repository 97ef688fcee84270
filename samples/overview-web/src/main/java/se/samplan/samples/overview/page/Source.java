package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * Where something stands.
 *
 * @param record its key in the answer, for the page of that record to leave it out
 * @param text its title, or else whose it is, and the day on which it was written
 */
public record Source(String record, Sentence text) {

    /** Of each record that the statements stand in, once; nothing of a record that neither says what nor whose it is. */
    static List<Source> of(List<Ref> refs, Overview overview) {
        return refs.stream()
                .map(Ref::record)
                .distinct()
                .flatMap(record -> of(record, overview).stream())
                .toList();
    }

    private static Optional<Source> of(String record, Overview overview) {
        Words words = overview.words();
        Spoken spoken = overview.records().spoken(record);
        return Stream.of(overview.title(record), overview.records().unit(record))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> new Words.Said(name, spoken))
                .map(name -> Moment.of(overview.records().written(record))
                        .map(moment -> words.sentence(
                                "source.of", name, Words.filled(words.dates().day(moment.first(), overview.today()))))
                        .orElseGet(() -> words.sentence("source.of.undated", name)))
                .map(text -> new Source(record, text));
    }
}
