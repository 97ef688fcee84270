package se.samplan.understand.risk;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.RiskAction;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.model.planning.RiskZone;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Span;

/**
 * All risks that apply, as cards: red first, then yellow; then what has no zone, or one that is newer than this program, since how
 * grave it is is not known; green last.
 */
public final class RiskCards {

    private static final Map<RiskZone, Integer> RANKS = Map.of(RiskZone.RED, 0, RiskZone.YELLOW, 1, RiskZone.GREEN, 3);
    private static final int OTHER_RANK = 2;

    private final Reading reading;
    private final Roster roster;

    private RiskCards(Reading reading, Roster roster) {
        this.reading = reading;
        this.roster = roster;
    }

    /** The record that a risk stands in, with what its actions refer to. */
    private record Source(Known<?> known, List<ContactGuidance> guidance, Function<Responsible, PartyNamed> parties) {}

    /**
     * Within a zone, those of plans before those of agreements, in the order of the planning and of the record.
     *
     * @param roster of the same records, at the same moment
     */
    public static List<RiskCard> of(Reading reading, Roster roster) {
        RiskCards cards = new RiskCards(reading, roster);
        return Stream.concat(
                        reading.planning().plans().stream().flatMap(cards::ofPlan),
                        reading.planning().agreements().stream().flatMap(cards::ofAgreement))
                .sorted(comparing(RiskCards::rank))
                .toList();
    }

    private static int rank(RiskCard card) {
        return card.zone().map(zone -> RANKS.getOrDefault(zone, OTHER_RANK)).orElse(OTHER_RANK);
    }

    private Stream<RiskCard> ofPlan(Known<CarePlan> known) {
        return known.record().structuredCarePlan().stream()
                .filter(plan -> Standing.ofPlan(known.record(), reading.asOf()) == Standing.CURRENT)
                .flatMap(plan -> cards(known, plan));
    }

    private Stream<RiskCard> cards(Known<CarePlan> known, StructuredCarePlan plan) {
        Source source = new Source(known, plan.contactGuidance(), party -> roster.namedInPlan(known, party));
        return plan.riskAndAction().stream().filter(this::holds).map(risk -> card(source, risk));
    }

    private Stream<RiskCard> ofAgreement(Known<Agreement> known) {
        AgreementBody body = known.record().body();
        boolean holds = Standing.ofAgreement(known.record(), reading.asOf()) == Standing.CURRENT;
        Source source = new Source(known, body.contactGuidance(), party -> roster.namedInAgreement(known, party));
        return body.riskAndAction().stream()
                .filter(risk -> holds && holds(risk))
                .map(risk -> card(source, risk));
    }

    private boolean holds(RiskAndAction risk) {
        return Span.of(risk.validityPeriod()).holds(reading.day());
    }

    private RiskCard card(Source source, RiskAndAction risk) {
        return RiskCardBuilder.builder()
                .statement(Statement.of(source.known(), risk.riskId()))
                .owner(source.known().owner())
                .title(risk.title())
                .zone(risk.zone())
                .signs(risk.sign())
                .actions(risk.action().stream()
                        .sorted(comparing(action -> action.sequence().orElse(Integer.MAX_VALUE)))
                        .map(action -> action(source, action))
                        .toList())
                .validityPeriod(risk.validityPeriod())
                .build();
    }

    private AgreedAction action(Source source, RiskAction action) {
        return new AgreedAction(
                action.sequence(),
                action.text(),
                PartyNamed.taking(action.responsible(), source.parties()),
                action.contactRef().stream()
                        .flatMap(ref -> reached(source, ref).stream())
                        .toList());
    }

    /** A reference leads to a guidance of the record, or to a participant of it. */
    private Optional<Reached> reached(Source source, LocalId ref) {
        Known<?> known = source.known();
        return source.guidance().stream()
                .filter(one -> one.guidanceId().equals(ref))
                .findFirst()
                .map(one -> guided(known, one))
                .or(() -> reading.parties().participant(known, ref).map(one -> participating(known, one)));
    }

    private Reached guided(Known<?> known, ContactGuidance guidance) {
        Optional<LocalId> participant = guidance.contactParty().participantRef();
        return new Reached(
                Statement.of(known, guidance.guidanceId()),
                guidance.contactParty()
                        .name()
                        .or(() -> participant
                                .flatMap(id -> reading.parties().participant(known, id))
                                .flatMap(Participant::name)),
                Stream.concat(guidance.contact().stream(), guidance.alternative().stream())
                        .toList(),
                guidance.responseTimeText());
    }

    private static Reached participating(Known<?> known, Participant participant) {
        return new Reached(
                Statement.of(known, participant.participantId()),
                participant.name(),
                participant.contact(),
                Optional.empty());
    }
}
