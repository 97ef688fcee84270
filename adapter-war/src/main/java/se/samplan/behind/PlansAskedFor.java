package se.samplan.behind;

import static java.util.function.Predicate.not;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.Asked;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.HealthcareProfessionalType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.model.HsaId;
import se.samplan.record.Facts;
import se.samplan.select.Selection;

/**
 * The plans that a question asks for, of those that came from elsewhere (GetCarePlans 2.0, request: source system, care unit,
 * days, care contact). What meets a filter is decided where the aggregator decides it, so both roles keep the same plans.
 */
final class PlansAskedFor {

    private static final Selection SELECTION = new Selection(CarePlans2.description());

    private PlansAskedFor() {}

    static Predicate<CarePlanType> by(Asked asked) {
        Predicate<Facts> wanted = SELECTION.wanted(asked.filters());
        Optional<HsaId> system = asked.onlySource().filter(not(String::isBlank)).map(HsaId::new);
        return plan -> isOf(system, plan.getCarePlanHeader()) && wanted.test(facts(plan.getCarePlanHeader()));
    }

    private static boolean isOf(Optional<HsaId> system, PatientSummaryHeaderType header) {
        return system.isEmpty()
                || stated(header.getSourceSystemHSAId()).map(HsaId::new).equals(system);
    }

    private static Facts facts(PatientSummaryHeaderType header) {
        HealthcareProfessionalType owner = header.getAccountableHealthcareProfessional();
        Map<Fact, List<String>> facts = new EnumMap<>(Fact.class);
        stated(owner.getHealthcareProfessionalCareUnitHSAId()).ifPresent(id -> facts.put(Fact.CARE_UNIT, List.of(id)));
        stated(header.getDocumentTime()).ifPresent(time -> facts.put(Fact.DOCUMENT_TIME, List.of(time)));
        stated(header.getCareContactId()).ifPresent(id -> facts.put(Fact.CARE_CONTACT, List.of(id)));
        return new Facts(facts);
    }

    private static Optional<String> stated(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(not(String::isEmpty));
    }
}
