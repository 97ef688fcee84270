package se.samplan.endpoint;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samplan.call.PlatformHeaders;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.aggregation.v1.StaffReaderType;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;
import se.samplan.question.QuestionRejected;
import se.samplan.question.StaffReader;

/** Reads which employee of the consumer's staff reads ({@code aggregationRequest/reader}). */
final class NamedReader {

    private static final String PLACE = "aggregationRequest/reader";
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}]{1,256}");
    private static final String TEXT_RULE = "1 to 256 characters, none of them a control sign";

    private NamedReader() {}

    /**
     * The caller, as the employee whom it names; as it is if it names none.
     *
     * @throws QuestionRejected naming the element and its rule, or that the consumer is not believed
     */
    static Caller of(CallerHeaders.Admitted asking, Optional<AggregationRequestType> ours) {
        Caller caller = asking.caller();
        Optional<StaffReaderType> named = ours.map(AggregationRequestType::getReader);
        if (named.isEmpty()) {
            return caller;
        }
        asking.privileges().checkVouches(caller);
        if (ours.map(AggregationRequestType::getPreviewAs).isPresent()) {
            throw new QuestionRejected(PLACE + ": not together with previewAs, which names another reader");
        }
        StaffReaderType reader = named.get();
        return caller.readBy(
                new StaffReader(
                        id("employeeId", reader.getEmployeeId()),
                        text("purpose", reader.getPurpose()),
                        Optional.ofNullable(reader.getName()).map(name -> text("name", name)),
                        Optional.ofNullable(reader.getTitle()).map(title -> text("title", title))),
                id("careGiverId", reader.getCareGiverId()),
                id("careUnitId", reader.getCareUnitId()));
    }

    private static HsaId id(String element, String value) {
        if (!PlatformHeaders.isId(value.strip())) {
            throw new QuestionRejected(PLACE + "/" + element + ": " + PlatformHeaders.ID_RULE);
        }
        return new HsaId(value);
    }

    private static String text(String element, String value) {
        String text = value.strip();
        if (!TEXT.matcher(text).matches()) {
            throw new QuestionRejected(PLACE + "/" + element + ": " + TEXT_RULE);
        }
        return text;
    }
}
