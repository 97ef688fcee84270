package se.samplan.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;

/**
 * The rules that a record must keep beyond its schema, one entry per kind of record. Each gives every breach, in document order; an
 * empty list for a record that keeps them all. Nothing is thrown, whatever the record holds, and every rule ends: also where goals
 * go in a circle.
 */
public final class Rules {

    private Rules() {}

    /** GetCarePlans 2.0; paths start below carePlan. */
    public static List<Breach> of(CarePlan plan, RuleContext context) {
        Parts parts = Parts.of(Layout.carePlan(plan, context.source()));
        Subject subject = summary(parts, plan.header(), "carePlanHeader");
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(subject, context),
                        CommonRules.owner(plan.header().owner(), "carePlanHeader/accountableHealthcareProfessional"),
                        CommonRules.unit(plan.header().author(), "carePlanHeader/accountableHealthcareProfessional"),
                        PlanRules.of(parts, plan, context.today())));
    }

    /** GetCareAgreements 1.0; paths start below careAgreement. */
    public static List<Breach> of(Agreement agreement, RuleContext context) {
        Parts parts = Parts.of(Layout.agreement(agreement, context.source()));
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(jol(parts, agreement.header()), context),
                        CommonRules.owner(agreement.header().owner(), "header/accessControlHeader"),
                        AgreementRules.of(parts, agreement.body())));
    }

    /** GetCareManagers 1.0, one contact; paths start below careManager, the contact itself is the empty path. */
    public static List<Breach> of(FixedContact contact, RuleContext context) {
        Parts parts = Parts.of(Layout.fixedContact(contact, context.source()));
        String access = "careManagerHeader/accessControlHeader";
        Subject subject = new Subject(parts, contact.patientId(), access + "/patientId", List.of());
        Owner owner = new Owner(Optional.of(contact.accountableHealthcareProvider()), contact.accountableCareUnit());
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(subject, context), CommonRules.owner(owner, access), ContactRules.of(contact)));
    }

    /** What contacts break together and none alone; paths start below the answer. */
    public static List<Breach> together(List<FixedContact> contacts, LocalDate today) {
        return ContactRules.ofAll(contacts, today).toList();
    }

    /** All contacts that one source answers with; paths start below the answer. */
    public static List<Breach> ofAll(List<FixedContact> contacts, RuleContext context) {
        List<Breach> together = together(contacts, context.today());
        return IntStream.range(0, contacts.size())
                .boxed()
                .flatMap(i -> {
                    String place = "careManager[" + (i + 1) + "]";
                    return Stream.concat(
                            together.stream().filter(breach -> breach.path().equals(place)),
                            of(contacts.get(i), context).stream().map(breach -> below(place, breach)));
                })
                .toList();
    }

    /** GetCareDocumentation 3.0; paths start below careDocumentation. */
    public static List<Breach> of(CareNote note, RuleContext context) {
        Parts parts = Parts.of(Layout.note30(note, context.source()));
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(jol(parts, note.header()), context),
                        CommonRules.owner(note.header().owner(), "header/accessControlHeader"),
                        textOrDocument(note, "body")));
    }

    /** The rules of notes for GetCareDocumentation 2.1, whose elements have other names. */
    public static List<Breach> ofNoteIn21(CareNote note, RuleContext context) {
        Parts parts = Parts.of(Layout.note21(note, context.source()));
        Subject subject = summary(parts, note.header(), "careDocumentationHeader");
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(subject, context),
                        CommonRules.owner(
                                note.header().owner(), "careDocumentationHeader/accountableHealthcareProfessional"),
                        CommonRules.unit(
                                note.header().author(), "careDocumentationHeader/accountableHealthcareProfessional"),
                        textOrDocument(note, "careDocumentationBody/clinicalDocumentNote")));
    }

    /** GetSubjectOfCareSchedule 1.1; paths start below timeslotDetail. */
    public static List<Breach> of(BookedTime time, RuleContext context) {
        Parts parts = Parts.of(Layout.bookedTime(time));
        Subject subject = new Subject(parts, time.subjectOfCare(), "subject_of_care", List.of());
        boolean inOrder = time.endTimeExclusive().isAfter(time.startTimeInclusive());
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(subject, context),
                        CommonRules.breachUnless(inOrder, Rule.CON_8, "endTimeExclusive")));
    }

    /** GetCareContacts 3.0; paths start below careContact. */
    public static List<Breach> of(CareContact contact, RuleContext context) {
        Parts parts = Parts.of(Layout.careContact(contact, context.source()));
        RecordHeader header = contact.header();
        String professional = "careContactHeader/accountableHealthcareProfessional";
        return inOrder(
                parts,
                Stream.of(
                        CommonRules.of(summary(parts, header, "careContactHeader"), context),
                        CommonRules.owner(header.owner(), professional),
                        CommonRules.unit(header.author(), professional),
                        CareContactRules.of(contact)));
    }

    private static Stream<Breach> textOrDocument(CareNote note, String path) {
        boolean one = note.clinicalDocumentNoteText().isPresent()
                != note.multimediaEntry().isPresent();
        return CommonRules.breachUnless(one, Rule.CON_3, path);
    }

    private static Subject summary(Parts parts, RecordHeader header, String path) {
        return new Subject(
                parts,
                header.patientId(),
                path + "/patientId",
                List.of(header.drawnUp(), header.author().time()));
    }

    private static Subject jol(Parts parts, RecordHeader header) {
        return new Subject(
                parts,
                header.patientId(),
                "header/accessControlHeader/patientId",
                List.of(header.drawnUp(), header.author().time()));
    }

    private static Breach below(String place, Breach breach) {
        return new Breach(breach.rule(), breach.path().isEmpty() ? place : place + "/" + breach.path());
    }

    /** What stands nowhere in the document comes first. */
    private static List<Breach> inOrder(Parts parts, Stream<Stream<Breach>> found) {
        List<Breach> breaches = found.flatMap(some -> some).toList();
        if (breaches.isEmpty()) {
            return breaches;
        }
        Map<String, Integer> order = parts.order();
        return breaches.stream()
                .sorted(Comparator.comparingInt((Breach breach) -> order.getOrDefault(breach.path(), -1))
                        .thenComparing(Breach::rule))
                .toList();
    }
}
