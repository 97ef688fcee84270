package se.samplan.samples.overview.ask;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As whom somebody reads, in the words of the contract's {@code previewAs}.
 *
 * @param reader person, agent, care-staff or social-care-staff
 * @param giver HSA-id of the care giver, for staff; otherwise blank
 * @param unit HSA-id of the unit, for staff; otherwise blank
 */
public record Audience(
        String reader,
        @DefaultValue("") String giver,
        @DefaultValue("") String unit) {

    /** The person herself. */
    public static final Audience PERSON = new Audience("person", "", "");
    /** An agent of the person. */
    public static final Audience AGENT = new Audience("agent", "", "");
}
