package se.samplan.samples.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import se.samplan.contracts.headers.v1.ProcessingStatusRecordType;
import se.samplan.contracts.headers.v1.StatusCodeEnum;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubAccess;
import se.samplan.samples.messages.stub.StubForm;
import se.samplan.samples.messages.stub.Variant;

/**
 * Shows the main job: starts the five systems, the index, the adapter and the pages of the overview, asks for Asta's plans
 * over SOAP, prints them and stays until Ctrl-C.
 *
 * <p>System properties: {@code demo.port}, the adapter's; the sources take the five that follow, the index the sixth, the
 * services of access the seventh, the stubs' form the eighth and the pages the tenth.
 * {@code demo.step}, 2 to 10. {@code demo.variant}, one of the story's variants instead, at its own step.
 * {@code demo.exit}, true to end after the summary, with 1 if anything is missing.
 */
public final class Demo {

    private static final String ASTA = "194304247663";
    private static final String PERSONNUMMER = "1.2.752.129.2.1.3.1";
    private static final List<String> SYSTEMS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String PLANS = "GetCarePlans.xml";
    private static final int ACCESS = 7;
    private static final int FORM = 8;
    private static final int PAGES = 10;
    private static final int FIRST_STEP = 2;
    private static final int LAST_STEP = 10;

    private Demo() {}

    /** Runs it. */
    public static void main(String[] arguments) throws InterruptedException {
        int status = 1;
        try {
            status = run(number("demo.port", 8080), variant(), Boolean.getBoolean("demo.exit"));
        } catch (CannotShow | UncheckedIOException e) {
            System.err.println("\n" + e.getMessage());
        } catch (IOException e) {
            System.err.println("\nDemonstrationen kunde inte köras: " + e.getMessage());
        }
        System.exit(status);
    }

    private static int run(int port, Variant variant, boolean exit) throws IOException, InterruptedException {
        OUT.println("Startar fem källsystem och engagemangsindex på port " + (port + 1) + "–" + (port + 6) + " …");
        try (Landscape landscape = Landscape.start(variant, port + 1);
                StubAccess access = StubAccess.ofAsta(port + ACCESS)) {
            OUT.println("Startar adaptern på port " + port + " …");
            AdapterProcess.Around around =
                    new AdapterProcess.Around(landscape.index().uri(), access.uri(), landscape.routes(variant));
            Path folder = Path.of(System.getProperty("demo.folder", "demo"));
            try (AdapterProcess adapter = AdapterProcess.start(folder, port, around);
                    StubForm form = StubForm.start(port + FORM, landscape, variant)) {
                Runtime.getRuntime().addShutdownHook(new Thread(adapter::close, "demo-end"));
                landscape.onGoing(gone -> route(adapter, landscape.routes(gone)));
                OUT.println("Startar översikten på port " + (port + PAGES) + " …");
                URI address = URI.create("http://127.0.0.1:" + port);
                try (WebProcess web = WebProcess.start(folder, port + PAGES, address, form.uri(), variant.step())) {
                    Runtime.getRuntime().addShutdownHook(new Thread(web::close, "demo-web-end"));
                    return show(address, web.address(), variant, exit);
                }
            }
        }
    }

    private static void route(AdapterProcess adapter, Map<String, URI> routes) {
        try {
            adapter.route(routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int show(URI adapter, URI pages, Variant variant, boolean exit)
            throws IOException, InterruptedException {
        URI service = adapter.resolve("/services/GetCarePlans/2");
        OUT.println("Frågar efter Astas planer …");
        CarePlanClient client = new CarePlanClient(service);
        long start = System.nanoTime();
        CarePlanClient.Answer answer = client.ask(ASTA, PERSONNUMMER);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        OUT.println(new Page()
                .heading("Astas vård- och omsorgsplaner, steg " + variant.step() + " (" + variant.clock() + ")"));
        if (!variant.name().isEmpty()) {
            OUT.println("Variant " + variant + "\n");
        }
        OUT.println(counted(answer.plans().getCarePlan().size(), "plan", "planer") + " från "
                + counted(answer.sources().size(), "källa", "källor") + " i ett svar, första frågan tog "
                + time.toMillis() + " ms.");
        OUT.print(PlanSummary.of(answer));
        List<String> missing = missing(answer, variant);
        missing.forEach(line -> OUT.println("\nSAKNAS: " + line));
        OUT.print(toTry(service, pages));
        if (!exit) {
            OUT.println("\nAllt körs tills du trycker Ctrl-C.");
            new CountDownLatch(1).await();
        }
        return missing.isEmpty() ? 0 : 1;
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** What the sources hold and the answer does not; one line each. */
    private static List<String> missing(CarePlanClient.Answer answer, Variant variant) {
        List<String> missing = new ArrayList<>();
        List<String> delivered = answer.plans().getCarePlan().stream()
                .map(plan -> plan.getCarePlanHeader().getDocumentId())
                .toList();
        for (String system : SYSTEMS) {
            for (String id : Expected.plansIn(held(variant, system))) {
                long times = delivered.stream().filter(id::equals).count();
                if (times != 1) {
                    missing.add("plan " + id + " från " + system + " finns " + times + " gånger i svaret");
                }
            }
        }
        answer.sources().stream()
                .filter(source -> source.getStatusCode() != StatusCodeEnum.DATA_FROM_SOURCE)
                .map(ProcessingStatusRecordType::getLogicalAddress)
                .forEach(address -> missing.add("svar från " + address));
        return missing;
    }

    private static String toTry(URI service, URI pages) {
        return new Page()
                .heading("Prova själv")
                .asIs("Sidor  " + pages + "  (det som Asta, Maria och Farzane ser)")
                .asIs("WSDL   " + service + "?wsdl")
                .asIs("Hälsa  " + service.resolve("/health"))
                .asIs("Fråga  curl -H 'Content-Type: text/xml' --data-binary"
                        + " @samples/messages/src/main/resources/samples/requests/GetCarePlans.xml " + service)
                .toString();
    }

    /** What a source answers; empty if it is not connected. */
    private static String held(Variant variant, String system) {
        return variant.answer(system, PLANS)
                .map(answer -> new String(answer, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Variant variant() {
        int step = number("demo.step", LAST_STEP);
        if (step < FIRST_STEP || step > LAST_STEP) {
            throw new CannotShow("demo.step: berättelsen har steg 2 till 10.");
        }
        String name = System.getProperty("demo.variant", "").strip();
        if (name.isEmpty()) {
            return Variant.atStep(step);
        }
        Variant variant = Variant.all().stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CannotShow(
                        "demo.variant: det finns ingen variant " + name + ". Alla står i samples/messages/README.md."));
        if (!new String(variant.request(PLANS), StandardCharsets.UTF_8).contains(">" + ASTA + "<")) {
            throw new CannotShow("demo.variant: " + name + " handlar inte om Astas personnummer.");
        }
        return variant;
    }

    private static int number(String key, int otherwise) {
        String value = System.getProperty(key, "").strip();
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotShow(key + ": \"" + value + "\" är inget heltal.");
        }
    }
}
