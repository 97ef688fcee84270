package se.samplan.samples.plannotes.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samplan.model.PlanType;

/** Writes the text of plans: by headings or in one piece, and again with something added. */
final class PlanWriter {

    private static final List<String> CONDITIONS = List.of(
            "hjärtsvikt",
            "diabetes",
            "KOL",
            "höftfraktur",
            "bensår",
            "stroke",
            "ångest",
            "smärta",
            "Parkinson",
            "njursvikt");

    private final Chance chance;

    PlanWriter(Chance chance) {
        this.chance = chance;
    }

    /** What a course keeps from note to note: the way it is written and called, and what it says. */
    record Course(Way way, String title, PlanType kind, Layout layout, Writing writing, List<List<String>> said) {}

    Course course(Way way) {
        Map.Entry<String, PlanType> named = chance.of(way.titles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList());
        String title = chance.happens(0.5) ? named.getKey() : named.getKey() + " " + chance.of(CONDITIONS);
        Writing writing = chance.of(List.of(Writing.values()));
        List<List<String>> said = new ArrayList<>();
        for (int topic = 0; topic <= Way.CONTACT; topic++) {
            said.add(new ArrayList<>(List.of(chance.of(writing.of(topic)))));
        }
        return new Course(way, title, named.getValue(), chance.of(List.of(Layout.values())), writing, said);
    }

    /** Adds something to what the course says. */
    void goesOn(Course course) {
        int topic = Way.GOALS + chance.upTo(2);
        course.said().get(topic).add(chance.of(course.writing().of(topic)));
    }

    /** The text of the next note of a course. */
    String text(Course course) {
        boolean isFree = course.way().name().equals("Fri mall") && chance.happens(0.35);
        if (isFree) {
            return inOnePiece(course);
        }
        StringBuilder sections = new StringBuilder();
        for (int topic = 0; topic <= Way.CONTACT; topic++) {
            boolean isLeftOut = topic != Way.GOALS && topic != Way.ACTIVITIES && chance.happens(0.15);
            if (!isLeftOut) {
                sections.append(course.layout()
                        .section(heading(course.way(), topic), course.said().get(topic)));
            }
        }
        return course.layout().whole(course.title(), sections.toString());
    }

    /** A plan that stands in a final note, under a heading of its own. */
    String inASummary(Course course) {
        List<String> plan = new ArrayList<>();
        plan.addAll(course.said().get(Way.ACTIVITIES));
        plan.addAll(course.said().get(Way.FOLLOW_UP));
        plan.addAll(course.said().get(Way.GOALS));
        return course.layout()
                .whole(
                        "Epikris",
                        course.layout()
                                        .section(
                                                "Vårdförlopp",
                                                List.of("Kom akut. Opererades dagen efter. Inga komplikationer."))
                                + course.layout().section(course.title(), plan));
    }

    private String inOnePiece(Course course) {
        StringBuilder text = new StringBuilder();
        for (int topic = 0; topic <= Way.CONTACT; topic++) {
            text.append(String.join(" ", course.said().get(topic))).append(chance.happens(0.5) ? "\n" : " ");
        }
        return text.toString();
    }

    /** Now and then misspelt, now and then one of another way. */
    private String heading(Way way, int topic) {
        Way from = chance.happens(0.1) ? chance.of(Way.ALL) : way;
        String heading = chance.of(from.headings().get(topic));
        return chance.happens(0.08) ? chance.misspelt(heading) : heading;
    }
}
