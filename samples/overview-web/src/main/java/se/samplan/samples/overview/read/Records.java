package se.samplan.samples.overview.read;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.RecordsType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;
import se.samplan.samples.overview.words.Spoken;

/** The records of an answer, by their keys, each as its source wrote it. What has been read of one is not read again. */
public final class Records {

    private static final JAXBContext TYPES = context();
    private static final String BOOKING = "timeslotDetail";
    private static final String BOOKING_ID = "bookingId";
    private static final List<String> IDS = List.of("documentId", BOOKING_ID, "careContactId", "id");
    private static final List<String> OWN_IDS =
            List.of("documentId", BOOKING_ID, "careContactId", "contactId", "record", "id");
    private static final List<String> WRITTEN = List.of("authorTime", "timestamp");
    private static final List<String> UNITS = List.of("healthcare_facility", "healthcareFacility");
    private static final List<String> SYSTEMS =
            List.of("sourceSystemHSAId", "sourceSystemHSAid", "sourceSystemId", "logicalAddress");

    private final Map<String, Named> elements;
    private final Map<String, Optional<Object>> read = new ConcurrentHashMap<>();
    private final Map<String, String> lasting = new ConcurrentHashMap<>();
    private final Map<String, Spoken> spoken = new ConcurrentHashMap<>();

    private Records(Map<String, Named> elements) {
        this.elements = elements;
    }

    static Records of(RecordsType said) {
        Map<String, Named> elements = new LinkedHashMap<>();
        said.getContract().stream()
                .flatMap(contract -> contract.getRecord().stream())
                .filter(record -> record.getAny() != null)
                .forEach(record -> elements.put(record.getKey(), new Named(record.getAny())));
        return new Records(elements);
    }

    /** A plan by its key. */
    public Optional<CarePlanType> plan(String key) {
        return read(key, "carePlan", CarePlanType.class);
    }

    /** An agreement by its key. */
    public Optional<CareAgreementType> agreement(String key) {
        return read(key, "careAgreement", CareAgreementType.class);
    }

    /** A fixed contact by its key. */
    public Optional<PractitionerRoleType> fixedContact(String key) {
        return read(key, "careManager", PractitionerRoleType.class);
    }

    /** What the extension says more of a fixed contact. */
    public Optional<FixedContactExtensionType> extension(PractitionerRoleType contact) {
        return only(contact.getAny(), FixedContactExtensionType.class);
    }

    private static <T> Optional<T> only(List<Object> anys, Class<T> type) {
        return anys.stream()
                .map(any -> any instanceof JAXBElement<?> element ? element.getValue() : any)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** The structure of a plan, if its source sends one. */
    public Optional<StructuredCarePlanType> structure(String key) {
        return plan(key).flatMap(plan -> only(plan.getCarePlanBody().getAny(), StructuredCarePlanType.class));
    }

    /** What a record is called in every answer: its source's name and its own, or what stands in it if it has none. */
    String lasting(String key) {
        Named element = elements.get(key);
        return element == null ? key : lasting.computeIfAbsent(key, missing -> lasting(element));
    }

    private static String lasting(Named element) {
        String id = element.text(IDS);
        return element.name() + "|" + system(element) + "|" + (id.isEmpty() ? element.content() : id);
    }

    /** The system, or for a booked time the unit, that a record comes from; blank if it does not say. */
    public String system(String key) {
        Named element = elements.get(key);
        return element == null ? "" : system(element);
    }

    private static String system(Named element) {
        String system = element.identifier(SYSTEMS);
        return system.isEmpty() ? element.identifier(UNITS) : system;
    }

    /** What the unit says that a booked time is for, as it came; blank if it does not, or if the record is no booked time. */
    public String purpose(String key) {
        return isBooking(key) ? text(key, "purpose") : "";
    }

    /** What a booked time is called by whoever refers to it: its unit, a colon and its own id; empty for another record. */
    Optional<String> booking(String key) {
        return Optional.of(key).filter(this::isBooking).map(one -> system(one) + ":" + text(one, BOOKING_ID));
    }

    private boolean isBooking(String key) {
        Named element = elements.get(key);
        return element != null && BOOKING.equals(element.name());
    }

    /** The text of a note as it came; blank if it has none. */
    public String noteText(String key) {
        return text(key, "clinicalDocumentNoteText");
    }

    /** When a record was written, as its source writes it; blank if it does not say. */
    public String written(String key) {
        return text(key, WRITTEN);
    }

    /** The language in which a record is written. */
    public Spoken spoken(String key) {
        return spoken.computeIfAbsent(key, missing -> Spoken.of(text(key, "sourceLanguage")));
    }

    /** The unit of whoever wrote a record, or else her name; blank if it does not say. */
    public String unit(String key) {
        String unit = text(key, "orgUnitName");
        return unit.isEmpty() ? text(key, "healthcareProfessionalName") : unit;
    }

    private String text(String key, String name) {
        return text(key, List.of(name));
    }

    private String text(String key, List<String> names) {
        return Optional.ofNullable(elements.get(key))
                .map(element -> element.text(names))
                .orElse("");
    }

    /** Whether a record has that id of its own in its source. */
    public boolean isCalled(String key, String id) {
        Named element = elements.get(key);
        return element != null
                && OWN_IDS.stream()
                        .anyMatch(name -> element.identifier(List.of(name)).equals(id));
    }

    private <T> Optional<T> read(String key, String name, Class<T> type) {
        Named element = elements.get(key);
        return element == null || !name.equals(element.name())
                ? Optional.empty()
                : read.computeIfAbsent(key, missing -> read(element.record(), type))
                        .map(type::cast);
    }

    private static Optional<Object> read(Element element, Class<?> type) {
        try {
            return Optional.of(
                    TYPES.createUnmarshaller().unmarshal(element, type).getValue());
        } catch (JAXBException e) {
            return Optional.empty();
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(
                    CarePlanType.class,
                    CareAgreementType.class,
                    PractitionerRoleType.class,
                    se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes made from the schemas cannot be used", e);
        }
    }
}
