package se.samplan.rules;

import java.util.List;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;

/** The rules of the information model, section 9. */
public final class Rules {
    private Rules() {}

    public static List<Breach> of(CarePlan r, RuleContext c) {
        return List.of();
    }

    public static List<Breach> of(Agreement r, RuleContext c) {
        return List.of();
    }

    public static List<Breach> of(FixedContact r, RuleContext c) {
        return List.of();
    }

    public static List<Breach> of(CareNote r, RuleContext c) {
        return List.of();
    }

    public static List<Breach> of(BookedTime r, RuleContext c) {
        return List.of();
    }
}
