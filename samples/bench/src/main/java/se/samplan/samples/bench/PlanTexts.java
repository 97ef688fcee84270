package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers with structured plans of twenty goals each, about 3 kB a plan, as the steps of the core read them. */
final class PlanTexts {

    static final String PERSON = "00000000PLAN";

    private static final int GOALS = 20;

    private PlanTexts() {}

    static String source(int number) {
        return "TSTASTA00000-SYS" + number;
    }

    /** A source's answer with so many plans. */
    static byte[] answer(int source, int plans) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < plans; i++) {
            all.append(plan(source, i, GOALS));
        }
        return Messages.answer(all.toString()).getBytes(UTF_8);
    }

    /** An answer of about so many bytes, and never more: as many whole plans as there is room for, the last with fewer goals. */
    static byte[] answerOf(int size) {
        StringBuilder all = new StringBuilder();
        int goals = GOALS;
        for (int i = 0; goals > 0; i++) {
            String more = plan(0, i, goals);
            while (goals > 0 && Messages.answer(all + more).getBytes(UTF_8).length > size) {
                goals--;
                more = plan(0, i, goals);
            }
            if (goals > 0) {
                all.append(more);
            }
        }
        return Messages.answer(all.toString()).getBytes(UTF_8);
    }

    /** Every fourth plan has the shared id of a plan in the next source, so that there are clusters to find. */
    private static String plan(int source, int number, int goals) {
        StringBuilder all = new StringBuilder();
        for (int goal = 0; goal < goals; goal++) {
            all.append("<m:goal><m:goalId>g").append(goal);
            all.append("</m:goalId><m:description>Känna sig trygg hemma på kvällarna</m:description>");
            all.append("<m:lifecycleStatus>active</m:lifecycleStatus></m:goal>");
        }
        int shared = number % 4 == 0 ? number : source * 10_000 + number;
        String structure = "<m:structuredCarePlan xmlns:m=\"urn:samplan:clinicalprocess:logistics:logistics:3.1\">"
                + "<m:prominence>detail</m:prominence><m:sharedPlanId><m:root>1.2.752.129.2.1.2.1</m:root>"
                + "<m:extension>plan-" + shared + "</m:extension></m:sharedPlanId><m:status>active</m:status>" + all
                + "<m:activity><m:topic><m:code>walking</m:code></m:topic></m:activity><m:provenance>"
                + "<m:lastUpdated>20260122160000</m:lastUpdated><m:versionNumber>1</m:versionNumber></m:provenance>"
                + "</m:structuredCarePlan>";
        return Messages.plan(source(source), source + "-" + number, PERSON, structure);
    }
}
