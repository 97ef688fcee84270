package se.samplan.understand.finding;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;

/**
 * The sentences that findings are told by. Records are named by what they are, in words of ours: "en samordnad individuell plan
 * och en överenskommelse"; so no text of one owner stands beside another's. A record's own words are quoted only where it is the
 * only one that is told of.
 */
final class Wording {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("se.samplan.understand.finding.findings", SWEDISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final String UNKNOWN_PLAN = "plan.ANNP";
    private static final int LONGEST_QUOTE = 160;

    private Wording() {}

    /** The sentence of that name, with its parts. */
    static String text(String sentence, Object... parts) {
        return new MessageFormat(WORDS.getString(sentence), SWEDISH).format(parts);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What the topic is called, if its code is known; else what the record calls it. */
    static String topic(CodedValue topic) {
        return topic.code()
                .map(code -> "topic." + code)
                .filter(WORDS::containsKey)
                .map(WORDS::getString)
                .orElseGet(() -> text("topic"));
    }

    /** The topic with the label of the code list in place of the record's own, where the code is known. */
    static CodedValue labelled(CodedValue topic) {
        return topic.code()
                .filter(code -> WORDS.containsKey("topic." + code))
                .map(code -> CodedValue.of(code, topic.codeSystem().orElse(""), topic(topic)))
                .orElse(topic);
    }

    /** What the records are, each kind once: "en vårdplan och flera överenskommelser". */
    static String sources(Collection<? extends Known<?>> records) {
        Map<RecordKey, Known<?>> each = new HashMap<>();
        records.forEach(known -> each.put(known.key(), known));
        Map<String, Long> counts = each.values().stream()
                .map(Known::record)
                .collect(groupingBy(Wording::kindOf, TreeMap::new, counting()));
        List<String> named = counts.entrySet().stream()
                .map(kind -> WORDS.getString("source." + kind.getKey() + (kind.getValue() > 1 ? ".several" : "")))
                .toList();
        int last = named.size() - 1;
        return last < 1
                ? String.join("", named)
                : String.join(", ", named.subList(0, last)) + " och " + named.get(last);
    }

    /** The record's own words, on one line and shortened between words. */
    static String quote(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_QUOTE);
        return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + " …";
    }

    private static String kindOf(Object record) {
        if (record instanceof CarePlan plan) {
            return planType(plan);
        }
        if (record instanceof Agreement) {
            return "agreement";
        }
        return record instanceof FixedContact ? "contact" : "other";
    }

    /** The closest type that is stated and known. */
    private static String planType(CarePlan plan) {
        Optional<String> own =
                plan.structuredCarePlan().map(StructuredCarePlan::planType).flatMap(CodedValue::code);
        return Stream.concat(own.stream(), plan.typeOfCarePlan().map(Enum::name).stream())
                .map(type -> "plan." + type)
                .filter(key -> WORDS.containsKey("source." + key))
                .findFirst()
                .orElse(UNKNOWN_PLAN);
    }
}
