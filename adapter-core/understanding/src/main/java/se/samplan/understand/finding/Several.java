package se.samplan.understand.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.FixedContactType;
import se.samplan.model.planning.Identifier;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.Reading;

/** Several at the same time of what there should be one of: fixed contacts of one type (INV-C3), implementation plans of one owner (INV-P15). */
final class Several {

    private static final String DOCTOR = FixedContactType.DOCTOR_IN_PRIMARY_CARE.code();

    private Several() {}

    static Stream<Seen> of(Reading reading) {
        return Stream.concat(contacts(reading), plans(reading));
    }

    /** Whether it is about fixed doctor contacts, of whom there should be one. */
    static boolean isGrave(Reading reading, Seen seen) {
        return seen.kind() == FindingKind.OVERLAP
                && reading.planning().contacts().stream()
                        .filter(known -> seen.statements().contains(Statement.of(known)))
                        .anyMatch(known -> DOCTOR.equals(type(known)));
    }

    private static Stream<Seen> contacts(Reading reading) {
        return reading.planning().contacts().stream()
                .filter(known -> !staff(known).isEmpty())
                .filter(known -> reading.copies().isLatest(known.key()))
                .filter(known -> Standing.ofContact(known.record(), reading.asOf()) == Standing.CURRENT)
                .collect(groupingBy(Several::type, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .filter(type ->
                        type.getValue().stream().map(Several::staff).distinct().count() > 1)
                .flatMap(type -> Seen.of(
                        FindingKind.OVERLAP,
                        Wording.text(type.getKey().equals(DOCTOR) ? "overlap.doctors" : "overlap.contacts"),
                        type.getValue().stream().map(Statement::of)));
    }

    private static Stream<Seen> plans(Reading reading) {
        return reading.planning().plans().stream()
                .filter(known -> reading.copies().isLatest(known.key()))
                .filter(known -> isImplementationPlan(known, reading))
                .collect(groupingBy(
                        known -> known.owner().careGiver().map(HsaId::value).orElse(""), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .filter(owner -> !owner.getKey().isEmpty() && owner.getValue().size() > 1)
                .flatMap(owner -> Seen.of(
                        FindingKind.OVERLAP,
                        Wording.text("overlap.plans"),
                        owner.getValue().stream().map(Statement::of)));
    }

    private static boolean isImplementationPlan(Known<CarePlan> known, Reading reading) {
        return known.record().typeOfCarePlan().filter(TypeOfCarePlan.GP::equals).isPresent()
                && known.record().structuredCarePlan().isPresent()
                && Standing.ofPlan(known.record(), reading.asOf()) == Standing.CURRENT;
    }

    private static String type(Known<FixedContact> known) {
        return known.record().code().code().orElse("");
    }

    private static String staff(Known<FixedContact> known) {
        Identifier id = known.record().practitioner().hsaId();
        return id.extension().orElse("").toUpperCase(Locale.ROOT);
    }
}
