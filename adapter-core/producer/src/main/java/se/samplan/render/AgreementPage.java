package se.samplan.render;

import java.time.LocalDate;
import se.samplan.model.agreement.Agreement;

/**
 * An agreement as a page that the person, kin and staff can read (information model, section 13), of the same making as
 * {@link PlanPage}. Says everything of the agreement that is meant for readers; internal notes never.
 */
public final class AgreementPage {

    private AgreementPage() {}

    /**
     * One HTML5 file that is also well-formed XML, at most 100 000 bytes in UTF-8. No script, nothing fetched.
     *
     * @param today the date of the page, Swedish
     */
    public static String html(Agreement agreement, LocalDate today) {
        return Sendable.html(
                AgreementView.of(agreement, today), agreement.header().patientId(), today);
    }

    /**
     * A tagged PDF with bookmarks, at most 100 000 bytes. The same agreement and day give the same bytes.
     *
     * @param today the date of the page, Swedish
     */
    public static byte[] pdf(Agreement agreement, LocalDate today) {
        return Sendable.pdf(
                AgreementView.of(agreement, today), agreement.header().patientId(), today);
    }
}
