package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.StatedBy;

/**
 * Need. One need or resource (behov och resurser; information model, section 3).
 *
 * @param needId 1..1; behovs-id: need id
 * @param category 1..1; behovsområde: category
 * @param code 0..1; kod: code. For example ICF, ICD-10-SE or SNOMED CT
 * @param description 0..1; beskrivning: description. Code or description is required
 * @param statedBy 0..1; uttryckt av: stated by
 * @param assessedDate 0..1; bedömd datum: date of assessment
 */
@WithBuilder
public record Need(
        LocalId needId,
        NeedCategory category,
        Optional<CodedValue> code,
        Optional<String> description,
        Optional<StatedBy> statedBy,
        Optional<LocalDate> assessedDate) {

    public Need {
        requireNonNull(needId, "needId");
        requireNonNull(category, "category");
        requireNonNull(code, "code");
        requireNonNull(description, "description");
        requireNonNull(statedBy, "statedBy");
        requireNonNull(assessedDate, "assessedDate");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Need[hidden]";
    }
}
