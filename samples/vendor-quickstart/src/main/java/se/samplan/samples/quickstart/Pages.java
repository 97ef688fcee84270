package se.samplan.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.JournalSystem;
import se.samplan.render.AgreementPage;
import se.samplan.render.BookedTimePage;
import se.samplan.render.ContactPage;
import se.samplan.render.PlanPage;

/**
 * Shows a vendor its own records as readers see them: asks what is connected on the class path for a person's plans, agreements,
 * fixed contacts and booked times, and writes the page of each. Contacts and booked times have a page in no answer, so this is
 * where to see theirs.
 */
public final class Pages {

    private static final int ARGUMENTS = 4;

    private final JournalSystem journal;
    private final PersonId person;
    private final LocalDate today;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private Pages(JournalSystem journal, PersonId person, LocalDate today, Path folder) {
        this.journal = journal;
        this.person = person;
        this.today = today;
        this.folder = folder;
    }

    /** The person's number, the HSA-id of the source system, that of the unit whose booked times are asked for, and a folder. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != ARGUMENTS) {
            System.err.println("arguments: PERSON SOURCE-SYSTEM CARE-UNIT FOLDER");
            System.exit(2);
        }
        write(
                        JournalSystem.onClassPath(Pages.class.getClassLoader()),
                        new PersonId(arguments[0], IdentityType.PERSONNUMMER),
                        new HsaId(arguments[1]),
                        new HsaId(arguments[2]),
                        Path.of(arguments[3]))
                .forEach(System.out::println);
    }

    /** One file for each record; its name says what it is, and not whose. */
    static List<Path> write(JournalSystem journal, PersonId person, HsaId system, HsaId unit, Path folder)
            throws Exception {
        Pages pages = new Pages(
                journal, person, LocalDate.now(ZoneId.of("Europe/Stockholm")), Files.createDirectories(folder));
        pages.plansAndAgreements(system);
        pages.contactsAndTimes(system, unit);
        return List.copyOf(pages.written);
    }

    private void plansAndAgreements(HsaId system) throws Exception {
        for (var source : journal.carePlans()) {
            each(
                    "plan",
                    source.carePlans(new CarePlanQuestion(person, system, List.of(), Optional.empty(), List.of())),
                    PlanPage::html);
        }
        for (var source : journal.agreements()) {
            each(
                    "agreement",
                    source.agreements(
                            new AgreementQuestion(person, system, List.of(), List.of(), Optional.empty(), List.of())),
                    AgreementPage::html);
        }
    }

    private void contactsAndTimes(HsaId system, HsaId unit) throws Exception {
        for (var source : journal.fixedContacts()) {
            each(
                    "contact",
                    source.fixedContacts(new FixedContactQuestion(
                            person, system, Optional.empty(), Optional.empty(), List.of(), Optional.empty())),
                    ContactPage::html);
        }
        for (var source : journal.bookedTimes()) {
            each("booked-time", source.bookedTimes(new BookedTimeQuestion(person, unit)), BookedTimePage::html);
        }
    }

    private <R> void each(String what, Stream<R> records, BiFunction<R, LocalDate, String> page) throws IOException {
        try (records) {
            for (R one : records.toList()) {
                long before = written.stream()
                        .filter(file -> file.getFileName().toString().startsWith(what + "-"))
                        .count();
                written.add(
                        Files.writeString(folder.resolve(what + "-" + (before + 1) + ".html"), page.apply(one, today)));
            }
        }
    }
}
