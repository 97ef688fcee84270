package se.samplan.launch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * What stands after {@code java -jar}. It is read before any library is unpacked, so it uses nothing but the JDK.
 *
 * @param libraries a vendor's jars, of every folder that is named
 * @param passedOn what the program reads itself
 */
record LauncherArguments(List<Path> libraries, List<String> passedOn) {

    static final String USAGE = """
        usage: java -jar samplan-adapter.war [--settings=FILE] [--libraries=FOLDER]...
               java -jar samplan-adapter.war [--settings=FILE] [--parked] [--release=ID]... [--resume]
               java -jar samplan-adapter.war [--settings=FILE] [--ledger=verify] [--ledger=reconcile]
               java -jar samplan-adapter.war [--settings=FILE] [--ledger=given-up] [--tell-again=LOG-ID]...
               java -jar samplan-adapter.war [--settings=FILE] [--who-is-asked=CONSUMER,CONTRACT,ADDRESS]...

          --settings=FILE      the settings; else -Dsamplan.settings=FILE, SAMPLAN_SETTINGS, or samplan.properties in
                               the working directory. Every key is explained in WEB-INF/classes/samplan-defaults.properties
          --libraries=FOLDER   a folder whose jars are added: a vendor's, with what it connects; may be repeated;
                               only where the adapter is started, not with what ends by itself
          --parked             lists the index updates that the index refuses, without persons, and ends
          --release=ID         lets one of them be sent again, by the id that --parked tells, and ends; all for all
          --resume             lets updates go on that have stopped, when the cause is mended, and ends
          --ledger=verify      says whether every row of the ledger follows from the one before, and ends
          --ledger=reconcile   lists the answers that were not closed in it, without persons, and ends
          --ledger=given-up    lists the posts that the national access log does not take, without persons, and ends
          --tell-again=LOG-ID  has one of them told again, by the id that --ledger=given-up tells, and ends; all for all
          --who-is-asked=CONSUMER,CONTRACT,ADDRESS   says whether that consumer's question would go to that source, by
                               which row and on which route, and ends; nobody is called
          --version            says which version this is
          --help               says this

        It says where it listens when it is ready, and ends when it is told to (SIGTERM). Exit code 2: it could not start.
        1: what should be released is not parked, what should be told again is not given up, the ledger is not whole, or a
        source that is named would not be asked.
        """;

    private static final String SETTINGS = "--settings";
    private static final String LIBRARIES = "--libraries";
    private static final String RELEASE = "--release";
    private static final String TELL_AGAIN = "--tell-again";
    private static final String WHO_IS_ASKED = "--who-is-asked";
    private static final List<String> WITHOUT_VALUE =
            List.of("--parked", "--resume", "--ledger=verify", "--ledger=reconcile", "--ledger=given-up");

    LauncherArguments {
        libraries = List.copyOf(libraries);
        passedOn = List.copyOf(passedOn);
    }

    /** @throws Refused naming the option that is wrong */
    static LauncherArguments of(List<String> arguments) {
        List<Path> libraries = new ArrayList<>();
        List<String> passedOn = new ArrayList<>();
        for (String argument : arguments) {
            if (has(LIBRARIES, "folder", argument)) {
                libraries.addAll(jars(argument.substring(LIBRARIES.length() + 1)));
            } else if (has(SETTINGS, "file", argument)
                    || has(RELEASE, "id", argument)
                    || has(TELL_AGAIN, "log-id", argument)
                    || has(WHO_IS_ASKED, "source", argument)
                    || WITHOUT_VALUE.contains(argument)) {
                passedOn.add(argument);
            } else {
                throw new Refused("There is no option \"" + argument + "\".\n" + USAGE);
            }
        }
        if (passedOn.stream().filter(argument -> argument.startsWith(SETTINGS)).count() > 1) {
            throw new Refused(SETTINGS + " is given more than once. Give it once: all settings stand in one file.");
        }
        checkTogether(arguments, passedOn);
        return new LauncherArguments(libraries, passedOn);
    }

    /** What a jar connects is not asked by a command, which reads settings, files and databases only. */
    private static void checkTogether(List<String> arguments, List<String> passedOn) {
        Optional<String> command = passedOn.stream()
                .filter(argument -> !argument.startsWith(SETTINGS))
                .findFirst();
        if (command.isPresent() && arguments.stream().anyMatch(argument -> argument.startsWith(LIBRARIES))) {
            String said = command.orElseThrow();
            throw new Refused(LIBRARIES + " and " + (WITHOUT_VALUE.contains(said) ? said : said.replaceFirst("=.*", ""))
                    + " do not go together. Leave " + LIBRARIES + " out: a command uses no jar of it.");
        }
    }

    /** Whether it is that option; then it must have a value. */
    private static boolean has(String option, String value, String argument) {
        boolean isIt = argument.equals(option) || argument.startsWith(option + "=");
        if (isIt && argument.length() <= option.length() + 1) {
            throw new Refused(option + " names no " + value + ". Write " + option + "=" + value.toUpperCase(Locale.ROOT)
                    + ", without blanks around the sign; --help tells more.");
        }
        return isIt;
    }

    private static List<Path> jars(String folder) {
        String said = LIBRARIES + "=" + folder + ": ";
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folderNamed(folder), "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException | InvalidPathException | DirectoryIteratorException e) {
            throw new Refused(said + "the folder may not be read by this user");
        }
        if (jars.isEmpty()) {
            throw new Refused(said + "there is no jar in the folder. Put what is to be connected there.");
        }
        jars.sort(null);
        jars.forEach(jar -> check(said, jar));
        return jars;
    }

    private static Path folderNamed(String folder) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            throw new Refused(LIBRARIES + "=" + folder + ": there is no such folder. Name one that holds jars.");
        }
        return path;
    }

    /** A class loader passes over a jar that it cannot read, without a word. */
    private static void check(String said, Path jar) {
        try (JarFile readable = new JarFile(jar.toFile())) {
            readable.getManifest();
        } catch (IOException | SecurityException e) {
            throw new Refused(
                    said + jar.getFileName() + " cannot be read as a jar. Copy it there anew, or take it out.");
        }
    }

    /** An option that cannot be followed; told in words for the operator. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
