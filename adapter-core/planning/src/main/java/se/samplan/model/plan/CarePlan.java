package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.RecordHeader;

/**
 * A person's plan (vård- och omsorgsplan; GetCarePlans 2.0, carePlan). One owner, one person (D2).
 *
 * @param header 1..1; huvud
 * @param content 0..*; planens dokument; made from the structure where there is none
 * @param participatingCareUnit 0..*; deltagande enheter
 * @param typeOfCarePlan 0..1; plantyp, as the published contract knows it
 * @param structuredCarePlan 0..1; strukturerad plan; a plan that is only a document has none (level L0)
 */
@WithBuilder
public record CarePlan(
        RecordHeader header,
        List<Document> content,
        List<HsaId> participatingCareUnit,
        Optional<TypeOfCarePlan> typeOfCarePlan,
        Optional<StructuredCarePlan> structuredCarePlan) {

    public CarePlan {
        requireNonNull(header, "header");
        content = List.copyOf(content);
        participatingCareUnit = List.copyOf(participatingCareUnit);
        requireNonNull(typeOfCarePlan, "typeOfCarePlan");
        requireNonNull(structuredCarePlan, "structuredCarePlan");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CarePlan[hidden]";
    }
}
