package se.samplan.understand.risk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RiskZone;
import se.samplan.understand.Statement;

/**
 * A risk card (riskkort): one risk of one record, in that record's own words. Two records' cards on the same thing are two cards.
 *
 * @param statement 1..1; where it stands
 * @param owner 1..1; informationsägare
 * @param title 1..1; oönskad händelse
 * @param zone 0..1; nivå, an aid for display and no triage
 * @param signs 1..*; tecken
 * @param actions 1..*; what has been agreed to do, in order
 * @param validityPeriod 0..1; gäller
 */
@WithBuilder
public record RiskCard(
        Statement statement,
        Owner owner,
        String title,
        Optional<RiskZone> zone,
        List<String> signs,
        List<AgreedAction> actions,
        Optional<OpenPeriod> validityPeriod) {

    public RiskCard {
        requireNonNull(statement, "statement");
        requireNonNull(owner, "owner");
        requireNonNull(title, "title");
        requireNonNull(zone, "zone");
        signs = List.copyOf(signs);
        actions = List.copyOf(actions);
        requireNonNull(validityPeriod, "validityPeriod");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "RiskCard[hidden]";
    }
}
