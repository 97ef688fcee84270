package se.samplan.produce.index;

import java.util.regex.Pattern;

/**
 * What identifies a post of the engagement index (engagement index 1.0, section 2): the key fields that a source system sends.
 * The ninth, {@code owner}, is set by the index. Compared exactly, with case, as the index does.
 *
 * <p>{@link #toString()} hides the person, and the object, which may be a booking of hers. What is refused is named by its
 * field and never by its value.
 *
 * @param person registeredResidentIdentification, in the form of the contract's description, which is wider than the schema's:
 *     an index that is stricter refuses the post, and that is seen
 * @param serviceDomain {@code riv:} and the domain; at most 255 characters
 * @param categorization at most 255 characters
 * @param logicalAddress where to send the read call; at most 64 characters
 * @param objectId businessObjectInstanceIdentifier; {@code NA} unless the category indexes single objects; at most 128
 *     characters
 * @param processId clinicalProcessInterestId, {@code NA} in every category there is; at most 128 characters
 * @param sourceSystem at most 64 characters
 * @param dataController the responsible organisation; at most 64 characters
 */
public record IndexKey(
        String person,
        String serviceDomain,
        String categorization,
        String logicalAddress,
        String objectId,
        String processId,
        String sourceSystem,
        String dataController) {

    /** Stands where a category has no value for a key field. */
    public static final String NOT_APPLICABLE = "NA";

    private static final Pattern PERSON = Pattern.compile("[0-9]{8}[0-9A-Zptf]{4}");
    private static final int NAME = 255;
    private static final int OBJECT = 128;
    private static final int ORGANISATION = 64;

    /** @throws IllegalArgumentException naming the field and its rule */
    public IndexKey {
        if (!PERSON.matcher(person).matches()) {
            throw new IllegalArgumentException(
                    "registeredResidentIdentification: must be 8 digits and 4 of 0-9, A-Z, p, t, f");
        }
        check("serviceDomain", serviceDomain, NAME);
        check("categorization", categorization, NAME);
        check("logicalAddress", logicalAddress, ORGANISATION);
        check("businessObjectInstanceIdentifier", objectId, OBJECT);
        check("clinicalProcessInterestId", processId, OBJECT);
        check("sourceSystem", sourceSystem, ORGANISATION);
        check("dataController", dataController, ORGANISATION);
    }

    /** The rules by which the index refuses a post (EI004); characters that XML does not have would break the whole message. */
    private static void check(String field, String value, int most) {
        require(!value.isBlank(), field, "is mandatory");
        require(value.length() <= most, field, "has at most " + most + " characters");
        require(value.equals(value.strip()), field, "has no surrounding blanks");
        require(value.codePoints().allMatch(IndexKey::isText), field, "has a character that is no text");
    }

    private static boolean isText(int character) {
        return !Character.isISOControl(character)
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && character != 0xFFFE
                && character != 0xFFFF;
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": " + rule);
        }
    }

    @Override
    public String toString() {
        return "IndexKey[" + serviceDomain + ", " + categorization + ", " + logicalAddress + ", " + dataController
                + "]";
    }
}
