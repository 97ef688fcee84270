package se.samplan.source.soap;

/**
 * One post of the index (EngagementType), as far as we read it; without surrounding blanks. What the post does not have is
 * empty.
 *
 * @param person registeredResidentIdentification
 */
record Engagement(
        String person, String serviceDomain, String categorization, String logicalAddress, String sourceSystem) {

    @Override
    public String toString() {
        return "Engagement[" + logicalAddress + "]";
    }
}
