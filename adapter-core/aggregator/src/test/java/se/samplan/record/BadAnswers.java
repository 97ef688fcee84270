package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A good answer with a structured plan, and fifty that differ from it in one place and are not valid. */
final class BadAnswers {

    static final String GOOD = text("samples/asta/step-9/SYS1/GetCarePlans.xml");

    private final List<Bad> all = new ArrayList<>();

    private BadAnswers() {}

    /** @param what was done to the good one */
    record Bad(String what, String answer) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Bad> fifty() {
        BadAnswers made = new BadAnswers();
        made.missing();
        made.twice();
        made.elsewhere();
        made.wrongValues();
        made.wrongValuesOfOurs();
        made.strangers();
        return List.copyOf(made.all);
    }

    static String text(String path) {
        try (InputStream in = BadAnswers.class.getClassLoader().getResourceAsStream(path)) {
            return new String(requireNonNull(in, path).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void missing() {
        for (String name : List.of(
                "core:carePlanHeader",
                "core:carePlanBody",
                "core:documentId",
                "core:sourceSystemHSAId",
                "core:patientId",
                "core:id",
                "core:type",
                "core:accountableHealthcareProfessional",
                "core:authorTime",
                "core:signatureTime",
                "core:approvedForPatient",
                "core:mediaType",
                "core:root",
                "svc:result",
                "core:resultCode")) {
            all.add(new Bad(name + " is missing", replaced(element(name), "")));
        }
    }

    private void twice() {
        for (String name : List.of(
                "core:documentId",
                "core:documentTitle",
                "core:patientId",
                "core:approvedForPatient",
                "core:carePlanBody",
                "core:typeOfCarePlanEnum",
                "svc:result",
                "m1:status")) {
            all.add(new Bad(name + " stands twice", replaced(element(name), element(name) + element(name))));
        }
    }

    private void elsewhere() {
        swapped("core:documentId", "core:sourceSystemHSAId");
        swapped("core:documentTitle", "core:documentTime");
        swapped("core:id", "core:type");
        swapped("core:carePlanHeader", "core:carePlanBody");
        swapped("svc:carePlan", "svc:result");
        swapped("m1:modelVersion", "m1:maturity");
    }

    private void wrongValues() {
        valued("core:documentTime", "2025-12-06T10:40:00");
        valued("core:documentTime", "20251306104000");
        valued("core:authorTime", "");
        valued("core:authorTime", "202512061045");
        valued("core:signatureTime", "20251206254500");
        valued("core:approvedForPatient", "ja");
        valued("core:approvedForPatient", "");
        valued("core:typeOfCarePlanEnum", "XX");
        valued("core:mediaType", "text/unknown");
        valued("core:value", "no base 64!");
        valued("core:resultCode", "MAYBE");
    }

    private void wrongValuesOfOurs() {
        valued("m1:start", "2025-12-06");
        valued("m1:sequence", "first");
        valued("m1:goalId", "has a blank");
        valued("m1:versionNumber", "0");
        valued("m1:lastUpdated", "yesterday");
    }

    private void strangers() {
        all.add(new Bad(
                "an element of the contract's namespace that it does not have",
                replaced(element("core:documentId"), element("core:documentId") + "<core:unknown/>")));
        all.add(new Bad(
                "a mandatory element in another namespace",
                replaced(element("core:documentId"), element("core:documentId").replace("core:", "m1:"))));
        all.add(new Bad(
                "an attribute that the contract does not have",
                replaced("<core:documentId>", "<core:documentId lang=\"sv\">")));
        all.add(new Bad("an element within a text", replaced("<core:documentId>", "<core:documentId><core:id/>")));
        all.add(new Bad("text between elements", replaced("<core:patientId>", "<core:patientId>text")));
    }

    private void valued(String name, String value) {
        all.add(new Bad(
                name + " is \"" + value + "\"", replaced(element(name), "<" + name + ">" + value + "</" + name + ">")));
    }

    private void swapped(String first, String second) {
        String one = element(first);
        String other = element(second);
        String between = GOOD.substring(GOOD.indexOf(one) + one.length(), GOOD.indexOf(other));
        all.add(new Bad(first + " stands after " + second, replaced(one + between + other, other + between + one)));
    }

    /** The first element of that name, as it stands in the good answer. */
    private static String element(String name) {
        int start = GOOD.indexOf("<" + name + ">");
        String close = "</" + name + ">";
        return GOOD.substring(start, GOOD.indexOf(close, start) + close.length());
    }

    private static String replaced(String text, String by) {
        int at = GOOD.indexOf(text);
        return GOOD.substring(0, at) + by + GOOD.substring(at + text.length());
    }
}
