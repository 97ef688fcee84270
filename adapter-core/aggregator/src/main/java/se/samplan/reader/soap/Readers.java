package se.samplan.reader.soap;

import java.util.function.Consumer;
import se.samplan.model.HsaId;
import se.samplan.question.StaffReader;
import se.samplan.reader.AccessQuestion;

/** The actor of a question, as all services of access have it (access services facts, section 2). */
final class Readers {

    private Readers() {}

    /**
     * Writes the reader into the actor of a service: the generated types are of three namespaces.
     *
     * @param careGiver the reader's
     * @param careUnit the reader's
     */
    static void write(
            AccessQuestion question, Consumer<String> employee, Consumer<String> careGiver, Consumer<String> careUnit) {
        employee.accept(employee(question));
        careGiver.accept(question.reader().careGiver().map(HsaId::value).orElseThrow());
        careUnit.accept(question.reader().careUnit().map(HsaId::value).orElseThrow());
    }

    /** Writes whom it is about. */
    static void writePerson(AccessQuestion question, Consumer<String> root, Consumer<String> extension) {
        root.accept(question.person().oid());
        extension.accept(question.person().id());
    }

    /**
     * The employee, or the consumer where it has named none: then only blocks within the care giver are asked about, and one that is
     * lifted for a named employee stays a block.
     */
    private static String employee(AccessQuestion question) {
        return question.reader()
                .reader()
                .map(StaffReader::employee)
                .orElseGet(() -> question.caller().originalConsumer())
                .value();
    }
}
