package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.Need;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Organization;

/** A text of a record, by the name of the part that holds it. It is marked, so that it is found again on a page. */
record Told(String name, String text) {

    private static final Pattern MARK = Pattern.compile("§\\d+§");

    /** No texts for readers: ids, versions, what only programs compare, and who to ask about the record's own system. */
    private static final Set<String> NOT_READ = Set.of(
            "documentId",
            "careContactId",
            "modelVersion",
            "sourceLanguage",
            "reason",
            "topic",
            "category",
            "situationCode",
            "replacesRecord",
            "orgUnitTelecom",
            "orgUnitEmail",
            "orgUnitAddress",
            "orgUnitLocation");

    /** Names, roles and numbers to call: said wherever somebody does something. */
    private static final Set<String> NAMES = Set.of("name", "role", "careUnit", "organization", "value");

    /** Every text of a record and of what it holds. */
    static List<Told> in(Object value, String name) {
        List<Told> told = new ArrayList<>();
        collect(value, name, told);
        return told;
    }

    /** Every mark that stands in a text. */
    static List<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The first mark of a text that has one. */
    static String mark(String text) {
        assertThat(marks(text)).isNotEmpty();
        return marks(text).get(0);
    }

    String mark() {
        return mark(text);
    }

    /** Whether it is said wherever somebody does something. */
    boolean isName() {
        return NAMES.contains(name);
    }

    private static void collect(Object value, String name, List<Told> told) {
        if (NOT_READ.contains(name)) {
            return;
        }
        if (value instanceof String text && MARK.matcher(text).find()) {
            told.add(new Told(name, text));
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> collect(one, name, told));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(one, name, told));
        } else if (value instanceof Record record) {
            parts(record).forEach(part -> collect(read(part, record), said(record, name, part), told));
        }
    }

    /** The texts of a coded value go by the name of the part that is coded. A wish's category is a code and has no texts. */
    private static String said(Record record, String name, RecordComponent part) {
        boolean carrier = record instanceof CodedValue
                || (record instanceof Organization && part.getName().equals("name"));
        return carrier ? name : part.getName();
    }

    /** A code is said only where there are no words for the thing itself. */
    private static Stream<RecordComponent> parts(Record record) {
        boolean described =
                (record instanceof Activity activity && activity.description().isPresent())
                        || (record instanceof Need need && need.description().isPresent());
        return Stream.of(record.getClass().getRecordComponents())
                .filter(part -> !(described && part.getName().equals("code")));
    }

    private static Object read(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
