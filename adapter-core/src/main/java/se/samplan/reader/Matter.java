package se.samplan.reader;

import java.util.List;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.question.Audience;
import se.samplan.record.Facts;

/**
 * One record before one reader: all that a rule may look at (ärende).
 *
 * @param retracted whether any version of it was entered in error
 * @param block what is known of blocks, if the rule about them is concerned
 * @param consent what is known of consent, if the rule about it is concerned
 */
record Matter(
        Audience reader,
        AggregatedContract<?> contract,
        Facts facts,
        boolean retracted,
        AccessPolicy policy,
        BlockCheck.Block block,
        ConsentCheck.Consent consent) {

    private static final List<String> TRUE = List.of("true", "1");

    /** A record of which nothing has been asked yet: whatever must be asked counts as unknown. */
    static Matter unasked(
            Audience reader, AggregatedContract<?> contract, Facts facts, boolean retracted, AccessPolicy policy) {
        return new Matter(
                reader, contract, facts, retracted, policy, BlockCheck.Block.UNKNOWN, ConsentCheck.Consent.UNKNOWN);
    }

    Matter with(BlockCheck.Block knownBlock, ConsentCheck.Consent knownConsent) {
        return new Matter(reader, contract, facts, retracted, policy, knownBlock, knownConsent);
    }

    Ownership owner() {
        return Ownership.of(facts, contract);
    }

    /** How staff stands to the record; for others without meaning. */
    Standing standing() {
        return Standing.of(reader, owner());
    }

    Lane lane() {
        return Lane.of(owner(), facts, contract.readerRules(), policy);
    }

    /** True if the contract lets the owner say whether the person may see a record. */
    boolean asksForApproval() {
        return contract.facts().containsValue(Fact.APPROVED_FOR_PATIENT);
    }

    /** True only if it is stated, and nowhere denied. */
    boolean isApproved() {
        List<String> stated = facts.all(Fact.APPROVED_FOR_PATIENT);
        return !stated.isEmpty() && TRUE.containsAll(stated);
    }

    /** True if this version says so itself. */
    static boolean isRetracted(Facts facts) {
        return facts.all(Fact.STATUS).contains("enteredInError");
    }
}
