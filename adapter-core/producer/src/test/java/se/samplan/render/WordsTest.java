package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.planning.Code;

class WordsTest {

    @Test
    void everyKnownCodeHasWords() {
        List<Field> codes = new ClassFileImporter()
                .importPackages("se.samplan.model").stream()
                        .filter(kind -> kind.isAssignableTo(Code.class) && kind.isRecord())
                        .map(JavaClass::reflect)
                        .flatMap(kind -> Arrays.stream(kind.getFields()).filter(field -> field.getType() == kind))
                        .toList();

        assertThat(codes)
                .hasSizeGreaterThan(150)
                .allSatisfy(field -> assertThat(Words.knows((Code) field.get(null)))
                        .as(field.toString())
                        .isTrue());
    }

    @Test
    void aNewCodeIsShownAsItIs() {
        assertThat(Words.of(new PlanStatus("nyKod"))).isEqualTo("nyKod");
    }
}
