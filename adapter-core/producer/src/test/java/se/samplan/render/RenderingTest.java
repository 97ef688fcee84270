package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.PlanPageTest.TODAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.planning.Document;

class RenderingTest {

    @Test
    void givesAPlanWithoutADocumentAPage() {
        CarePlan plan = AstaPlans.sip();

        CarePlan rendered = new Rendering(Rendering.Form.HTML).of(plan, TODAY);

        assertThat(rendered.content()).containsExactly(Document.html(PlanPage.html(plan, TODAY)));
        assertThat(CarePlanBuilder.builder(rendered).content(plan.content()).build())
                .isEqualTo(plan);
    }

    @Test
    void givesAPdf_whereTheSettingSaysSo() {
        CarePlan plan = AstaPlans.sip();

        assertThat(new Rendering(Rendering.Form.PDF).of(plan, TODAY).content())
                .containsExactly(Document.pdf(PlanPage.pdf(plan, TODAY)));
    }

    @ParameterizedTest
    @EnumSource
    void leavesAPlanWithADocumentOfItsOwn(Rendering.Form form) {
        CarePlan plan = CarePlanBuilder.builder(AstaPlans.sip())
                .addContent(Document.html("<p>Vår egen</p>"))
                .build();

        assertThat(new Rendering(form).of(plan, TODAY)).isEqualTo(plan);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAPlanWithoutStructure(Rendering.Form form) {
        CarePlan plan =
                CarePlanBuilder.builder().header(AstaPlans.sip().header()).build();

        assertThat(new Rendering(form).of(plan, TODAY)).isEqualTo(plan);
    }
}
