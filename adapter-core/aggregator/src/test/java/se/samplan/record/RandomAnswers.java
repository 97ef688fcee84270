package se.samplan.record;

import static se.samplan.record.Records.CORE;
import static se.samplan.record.Records.SERVICE;
import static se.samplan.record.Records.SOAP;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes valid answers in which prefixes are declared, declared again and taken away in the strangest places. The same
 * seed gives the same answer.
 */
final class RandomAnswers {

    /** Few prefixes for many namespaces, so that they clash. The empty one is the default namespace. */
    static final List<String> PREFIXES = List.of("", "a", "b", "soap", "å", "a-b");

    private static final List<String> NAMESPACES =
            List.of(SERVICE, CORE, SOAP, "urn:example:x", "urn:example:y&amp;z", "urn:exempel:å");
    private static final List<String> TEXTS = List.of(
            "å",
            "a:b",
            "soap:Server",
            " ",
            "\r\n\t",
            "&amp;",
            "&#xe5;",
            "&gt;",
            "<![CDATA[<a:x> & å]]>",
            "<!-- <a:x/> -->",
            "<?pi > a:x?>",
            "𝄞",
            "]] >");
    private static final int MAX_DEPTH = 4;

    private final SplittableRandom random;
    private final StringBuilder xml = new StringBuilder();
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    private RandomAnswers(long seed) {
        this.random = new SplittableRandom(seed);
        scopes.push(Map.of());
    }

    /** An answer with one to three care plans of Asta's. */
    static String answer(long seed) {
        return new RandomAnswers(seed).write();
    }

    private String write() {
        element(SOAP, "Envelope", () -> {
            if (random.nextBoolean()) {
                element(SOAP, "Header", () -> anything(0));
            }
            element(SOAP, "Body", () -> element(SERVICE, "GetCarePlansResponse", this::records));
        });
        return xml.toString();
    }

    private void records() {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            noise();
            int number = i;
            element(SERVICE, "carePlan", () -> {
                header(number);
                element(CORE, "carePlanBody", () -> anything(0));
            });
        }
        noise();
        element(SERVICE, "result", () -> text("resultCode", "OK"));
    }

    private void header(int number) {
        element(CORE, "carePlanHeader", () -> {
            text("documentId", "plan-" + number);
            text("sourceSystemHSAId", "TSTASTA00000-SYS1");
            noise();
            element(CORE, "patientId", () -> {
                text("id", "194304247663");
                text("type", "1.2.752.129.2.1.3.1");
            });
        });
    }

    private void text(String name, String text) {
        element(CORE, name, () -> xml.append(text));
    }

    private void noise() {
        xml.append(pick(List.of("", " ", "\n", "<!-- å -->", "<?pi å?>")));
    }

    private void anything(int depth) {
        int parts = random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            if (depth < MAX_DEPTH && random.nextBoolean()) {
                element(pick(NAMESPACES), pick(List.of("x", "y", "å")), () -> anything(depth + 1));
            } else {
                xml.append(pick(TEXTS));
            }
        }
    }

    private void element(String namespace, String name, Runnable content) {
        Map<String, String> declared = someDeclarations();
        Map<String, String> scope = new TreeMap<>(scope());
        scope.putAll(declared);
        String prefix = prefixFor(namespace, scope, declared);
        String qualified = prefix.isEmpty() ? name : prefix + ":" + name;
        xml.append('<').append(qualified);
        declared.forEach((key, uri) -> attribute(key.isEmpty() ? "xmlns" : "xmlns:" + key, uri));
        attributes(scope);
        xml.append(pick(List.of("", " ", "\n"))).append('>');
        scopes.push(scope);
        content.run();
        scopes.pop();
        xml.append("</").append(qualified).append(pick(List.of("", " "))).append('>');
    }

    private Map<String, String> someDeclarations() {
        Map<String, String> declared = new LinkedHashMap<>();
        while (random.nextInt(3) == 0) {
            declared.put(pick(PREFIXES), pick(NAMESPACES));
        }
        if (random.nextInt(8) == 0) {
            declared.put("", "");
        }
        return declared;
    }

    /** A prefix that stands for the namespace here; one is declared if there is none. */
    private String prefixFor(String namespace, Map<String, String> scope, Map<String, String> declared) {
        List<String> fitting = scope.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .toList();
        if (!fitting.isEmpty()) {
            return pick(fitting);
        }
        String prefix = pick(PREFIXES);
        scope.put(prefix, namespace);
        declared.put(prefix, namespace);
        return prefix;
    }

    /** One attribute at most for each namespace, or two prefixes could name the same attribute. */
    private void attributes(Map<String, String> scope) {
        Set<String> used = new TreeSet<>();
        scope.forEach((prefix, namespace) -> {
            if (!prefix.isEmpty() && random.nextInt(4) == 0 && used.add(namespace)) {
                attribute(prefix + ":t", pick(List.of("a:Type", "å &lt; b", "&#10;", "")));
            }
        });
    }

    private void attribute(String name, String value) {
        String quote = pick(List.of("\"", "'"));
        xml.append(pick(List.of(" ", "\n", "\t ")))
                .append(name)
                .append(pick(List.of("=", " = ")))
                .append(quote)
                .append(value)
                .append(quote);
    }

    private Map<String, String> scope() {
        Map<String, String> scope = scopes.peek();
        return scope == null ? Map.of() : scope;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
