package se.samplan.samples.conformance.message;

import java.util.List;
import java.util.Optional;
import se.samplan.xml.XmlText;

/**
 * An element of a request, in its place.
 *
 * @param element local name; the namespace is that of the service
 * @param filter what it filters; empty for the person and for the repeated address
 */
record Field(String element, Form form, Optional<Filter> filter) {

    private static final String HSA_ID = "1.2.752.129.2.1.4.1";
    private static final String CONTACT_TYPES = "1.2.752.129.5.1.69";

    /** How the value is written. Children stand in the core namespace, prefix {@code c}. */
    enum Form {
        TEXT,
        /** IIType with the root of HSA-ids. */
        HSA_II,
        /** CVType with a code; contact types have a code system of their own. */
        CODE,
        /** Start and end, written {@code start..end} in the question. */
        PERIOD,
        /** PersonIdType: id and type. */
        PERSON,
        /** IIType with the root of the kind of identity. */
        PERSON_II,
        /** The bare identity. */
        PERSON_TEXT,
        /** The logical address, repeated in the body. */
        ADDRESS
    }

    static Field person(String element, Form form) {
        return new Field(element, form, Optional.empty());
    }

    static Field filter(Filter filter, String element, Form form) {
        return new Field(element, form, Optional.of(filter));
    }

    String xml(Question question, String address) {
        return switch (form) {
            case PERSON, PERSON_II, PERSON_TEXT -> question.withoutPerson() ? "" : element(person(question));
            case ADDRESS -> element(XmlText.escaped(address));
            default -> {
                StringBuilder all = new StringBuilder();
                values(question).forEach(value -> all.append(element(content(value))));
                yield all.toString();
            }
        };
    }

    private List<String> values(Question question) {
        return filter.map(question::values).orElse(List.of());
    }

    private String person(Question question) {
        String id = XmlText.escaped(question.personId());
        String type = XmlText.escaped(question.personType());
        return switch (form) {
            case PERSON -> child("id", id) + child("type", type);
            case PERSON_II -> child("root", type) + child("extension", id);
            default -> id;
        };
    }

    private String content(String value) {
        String text = XmlText.escaped(value);
        return switch (form) {
            case HSA_II -> child("root", HSA_ID) + child("extension", text);
            case CODE -> child("code", text) + child("codeSystem", CONTACT_TYPES);
            case PERIOD -> {
                String[] days = text.split("\\.\\.", 2);
                yield child("start", days[0]) + child("end", days[days.length - 1]);
            }
            default -> text;
        };
    }

    private String element(String content) {
        return "<s:" + element + ">" + content + "</s:" + element + ">";
    }

    private static String child(String name, String content) {
        return "<c:" + name + ">" + content + "</c:" + name + ">";
    }
}
