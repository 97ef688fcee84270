package se.samplan.endpoint;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.call.PlatformHeaders;
import se.samplan.contracts.aggregation.v1.PreviewReaderType;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.QuestionRejected;

/** Reads as which reader a preview is wanted ({@code aggregationRequest/previewAs}). Never a system, and never in an emergency. */
final class PreviewReader {

    private static final String PLACE = "aggregationRequest/previewAs/";
    private static final Map<String, Audience.Kind> READERS = Stream.of(Audience.Kind.values())
            .filter(kind -> kind != Audience.Kind.SYSTEM)
            .collect(Collectors.toUnmodifiableMap(Audience.Kind::word, kind -> kind));

    private PreviewReader() {}

    /** @throws QuestionRejected naming the element and its rule */
    static Audience of(PreviewReaderType wanted) {
        Audience.Kind kind = Optional.ofNullable(READERS.get(wanted.getReader()))
                .orElseThrow(() ->
                        new QuestionRejected(PLACE + "reader: must be person, agent, care-staff or social-care-staff"));
        Optional<HsaId> giver = id("careGiver", wanted.getCareGiver());
        Optional<HsaId> unit = id("careUnit", wanted.getCareUnit());
        if (kind.isStaff() && (giver.isEmpty() || unit.isEmpty())) {
            throw new QuestionRejected(PLACE + "careGiver and careUnit: both must be given for staff");
        }
        if (!kind.isStaff() && (giver.isPresent() || unit.isPresent())) {
            throw new QuestionRejected(PLACE + "careGiver and careUnit: given for staff only");
        }
        return new Audience(kind, giver, unit, false);
    }

    private static Optional<HsaId> id(String element, String value) {
        if (value != null && !PlatformHeaders.isId(value.strip())) {
            throw new QuestionRejected(PLACE + element + ": " + PlatformHeaders.ID_RULE);
        }
        return Optional.ofNullable(value).map(HsaId::new);
    }
}
