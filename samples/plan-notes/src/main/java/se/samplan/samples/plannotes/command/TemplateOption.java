package se.samplan.samples.plannotes.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.template.TemplateRejected;
import se.samplan.recognise.template.Templates;

/** Which templates are used. */
final class TemplateOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "Templates of your own, *.yaml; without it the eight shipped.")
    private Optional<Path> folder = Optional.empty();

    List<NoteTemplate> templates() {
        if (folder.isEmpty()) {
            return Templates.shipped();
        }
        try {
            return Templates.of(folder.orElseThrow());
        } catch (TemplateRejected e) {
            throw wrong("--templates: " + String.join(System.lineSeparator() + "  ", e.problems()));
        }
    }

    ParameterException wrong(String problem) {
        return new CommandLine.ParameterException(command.commandLine(), problem);
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }
}
