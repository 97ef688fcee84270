package se.samplan.samples.overview.page;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samplan.contracts.overview.v1.CapacityType;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.NamingType;
import se.samplan.contracts.overview.v1.TextSaidType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * Something new, and where to see it.
 *
 * @param what which plan, agreement, contact or time it is; empty if the text says it
 */
public record News(Sentence text, Optional<String> href, Sentence what) {

    private static final List<String> ORDER =
            List.of("contact", "agreement", "plan", "bookingMoved", "bookingCancelled", "booking", "note");
    private static final List<String> FIXED =
            List.of("fixedCareContact", "fixedSocialCareContact", "fixedDoctorContact");

    /** How it stands with what is new. */
    public enum Known {
        /** There is nothing to compare with. */
        FIRST,
        /** It can not be told. */
        UNKNOWN,
        /** It is told, be it that nothing is new. */
        TOLD
    }

    static Known known(Overview overview) {
        if (overview.answer().getChanges() == null) {
            return Known.UNKNOWN;
        }
        String comparison = Objects.toString(overview.answer().getChanges().getComparison(), "");
        return comparison.isEmpty() ? Known.FIRST : comparison.equals("compared") ? Known.TOLD : Known.UNKNOWN;
    }

    /** Whether it is known that nothing is new: it could be compared, and everybody has answered. */
    static boolean nothing(Overview overview) {
        return known(overview) == Known.TOLD
                && overview.allAnswered()
                && overview.answer().getChanges().getChange().isEmpty();
    }

    /** All of it: contacts first, then agreements, plans and times, in the end notes and visits. */
    static List<News> all(Overview overview, Keys keys) {
        return known(overview) != Known.TOLD
                ? List.of()
                : overview.answer().getChanges().getChange().stream()
                        .sorted(Comparator.comparingInt(News::rank))
                        .map(change -> of(change, overview, keys))
                        .toList();
    }

    private static int rank(ChangeType change) {
        return ORDER.stream()
                .filter(change.getKind()::startsWith)
                .findFirst()
                .map(ORDER::indexOf)
                .orElse(ORDER.size());
    }

    private static News of(ChangeType change, Overview overview, Keys keys) {
        List<Ref> refs = Ref.all(change.getStatementRef());
        List<ContactType> contacts = change.getKind().startsWith("contact") ? contacts(refs, overview) : List.of();
        Optional<EntryType> entry = contacts.isEmpty() ? entry(refs, overview) : Optional.empty();
        Optional<String> record = refs.stream()
                .flatMap(ref -> Statements.href(overview, keys, ref.record()).stream())
                .findFirst();
        Optional<String> contact = contacts.stream()
                .reduce((earlier, later) -> later)
                .map(last -> "/kontakt/" + keys.of(Overview.lasting(last)));
        Optional<String> month = entry.flatMap(one -> Moment.of(one.getStart()))
                .map(moment -> "/kalender?manad=" + YearMonth.from(moment.first()));
        return new News(
                text(change, contacts, overview),
                record.or(() -> contact).or(() -> month),
                what(refs, contacts, entry, overview));
    }

    private static Sentence what(
            List<Ref> refs, List<ContactType> contacts, Optional<EntryType> entry, Overview overview) {
        Words words = overview.words();
        if (contacts.size() == 1) {
            return words.said(name(contacts.get(0), overview));
        }
        return refs.stream()
                .map(ref -> words.said(overview.titled(ref.record())))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(() -> entry.flatMap(one -> Moment.of(one.getStart())
                        .map(moment -> words.sentence(
                                "news.what",
                                said(one, overview),
                                Words.filled(words.dates().moment(moment, overview.today()))))))
                .orElse(Sentence.EMPTY);
    }

    /** The booked time or the visit that it is about, as it stands on the time line. */
    private static Optional<EntryType> entry(List<Ref> refs, Overview overview) {
        List<String> records = refs.stream().map(Ref::record).toList();
        return overview.entries().stream()
                .filter(entry -> entry.getStatementRef().stream().anyMatch(ref -> records.contains(ref.getRecordKey())))
                .findFirst();
    }

    private static Words.Said said(EntryType entry, Overview overview) {
        return new Words.Said(
                entry.getText().stream().map(TextSaidType::getValue).findFirst().orElse(""),
                overview.spoken(Ref.all(entry.getStatementRef())));
    }

    /** Those whose fixed contact it is; who was replaced comes before who replaces. */
    private static List<ContactType> contacts(List<Ref> refs, Overview overview) {
        return overview.contacts().stream()
                .filter(contact -> capacity(contact, refs).isPresent())
                .sorted(Comparator.comparing(contact -> contact.getReplacedBy().isEmpty()))
                .toList();
    }

    private static Optional<CapacityType> capacity(ContactType contact, List<Ref> refs) {
        List<String> records = refs.stream().map(Ref::record).toList();
        return contact.getCapacity().stream()
                .filter(capacity -> FIXED.contains(capacity.getKind()))
                .filter(capacity ->
                        capacity.getStatementRef().stream().anyMatch(ref -> records.contains(ref.getRecordKey())))
                .findFirst();
    }

    private static Words.Said name(ContactType contact, Overview overview) {
        return People.named(contact, NamingType::getName, overview)
                .orElseGet(() -> overview.words().instead(""));
    }

    /** In the words of the page; what the contract says if it is of a kind that we do not know. */
    private static Sentence text(ChangeType change, List<ContactType> contacts, Overview overview) {
        Words words = overview.words();
        String name = overview.reader().firstName();
        Optional<String> capacity = contacts.stream()
                .flatMap(contact -> capacity(contact, Ref.all(change.getStatementRef())).stream())
                .map(CapacityType::getKind)
                .findFirst();
        String key = "news." + change.getKind()
                + (change.getKind().equals("contactChanged") ? "." + capacity.orElse("") : "");
        String mine = key + (overview.reader().agent().isPresent() ? ".other" : ".self");
        Object first = contacts.size() == 2
                ? name(contacts.get(0), overview)
                : Words.filled(capacity.map(kind -> words.within(words.of("capacity." + kind)))
                        .orElse(""));
        if (words.has(mine) && (capacity.isPresent() || !change.getKind().startsWith("contact"))) {
            return words.sentence(
                    mine,
                    name,
                    Frame.genitive(name),
                    first,
                    contacts.size() == 2 ? name(contacts.get(1), overview) : "");
        }
        return words.has(key) ? words.sentence(key) : words.said(change.getText());
    }
}
