package se.samplan.understand.change;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;

/**
 * What is new of fixed contacts. One that has ended and a new one of the same kind are told as one change, if the new one says that it
 * takes over, or if the one begins when the other ends.
 */
final class ContactNews {

    private final Map<RecordKey, RecordChange> changes;
    private final List<Known<FixedContact>> contacts;

    ContactNews(List<Known<FixedContact>> contacts, Map<RecordKey, RecordChange> changes) {
        this.changes = changes;
        this.contacts = contacts.stream()
                .filter(known -> changes.containsKey(known.key()))
                .toList();
    }

    Stream<ChangeTold> told() {
        Set<RecordKey> handedOver = new HashSet<>();
        List<ChangeTold> told = new ArrayList<>();
        for (Known<FixedContact> later : of(ChangeForm.NEW)) {
            Optional<Known<FixedContact>> earlier = of(ChangeForm.ENDED).stream()
                    .filter(one -> !handedOver.contains(one.key()) && takesOver(later, one))
                    .min((one, other) -> Boolean.compare(!isLinked(later, one), !isLinked(later, other)));
            earlier.ifPresent(one -> handedOver.add(one.key()));
            told.add(earlier.map(one -> handedOver(one, later)).orElseGet(() -> isNew(later)));
        }
        of(ChangeForm.ENDED).stream()
                .filter(one -> !handedOver.contains(one.key()))
                .map(ContactNews::ended)
                .forEach(told::add);
        of(ChangeForm.CHANGED).stream().map(ContactNews::changed).forEach(told::add);
        return told.stream();
    }

    private List<Known<FixedContact>> of(ChangeForm form) {
        return contacts.stream()
                .filter(known -> Optional.ofNullable(changes.get(known.key()))
                        .filter(change -> change.form() == form)
                        .isPresent())
                .toList();
    }

    private static boolean takesOver(Known<FixedContact> later, Known<FixedContact> earlier) {
        return type(later).equals(type(earlier)) && (isLinked(later, earlier) || meet(earlier, later));
    }

    private static boolean isLinked(Known<FixedContact> later, Known<FixedContact> earlier) {
        return later.record()
                .fixedContactExtension()
                .flatMap(FixedContactExtension::replacesContactId)
                .map(Known::linkName)
                .filter(earlier.linkName()::equals)
                .isPresent();
    }

    /** The one begins on the last day of the other, or on the day after. */
    private static boolean meet(Known<FixedContact> earlier, Known<FixedContact> later) {
        LocalDate start = later.record().period().start();
        return earlier.record()
                .period()
                .end()
                .map(end -> ChronoUnit.DAYS.between(end, start))
                .filter(days -> days == 0 || days == 1)
                .isPresent();
    }

    private static ChangeTold handedOver(Known<FixedContact> earlier, Known<FixedContact> later) {
        Optional<String> from = name(earlier);
        Optional<String> to = name(later);
        String text = from.isPresent() && to.isPresent()
                ? NewsWords.ofType("contactHandedOver", type(later), from.get(), to.get())
                : NewsWords.ofType("contactChanged", type(later));
        List<Statement> says =
                Stream.of(earlier, later).map(Statement::of).sorted().toList();
        return new ChangeTold(ChangeKind.CONTACT_CHANGED, text, says);
    }

    private static ChangeTold isNew(Known<FixedContact> known) {
        return told(ChangeKind.CONTACT_NEW, NewsWords.ofType("contactNew", type(known)), known);
    }

    private static ChangeTold changed(Known<FixedContact> known) {
        return told(ChangeKind.CONTACT_CHANGED, NewsWords.ofType("contactChanged", type(known)), known);
    }

    private static ChangeTold ended(Known<FixedContact> known) {
        String text = name(known)
                .map(name -> NewsWords.ofType("contactEnded", type(known), name))
                .orElseGet(() -> NewsWords.of("contactEnded.nobody"));
        return told(ChangeKind.CONTACT_ENDED, text, known);
    }

    private static ChangeTold told(ChangeKind kind, String text, Known<FixedContact> known) {
        return new ChangeTold(kind, text, List.of(Statement.of(known)));
    }

    private static String type(Known<FixedContact> known) {
        return known.record().code().code().orElse("");
    }

    private static Optional<String> name(Known<FixedContact> known) {
        return known.record().practitioner().name().filter(name -> !name.isBlank());
    }

    static Map<RecordKey, RecordChange> byRecord(List<RecordChange> changes) {
        return changes.stream().collect(toMap(RecordChange::record, change -> change, (first, again) -> first));
    }
}
