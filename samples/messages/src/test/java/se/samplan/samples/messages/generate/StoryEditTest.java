package se.samplan.samples.messages.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

class StoryEditTest {

    private static final String RECORD = """
            header: { id: P1, time: 2025 }
            m1:plan:
              goal: { goalId: G1, text: en }
              activity:
                - { activityId: a1, text: ett }
                - { activityId: a2, text: två }
            """;

    @Test
    void setsWhatIsThere_andPutsLastWhatIsNot() {
        assertThat(edited("set: { header/id: P9, header/title: Ny, 'plan/activity[activityId=a2]/text': ny }"))
                .isEqualTo("header(id=P9 time=2025 title=Ny) plan(goal(goalId=G1 text=en)"
                        + " activity(activityId=a1 text=ett) activity(activityId=a2 text=ny))");
    }

    @Test
    void removesAKey_oneItem_orBothItems() {
        assertThat(edited("remove: [header/time, 'plan/activity[activityId=a1]', 'plan/goal[goalId=G1]']"))
                .isEqualTo("header(id=P1) plan(activity(activityId=a2 text=två))");
        assertThat(edited("remove: [plan/activity, header]")).isEqualTo("plan(goal(goalId=G1 text=en))");
    }

    @Test
    void repeatsAnItemWithOtherIds() {
        assertThat(edited("repeat: { 'plan/goal[goalId=G1]': { goalId: [G2, G08..G10] } }"))
                .contains("goal(goalId=G1 text=en) goal(goalId=G2 text=en) goal(goalId=G08 text=en)"
                        + " goal(goalId=G09 text=en) goal(goalId=G10 text=en)");
    }

    @Test
    void putsAKeyBeforeAnother() {
        assertThat(edited("before: { plan: { between: ja } }")).startsWith("header(id=P1 time=2025) between=ja plan(");
        assertThat(edited("before: { header/time: { between: ja } }"))
                .startsWith("header(id=P1 between=ja time=2025) plan(");
    }

    @Test
    void leavesWhatItStartedFromAsItWas() {
        StoryNode record = node(RECORD);
        String before = text(record);
        new StoryEdit(node("remove: [header]\nset: { plan/goal: x }")).apply(record);

        assertThat(text(record)).isEqualTo(before);
    }

    /** A variant that changes nothing, because a name has changed since, would test nothing. */
    @Test
    void refusesAPathThatLeadsNowhere() {
        assertThat(List.of(
                        "remove: [header/nowhere]",
                        "remove: ['plan/activity[activityId=a9]']",
                        "set: { nowhere/id: x }",
                        "set: { header/id/deeper: x }",
                        "before: { nowhere: { x: y } }",
                        "repeat: { 'plan/goal[goalId=G9]': { goalId: G2 } }"))
                .allSatisfy(
                        edit -> assertThatThrownBy(() -> edited(edit)).isInstanceOf(IllegalArgumentException.class));
    }

    private static String edited(String edit) {
        return text(new StoryEdit(node(edit)).apply(node(RECORD)));
    }

    private static String text(StoryNode record) {
        return text(new StoryElements(Map.of("m1", "urn:m1")).of(record, "", ""));
    }

    private static String text(List<MessageElement> elements) {
        return String.join(
                " ",
                elements.stream()
                        .map(element -> element.name().getLocalPart()
                                + (element.children().isEmpty()
                                        ? "=" + element.text()
                                        : "(" + text(element.children()) + ")"))
                        .toList());
    }

    private static StoryNode node(String yaml) {
        return new StoryNode(Path.of("test.yaml"), new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    }
}
