package se.samplan.render;

import java.time.LocalDate;
import se.samplan.model.contact.FixedContact;

/**
 * A fixed contact as a page that the person, kin and staff can read, of the same making as {@link PlanPage}. GetCareManagers
 * has no place for a document, so the page is for a vendor's own views. Says everything of the contact that is meant for
 * readers; internal notes never.
 */
public final class ContactPage {

    private ContactPage() {}

    /**
     * One HTML5 file that is also well-formed XML, at most 100 000 bytes in UTF-8. No script, nothing fetched.
     *
     * @param today the date of the page, Swedish
     */
    public static String html(FixedContact contact, LocalDate today) {
        return Sendable.html(ContactView.of(contact, today), contact.patientId(), today);
    }

    /**
     * A tagged PDF with bookmarks, at most 100 000 bytes. The same contact and day give the same bytes.
     *
     * @param today the date of the page, Swedish
     */
    public static byte[] pdf(FixedContact contact, LocalDate today) {
        return Sendable.pdf(ContactView.of(contact, today), contact.patientId(), today);
    }
}
