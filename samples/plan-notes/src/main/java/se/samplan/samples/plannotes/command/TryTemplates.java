package se.samplan.samples.plannotes.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Reason;
import se.samplan.recognise.Recogniser;

/** Shows what would be recognised in a folder of notes, and why. */
@Command(
        name = "try",
        description = {
            "Shows for each file of a folder whether it would be taken for a plan, and why.",
            "A file's first lines may say 'code: sao', 'title: …' and 'role: …'; then an empty line and the text of"
                    + " the note."
        },
        mixinStandardHelpOptions = true)
final class TryTemplates implements Callable<Integer> {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int LARGEST = 20_000_000;

    @Mixin
    private final TemplateOption templates = new TemplateOption();

    @Parameters(paramLabel = "FOLDER", description = "Files of notes, *.txt, *.html or *.xml, in UTF-8.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        Recogniser recogniser = new Recogniser(templates.templates());
        for (Path file : files()) {
            show(templates.out(), file, recogniser);
        }
        templates.out().flush();
        return 0;
    }

    private Set<Path> files() {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{txt,html,xml}")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw templates.wrong("the folder cannot be read");
        }
        if (files.isEmpty()) {
            throw templates.wrong("the folder has no *.txt, *.html or *.xml files");
        }
        return files;
    }

    private static void show(PrintWriter out, Path file, Recogniser recogniser) {
        out.println(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                out.println("  not read: larger than 20 MB");
                return;
            }
            Optional<PlanNote> found = recogniser.recognise(note(new String(Files.readAllBytes(file), UTF_8)));
            out.println(found.map(TryTemplates::told).orElse("  no plan"));
            found.ifPresent(plan -> plan.reasons().forEach(reason -> out.println("    " + told(reason))));
        } catch (IOException e) {
            out.println("  cannot be read");
        }
    }

    private static String told(PlanNote plan) {
        return String.format(
                Locale.ROOT,
                "  may be a plan: %s, %.2f (%s), template %s",
                plan.kind(),
                plan.confidence(),
                plan.level().code(),
                plan.template());
    }

    private static String told(Reason reason) {
        return (reason.mark().isAgainst() ? "against " : "for ") + reason.mark() + ": " + reason.seen();
    }

    static CareNote note(String file) {
        String text = file.replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        String head = end >= 0 && text.matches("(?s)(code|title|role): .*") ? text.substring(0, end + 1) : "";
        String code = said(head, "code").orElse("bes");
        return CareNoteBuilder.builder()
                .header(RecordHeaderBuilder.builder()
                        .documentId("note")
                        .patientId(new PersonId("194304247663", IdentityType.PERSONNUMMER))
                        .owner(new Owner(Optional.empty(), Optional.empty()))
                        .author(AuthorBuilder.builder()
                                .time(ANY_TIME)
                                .role(said(head, "role").map(CodedValue::text))
                                .build())
                        .approvedForPatient(false)
                        .build())
                .clinicalDocumentNoteCode(CodedValue.of(code, "1.2.752.129.2.2.2.11", code))
                .clinicalDocumentNoteTitle(said(head, "title"))
                .clinicalDocumentNoteText(Optional.of(text.substring(head.length())))
                .build();
    }

    private static Optional<String> said(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst();
    }
}
