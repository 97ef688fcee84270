package se.samplan.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;
import se.samplan.contract.ResultElement;
import se.samplan.model.PersonId;

/**
 * What one contract's answers are read as. Made once for all of them.
 *
 * @param recordFacts what is taken from each record
 * @param resultFacts what is taken from the result
 * @param person how a record names the person that it is about
 * @param maxDepth most elements inside each other, the envelope included
 */
record AnswerForm(
        AggregatedContract<?> contract, FactTree recordFacts, FactTree resultFacts, NamedPerson person, int maxDepth) {

    /**
     * How a record names a person.
     *
     * @param element its name
     * @param facts what is taken from it
     * @param typed whether the kind of the identity is sent with it
     */
    record NamedPerson(QName element, FactTree facts, boolean typed) {

        /**
         * True if each person named in a record is one of those, by an identity and a kind that the person is known by; for contracts
         * that send no kind, the identity alone is compared. Whoever is named by nothing at all is nobody else.
         */
        boolean isOneOf(Set<PersonId> known, Facts named) {
            List<String> ids = named.all(Fact.PERSON_ID);
            List<String> types = named.all(Fact.PERSON_TYPE);
            if (ids.stream().allMatch(String::isBlank)) {
                return true;
            }
            for (String id : ids) {
                if (known.stream().noneMatch(person -> person.isWritten(id))) {
                    return false;
                }
            }
            for (String type : types) {
                if (known.stream().noneMatch(person -> isOfKind(person, type))) {
                    return false;
                }
            }
            return !typed || types.size() == ids.size();
        }

        /** Many systems send coordination numbers under the OID of personal numbers, and get the record under its own. */
        private static boolean isOfKind(PersonId person, String type) {
            return person.oid().equals(type) || person.ofItsDigits().oid().equals(type);
        }

        private static NamedPerson in(AggregatedContract<?> contract, FactTree recordFacts) {
            return new NamedPerson(
                    contract.personElement(),
                    recordFacts.below(contract.personPath()),
                    contract.facts().containsValue(Fact.PERSON_TYPE));
        }
    }

    private static final int USUAL_DEPTH = 100;

    /** @param facts of records; those with parts are read from the record itself, by {@link DetailReader}, when somebody asks */
    static AnswerForm of(AggregatedContract<?> contract, Map<Path, Fact> facts) {
        FactTree recordFacts = FactTree.of(withoutParts(facts));
        return new AnswerForm(
                contract,
                recordFacts,
                FactTree.of(contract.wire().result().map(ResultElement::facts).orElse(Map.of())),
                NamedPerson.in(contract, recordFacts),
                USUAL_DEPTH);
    }

    AnswerForm upTo(int depth) {
        return new AnswerForm(contract, recordFacts, resultFacts, person, depth);
    }

    private static Map<Path, Fact> withoutParts(Map<Path, Fact> facts) {
        return facts.entrySet().stream()
                .filter(entry -> !entry.getValue().hasParts())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
