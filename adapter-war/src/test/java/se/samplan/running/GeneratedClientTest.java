package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.namespace.QName;
import org.apache.cxf.message.Message;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.wsdlto.WSDLToJava;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Variant;

/**
 * A consumer that is not ours: all that it knows of GetPlanningOverview is what wsdl2java makes of the WSDL that is served. It
 * asks at step 10 of the story, and reads every section.
 */
class GeneratedClientTest {

    private static final String OVERVIEW = "samplan.coreprocess.residentparticipation.overview.";
    private static final String MESSAGES = OVERVIEW + "getplanningoverviewresponder._1.";
    private static final String PORT =
            OVERVIEW + "getplanningoverview._1.rivtabp21.GetPlanningOverviewResponderInterface";
    private static final String PERSON = "samplan.clinicalprocess.logistics.logistics._3.IIType";
    private static final QName SERVICE = new QName(
            "urn:samplan:coreprocess:residentparticipation:overview:GetPlanningOverview:1:rivtabp21",
            "GetPlanningOverviewResponderService");

    private static final Landscape SOURCES = Landscape.start(10, 0);
    private static RunningAdapter adapter;
    private static URLClassLoader generated;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        adapter = RunningAdapter.start(SettingsFile.write(folder, SOURCES));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        new WSDLToJava(new String[] {"-quiet", "-d", sources.toString(), wsdl().toString()}).run(new ToolContext());
        compile(sources, classes);
        generated = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
    }

    @AfterAll
    static void stop() throws IOException {
        generated.close();
        adapter.close();
        SOURCES.close();
    }

    /** Something is new only to who has asked before: at step 8, before the plan of the home help. */
    @Test
    void readsEverySection() throws Exception {
        SOURCES.goTo(Variant.atStep(8));
        Object before = ask(question());
        SOURCES.goTo(Variant.atStep(10));
        Object question = question();
        set(question, "ChangeMarker", get(get(before, "Changes"), "ChangeMarker"));

        Object response = ask(question);

        List<String> sections = Stream.of(generated
                        .loadClass(MESSAGES + "GetPlanningOverviewResponseType")
                        .getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("get") && !name.equals("getAny"))
                .map(name -> name.substring("get".length()))
                .toList();
        assertThat(sections)
                .contains(
                        "Records",
                        "Contacts",
                        "Timeline",
                        "Responsibilities",
                        "Due",
                        "Risks",
                        "Findings",
                        "Links",
                        "Changes")
                .hasSize(13)
                .allSatisfy(section -> assertThat(holdsSomething(get(response, section)))
                        .as(section)
                        .isTrue());
        assertThat((List<?>) get(get(response, "Changes"), "Change"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(get(change, "Text")).isNotNull());
        assertThat(get(get(response, "Result"), "ResultCode")).hasToString("OK");
    }

    @Test
    void readsEachRecord() throws Exception {
        Object response = ask(question());

        assertThat((List<?>) get(get(response, "Records"), "Contract"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(contract -> assertThat((List<?>) get(contract, "Record"))
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(get(record, "Key")).isNotNull()));
    }

    private static URI wsdl() {
        return URI.create(adapter.address() + "/services/GetPlanningOverview/1?wsdl");
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> made = Files.walk(sources)) {
            List<Path> java =
                    made.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean isCompiled = compiler.getTask(
                            Writer.nullWriter(), files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(isCompiled).as("what wsdl2java made compiles").isTrue();
        }
    }

    private static Object question() throws ReflectiveOperationException {
        Object person = made(PERSON);
        set(person, "Root", "1.2.752.129.2.1.3.1");
        set(person, "Extension", Request.ASTA);
        Object question = made(MESSAGES + "GetPlanningOverviewType");
        set(question, "PatientId", person);
        set(question, "AsOf", "20260202122000");
        return question;
    }

    private static Object made(String type) throws ReflectiveOperationException {
        return generated.loadClass(type).getDeclaredConstructor().newInstance();
    }

    /** Without an Actor, which the contract lets a consumer leave out. */
    private static Object ask(Object question) throws Exception {
        Class<?> port = generated.loadClass(PORT);
        Object client = Service.create(wsdl().toURL(), SERVICE).getPort(port);
        ((BindingProvider) client)
                .getRequestContext()
                .put(
                        Message.PROTOCOL_HEADERS,
                        Map.of(
                                Request.SENDER, List.of("TSTASTA00000-VPX1"),
                                Request.CONSUMER, List.of("TSTASTA00000-CON1"),
                                Request.CORRELATION, List.of("genererad-1")));
        Method operation = Stream.of(port.getMethods())
                .filter(method -> method.getName().equals("getPlanningOverview"))
                .findFirst()
                .orElseThrow();
        return operation.invoke(client, "5565594230", null, question);
    }

    /** Whether a section is there and has at least one thing in it: a list that is not empty, or a value. */
    private static boolean holdsSomething(Object section) {
        return section != null
                && Stream.of(section.getClass().getMethods())
                        .filter(method -> method.getName().startsWith("get")
                                && method.getParameterCount() == 0
                                && !method.getName().equals("getClass"))
                        .map(method -> get(section, method.getName().substring("get".length())))
                        .anyMatch(value -> value instanceof Collection<?> many ? !many.isEmpty() : value != null);
    }

    private static Object get(Object bean, String property) {
        try {
            return bean.getClass().getMethod("get" + property).invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("wsdl2java has made other classes than it should", e);
        }
    }

    private static void set(Object bean, String property, Object value) throws ReflectiveOperationException {
        bean.getClass().getMethod("set" + property, value.getClass()).invoke(bean, value);
    }
}
