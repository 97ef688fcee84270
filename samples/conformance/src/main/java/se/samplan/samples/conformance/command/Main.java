package se.samplan.samples.conformance.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code java -jar samplan-conformance.jar}. What stands first decides: {@code replay} plays Asta's story, {@code review} counts
 * what many persons' records say, anything else belongs to the checks, whose options are mandatory for them alone.
 */
public final class Main {

    private static final int COULD_NOT_RUN = 2;

    private Main() {}

    /** Runs, and ends the process with the exit code. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /**
     * Runs without ending the process, for tests of a system's own.
     *
     * @param out what is otherwise seen in the terminal
     * @return the exit code
     */
    public static int run(PrintWriter out, String... arguments) {
        String first = arguments.length > 0 ? arguments[0] : "";
        return switch (first) {
            case Replay.NAME -> run(new Replay(), out, Arrays.copyOfRange(arguments, 1, arguments.length));
            case SelfReview.NAME -> run(new SelfReview(), out, Arrays.copyOfRange(arguments, 1, arguments.length));
            default -> run(new Kit(), out, arguments);
        };
    }

    /** One command. Whatever happens, no stack trace is shown. */
    static int run(Callable<Integer> command, PrintWriter out, String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(out)
                .setParameterExceptionHandler((problem, wrong) -> {
                    told(problem).forEach(problem.getCommandLine().getErr()::println);
                    problem.getCommandLine().getErr().println("All options: --help");
                    return COULD_NOT_RUN;
                })
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr()
                            .println(
                                    "The kit could not run: "
                                            + problem.getClass().getSimpleName()
                                            + ". This is a defect of the kit; report it with the options you used, without the identity.");
                    return COULD_NOT_RUN;
                })
                .execute(arguments);
    }

    /**
     * What is wrong, the unknown options first: a misspelled one is why another is missing. Only their names are told, since a value
     * may be an identity.
     */
    private static List<String> told(ParameterException problem) {
        String unknown = problem.getCommandLine().getUnmatchedArguments().stream()
                .filter(argument -> argument.startsWith("-"))
                .map(argument -> "'" + argument.replaceFirst("(?s)=.*", "") + "'")
                .collect(Collectors.joining(", "));
        String message = String.valueOf(problem.getMessage());
        if (unknown.isEmpty()) {
            return List.of(message);
        }
        String first = "Unknown option: " + unknown;
        return problem instanceof UnmatchedArgumentException ? List.of(first) : List.of(first, message);
    }
}
