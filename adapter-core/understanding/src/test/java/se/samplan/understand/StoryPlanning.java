package se.samplan.understand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.samplan.mapping.WireForm;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Owner;
import se.samplan.samples.messages.stub.Variant;

/**
 * What Asta's sources say at a step or variant of the story, all of it: the reader is Asta herself, or her daughter Maria as her
 * agent, for whom nothing of the story is withheld. The key of a record is its id in the story: P4, A1, C3, B8, N0a.
 */
public final class StoryPlanning {

    private static final String PREFIX = "TSTASTA00000-";
    private static final List<String> PLACES =
            List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "SYS6", "U101", "U201", "U301");

    private final Variant scene;
    private final Set<RecordKey> given = new HashSet<>();

    private StoryPlanning(Variant scene) {
        this.scene = scene;
    }

    /** @param step 2 to 10 */
    public static Planning atStep(int step) {
        return new StoryPlanning(Variant.atStep(step)).read();
    }

    /** @param name as in the scenario, for example V-33 */
    public static Planning inVariant(String name) {
        return new StoryPlanning(Variant.of(name)).read();
    }

    /**
     * What staff of a unit see of a step without consent or another legal ground: the records of the care giver that the unit
     * belongs to, and the times that are booked at the unit itself.
     *
     * @param unit U101, U401 or U501
     */
    public static Planning ofUnit(String unit, int step) {
        Planning all = atStep(step);
        String careGiver = careGiver(unit);
        HsaId facility = new HsaId(PREFIX + unit);
        return PlanningBuilder.builder()
                .plans(own(careGiver, all.plans()))
                .agreements(own(careGiver, all.agreements()))
                .contacts(own(careGiver, all.contacts()))
                .bookings(all.bookings().stream()
                        .filter(known -> known.record().healthcareFacility().equals(facility))
                        .toList())
                .careContacts(own(careGiver, all.careContacts()))
                .notes(own(careGiver, all.notes()))
                .build();
    }

    private static String careGiver(String unit) {
        return switch (unit) {
            case "U101" -> "RG00";
            case "U401" -> "KH00";
            case "U501" -> "KS00";
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static <T> List<Known<T>> own(String careGiver, List<Known<T>> records) {
        HsaId owner = new HsaId(PREFIX + careGiver);
        return records.stream()
                .filter(known -> known.owner().careGiver().filter(owner::equals).isPresent())
                .toList();
    }

    /** When the variant is. */
    public static AsOf clockOfVariant(String name) {
        return new AsOf(LocalDateTime.parse(Variant.of(name).clock()));
    }

    /** When the step is. */
    public static AsOf clockOf(int step) {
        return new AsOf(LocalDateTime.parse(Variant.atStep(step).clock()));
    }

    private Planning read() {
        return PlanningBuilder.builder()
                .plans(all("GetCarePlans.xml", WireForm.CARE_PLANS, this::plan))
                .agreements(all("GetCareAgreements.xml", WireForm.CARE_AGREEMENTS, this::agreement))
                .contacts(all("GetCareManagers.xml", WireForm.CARE_MANAGERS, this::contact))
                .bookings(all("GetSubjectOfCareSchedule.xml", WireForm.BOOKED_TIMES, this::booking))
                .careContacts(all("GetCareContacts.xml", WireForm.CARE_CONTACTS, this::careContact))
                .notes(all("GetCareDocumentation.xml", WireForm.NOTES_30, this::note))
                .build();
    }

    private <T> List<Known<T>> all(String file, WireForm<T> form, Reading<T> reading) {
        List<Known<T>> known = new ArrayList<>();
        for (String place : PLACES) {
            scene.answer(place, file)
                    .map(StoryPlanning::body)
                    .map(form::records)
                    .ifPresent(records ->
                            records.forEach(record -> known.add(reading.known(new HsaId(PREFIX + place), record))));
        }
        return known;
    }

    private interface Reading<T> {
        Known<T> known(HsaId place, T record);
    }

    private Known<CarePlan> plan(HsaId system, CarePlan plan) {
        return known(
                new RecordId(system, plan.header().documentId()), plan.header().owner(), plan);
    }

    private Known<Agreement> agreement(HsaId system, Agreement agreement) {
        return known(
                new RecordId(system, agreement.header().documentId()),
                agreement.header().owner(),
                agreement);
    }

    private Known<CareNote> note(HsaId system, CareNote note) {
        return known(
                new RecordId(system, note.header().documentId()), note.header().owner(), note);
    }

    private Known<CareContact> careContact(HsaId system, CareContact contact) {
        return known(
                new RecordId(system, contact.header().documentId()),
                contact.header().owner(),
                contact);
    }

    private Known<FixedContact> contact(HsaId system, FixedContact contact) {
        String id = contact.fixedContactExtension()
                .map(FixedContactExtension::contactId)
                .map(local -> local.value())
                .orElse("contact");
        Owner owner = new Owner(Optional.of(contact.accountableHealthcareProvider()), contact.accountableCareUnit());
        return known(new RecordId(system, id), owner, contact);
    }

    private Known<BookedTime> booking(HsaId unit, BookedTime booking) {
        return known(
                new RecordId(unit, booking.bookingId()),
                new Owner(Optional.of(new HsaId(PREFIX + "RG00")), Optional.of(booking.healthcareFacility())),
                booking);
    }

    private <T> Known<T> known(RecordId id, Owner owner, T record) {
        Function<String, String> afterSystem = text -> text.substring(text.lastIndexOf(':') + 1);
        String name = afterSystem.apply(id.documentId()).replaceAll("[^A-Za-z0-9._-]", "-");
        RecordKey key = new RecordKey(name);
        for (int number = 2; !given.add(key); number++) {
            key = new RecordKey(name + "-" + number);
        }
        return new Known<>(key, id, owner, record);
    }

    private static String body(byte[] message) {
        try {
            Document envelope = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(message));
            Node child = envelope.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")
                    .item(0)
                    .getFirstChild();
            while (!(child instanceof Element)) {
                child = Objects.requireNonNull(child).getNextSibling();
            }
            StringWriter text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(child), new StreamResult(text));
            return text.toString();
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
