package se.samplan.samples.overview.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/**
 * Where the parts of an answer are, by what names them: a page asks for each many times.
 *
 * @param rows of the matrix, by what they are about
 * @param around which contacts a statement is about, by their places in the roster
 * @param contacts by their keys
 * @param presented plans and agreements, by their keys
 * @param done the items that a visit was for which has been held
 */
record Index(
        Map<Ref, RowType> rows,
        Map<Ref, List<Integer>> around,
        Map<String, ContactType> contacts,
        Map<String, PresentedRecordType> presented,
        Set<Ref> done) {

    private static final Set<String> VISITS = Set.of("bookedTime", "careContact");

    static Index of(GetPlanningOverviewResponseType answer) {
        Index index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        if (answer.getResponsibilities() != null) {
            answer.getResponsibilities()
                    .getRow()
                    .forEach(row -> Ref.all(row.getStatementRef()).forEach(ref -> index.rows.putIfAbsent(ref, row)));
        }
        if (answer.getContacts() != null) {
            index.learn(answer.getContacts().getContact());
        }
        if (answer.getTimeline() != null) {
            answer.getTimeline().getEntry().stream()
                    .filter(entry -> VISITS.contains(entry.getKind()) && "done".equals(entry.getStatus()))
                    .flatMap(entry -> Ref.all(entry.getStatementRef()).stream())
                    .filter(ref -> ref.item().isPresent())
                    .forEach(index.done::add);
        }
        Stream.of(answer.getPlans(), answer.getAgreements())
                .filter(records -> records != null)
                .flatMap(records -> records.getPresented().stream())
                .forEach(record -> index.presented.putIfAbsent(record.getRecordKey(), record));
        return index;
    }

    private void learn(List<ContactType> roster) {
        for (int place = 0; place < roster.size(); place++) {
            ContactType contact = roster.get(place);
            contacts.putIfAbsent(contact.getContactKey(), contact);
            for (Ref ref : Ref.all(contact.getStatementRef())) {
                around.computeIfAbsent(ref, first -> new ArrayList<>()).add(place);
            }
        }
    }
}
