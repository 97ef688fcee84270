package se.samplan.recognise.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;
import se.samplan.recognise.NoteTemplate;

/** All templates of a folder, or those that are shipped. */
public final class Templates {

    private static final List<String> SHIPPED = List.of(
            "central-mall",
            "fri-mall",
            "omvardnad",
            "fysioterapi",
            "arbetsterapi",
            "utskrivning",
            "planmodul",
            "psykiatri");

    private Templates() {}

    /**
     * The eight templates of our own making, in the manner of ways in which Swedish regions write plans into notes.
     *
     * @throws IllegalStateException if one is missing or broken: a defect of the program's packaging
     */
    public static List<NoteTemplate> shipped() {
        List<NoteTemplate> all = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream file = Templates.class.getResourceAsStream(name + ".yaml")) {
                if (file == null) {
                    throw new IllegalStateException("the template " + name + " is missing");
                }
                all.add(TemplateYaml.read(new String(file.readAllBytes(), UTF_8)));
            } catch (IOException | TemplateRejected e) {
                throw new IllegalStateException("the template " + name + " is broken: " + e.getMessage(), e);
            }
        }
        return List.copyOf(all);
    }

    /**
     * The templates of the folder's {@code *.yaml} files, in the order of their names, each read as {@link ListText} reads.
     *
     * @throws TemplateRejected if there is none, one is broken, or two have one name; says which file and what, for all files
     */
    public static List<NoteTemplate> of(Path folder) throws TemplateRejected {
        List<NoteTemplate> all = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files(folder)) {
            String called = String.valueOf(file.getFileName());
            try {
                NoteTemplate template = TemplateYaml.read(ListText.read(file));
                all.add(template);
                if (!names.add(template.name())) {
                    problems.add(called + ": name: another file has the same");
                }
            } catch (ListRejected e) {
                e.problems().forEach(problem -> problems.add(called + ": " + problem));
            } catch (IOException e) {
                problems.add(called + ": cannot be read");
            } catch (TemplateRejected e) {
                e.problems().forEach(problem -> problems.add(called + ": " + problem));
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplateRejected(problems);
        }
        return List.copyOf(all);
    }

    private static Set<Path> files(Path folder) throws TemplateRejected {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new TemplateRejected(List.of("the folder cannot be read"));
        }
        if (files.isEmpty()) {
            throw new TemplateRejected(List.of("the folder has no *.yaml files"));
        }
        return files;
    }
}
