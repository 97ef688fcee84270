package se.samplan.reader.soap;

import se.samplan.model.HsaId;
import se.samplan.question.StaffReader;
import se.samplan.reader.AccessQuestion;

/** The actor of a question, as all services of access have it (access services facts, section 2). */
final class Readers {

    private Readers() {}

    /**
     * The employee, or the consumer where it has named none: then only blocks within the care giver are asked about, and one that is
     * lifted for a named employee stays a block.
     */
    static String employee(AccessQuestion question) {
        return question.reader()
                .reader()
                .map(StaffReader::employee)
                .orElseGet(() -> question.caller().originalConsumer())
                .value();
    }

    static String careGiver(AccessQuestion question) {
        return question.reader().careGiver().map(HsaId::value).orElseThrow();
    }

    static String careUnit(AccessQuestion question) {
        return question.reader().careUnit().map(HsaId::value).orElseThrow();
    }
}
