package se.samplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.aggregate.Aggregation;
import se.samplan.bind.RecordBinder;
import se.samplan.call.ApacheHttp;
import se.samplan.edge.EnvelopeReader;
import se.samplan.model.HsaId;
import se.samplan.produce.Production;
import se.samplan.serve.ProducerServlet;
import se.samplan.understand.Planning;
import se.samplan.wiring.ServletWiring;

/**
 * No constructor of ours takes more than four: what belongs together is a value with a name. Records are such values, however many parts
 * they have, and so are their builders; an anonymous class has the constructor of what is around it.
 */
class ConstructorsTest {

    private static final int MOST = 4;

    /** A class of each module. */
    private static final List<Class<?>> ONE_OF_EACH = List.of(
            HsaId.class,
            ApacheHttp.class,
            Aggregation.class,
            RecordBinder.class,
            Planning.class,
            EnvelopeReader.class,
            Production.class,
            ProducerServlet.class,
            ServletWiring.class);

    @Test
    void noneTakesMoreThanFour() {
        List<URL> modules = ONE_OF_EACH.stream()
                .map(one -> one.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .toList();

        assertThat(modules).doesNotHaveDuplicates();
        assertThat(new ClassFileImporter()
                        .importUrls(modules).stream()
                                .filter(ConstructorsTest::isHeldToIt)
                                .flatMap(type -> type.getConstructors().stream()
                                        .filter(made -> made.getParameters().size() > MOST)
                                        .map(made -> made.getFullName())))
                .isEmpty();
    }

    private static boolean isHeldToIt(JavaClass type) {
        return Stream.of(type.isRecord(), type.isEnum(), type.isAnonymousClass(), isBuilderOfARecord(type))
                .noneMatch(exempt -> exempt);
    }

    private static boolean isBuilderOfARecord(JavaClass type) {
        return type.getSimpleName().endsWith("Builder")
                && type.getInterfaces().isEmpty()
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("build")
                                && method.getRawReturnType().isRecord());
    }
}
