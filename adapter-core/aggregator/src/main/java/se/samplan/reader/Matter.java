package se.samplan.reader;

import java.util.List;
import java.util.Optional;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.model.Lane;
import se.samplan.model.planning.CareSphere;
import se.samplan.question.Audience;
import se.samplan.record.Facts;
import se.samplan.record.LinkedService;

/**
 * One record before one reader: all that a rule may look at (ärende).
 *
 * @param owner whose the record is, as it states it
 * @param retracted whether any version of it was entered in error
 * @param block what is known of blocks, if the rule about them is concerned
 * @param relation what is known of the reader's care relation, if the rule about it is concerned
 * @param consent what is known of consent, if the rule about it is concerned
 */
record Matter(
        Audience reader,
        AggregatedContract<?> contract,
        Facts facts,
        Ownership owner,
        boolean retracted,
        AccessPolicy policy,
        BlockCheck.Block block,
        RelationCheck.CareRelation relation,
        ConsentCheck.Consent consent) {

    private static final List<String> TRUE = List.of("true", "1");
    private static final List<String> FALSE = List.of("false", "0");

    /** A record of which nothing has been asked yet: whatever must be asked counts as unknown. */
    static Matter unasked(
            Audience reader, AggregatedContract<?> contract, Facts facts, boolean retracted, AccessPolicy policy) {
        return new Matter(
                reader,
                contract,
                facts,
                Ownership.of(facts, contract),
                retracted,
                policy,
                BlockCheck.Block.UNKNOWN,
                RelationCheck.CareRelation.UNKNOWN,
                ConsentCheck.Consent.UNKNOWN);
    }

    Matter with(
            BlockCheck.Block knownBlock, RelationCheck.CareRelation knownRelation, ConsentCheck.Consent knownConsent) {
        return new Matter(reader, contract, facts, owner, retracted, policy, knownBlock, knownRelation, knownConsent);
    }

    /** How close staff is to the record's owner; means nothing for other readers. */
    Ownership.Closeness closeness() {
        return owner.to(reader);
    }

    /**
     * The lane of the record. The owner decides; where it is not known to be a social care owner, the record's own sphere or
     * type can still say so. A joint plan (SIP) is in the lane of its owner.
     */
    Lane lane() {
        boolean social =
                owner.careGiver().filter(policy.socialCareOwners()::contains).isPresent()
                        || facts.all(Fact.CARE_SPHERE).contains(CareSphere.SOCIAL_CARE.code())
                        || facts.all(Fact.TYPE).stream()
                                .anyMatch(contract.readerRules().socialCareTypes()::contains);
        return social ? Lane.SOCIAL_CARE : Lane.HEALTH_CARE;
    }

    /**
     * The lane that the reader is told of (V-16): staff where it is not their own, and a system, which is itself answerable,
     * where it is social care. The person is told nothing: both lanes are about her.
     */
    Optional<Lane> laneToTell() {
        return switch (reader.kind()) {
            case CARE_STAFF, SYSTEM -> Optional.of(lane()).filter(lane -> lane == Lane.SOCIAL_CARE);
            case SOCIAL_CARE_STAFF -> Optional.of(lane()).filter(lane -> lane == Lane.HEALTH_CARE);
            case PERSON, AGENT -> Optional.empty();
        };
    }

    /** True if the reader may have that related service of the record (INV-K2). */
    boolean lets(LinkedService service) {
        return policy.lets(reader, service);
    }

    /** True if the contract lets the owner say whether the person may see a record. */
    boolean asksForApproval() {
        return contract.facts().containsValue(Fact.APPROVED_FOR_PATIENT);
    }

    /** True only if approval is stated, and nowhere denied. */
    boolean isApproved() {
        List<String> stated = facts.all(Fact.APPROVED_FOR_PATIENT);
        return !stated.isEmpty() && TRUE.containsAll(stated);
    }

    /** True if this version says so itself, in the words of its contract, or in words that may mean it. */
    static boolean isRetracted(AggregatedContract<?> contract, Facts facts) {
        return facts.all(Fact.STATUS).stream().anyMatch(contract.readerRules().retracted()::contains)
                || !FALSE.containsAll(facts.all(Fact.NULLIFIED));
    }
}
