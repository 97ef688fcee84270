package se.samplan.render;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.Address;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Contact;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.TimePeriod;

/** How somebody is reached, in words: numbers, hours, addresses, how soon an answer comes. */
final class Reaching {

    private Reaching() {}

    static List<String> words(Collection<Contact> contacts) {
        return contacts.stream().flatMap(contact -> words(contact).stream()).toList();
    }

    static List<String> words(Optional<Organization> organization) {
        return organization.map(one -> words(one.contact())).orElse(List.of());
    }

    private static List<String> words(Contact contact) {
        List<String> words = new ArrayList<>();
        contact.telecom().forEach(point -> words.add(words(point)));
        contact.address().map(Reaching::words).ifPresent(words::add);
        String how = Words.joined(Stream.of(
                contact.channel().map(CodedValue::shown).orElse(""),
                contact.responseTimeText().map(Reaching::answer).orElse(""),
                contact.bookable()
                        .map(yes -> yes ? "här går det att boka tid" : "här går det inte att boka tid")
                        .orElse("")));
        if (!how.isEmpty()) {
            words.add(Words.capital(how));
        }
        return words;
    }

    private static String answer(String time) {
        return time.toLowerCase(Days.SWEDISH).startsWith("svar") ? time : "svar: " + time;
    }

    /** "Telefon 070-1740606, vardagar kl. 8.00–9.00". */
    private static String words(ContactPoint point) {
        String number = point.system().map(system -> system.shown() + " ").orElse("") + point.value();
        return Words.joined(Stream.concat(Stream.of(number), hours(point.period())));
    }

    private static String words(Address address) {
        Stream<String> place = Stream.of(
                        Stream.of(address.type().map(CodedValue::shown).orElse("")),
                        address.line().stream(),
                        Stream.of((address.postalCode().orElse("") + " "
                                        + address.city().orElse(""))
                                .strip()),
                        hours(address.period()))
                .flatMap(parts -> parts);
        return Words.joined(place);
    }

    /** The number to call, alone: the first that is a telephone's. */
    static Optional<String> number(Collection<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.telecom().stream())
                .filter(Reaching::isTelephone)
                .map(ContactPoint::value)
                .findFirst();
    }

    private static boolean isTelephone(ContactPoint point) {
        return point.system().flatMap(CodedValue::code).map("phone"::equals).orElse(true);
    }

    static Stream<String> hours(List<HoursOfService> hours) {
        return hours.stream().map(Reaching::words);
    }

    private static String words(HoursOfService hours) {
        String days = weekdays(hours.weekDay());
        String clock = hours.time().map(Reaching::clock).orElse("");
        return Words.joined(Stream.of(
                (days + " " + clock).strip(),
                Words.listed(hours.month().stream().map(Days::month).toList()),
                hours.datePeriod().map(Days::period).orElse("")));
    }

    private static String clock(TimePeriod time) {
        if (time.start().isPresent() && time.end().isPresent()) {
            return "kl. " + Days.clock(time.start().get()) + "–"
                    + Days.clock(time.end().get());
        }
        return time.start()
                .map(start -> "från kl. " + Days.clock(start))
                .or(() -> time.end().map(end -> "till kl. " + Days.clock(end)))
                .orElse("");
    }

    /** Three days in a row or more are said by the first and the last. */
    private static String weekdays(List<DayOfWeek> days) {
        List<DayOfWeek> sorted = days.stream().distinct().sorted().toList();
        boolean inARow = sorted.size() > 2
                && sorted.size() < 7
                && !Days.weekdays(sorted).equals("vardagar")
                && sorted.get(sorted.size() - 1).getValue() - sorted.get(0).getValue() == sorted.size() - 1;
        return inARow
                ? Days.weekdays(sorted.subList(0, 1)) + " till "
                        + Days.weekdays(sorted.subList(sorted.size() - 1, sorted.size()))
                : Days.weekdays(sorted);
    }
}
