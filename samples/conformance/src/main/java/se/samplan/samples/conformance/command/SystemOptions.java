package se.samplan.samples.conformance.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.samplan.call.PlatformHeaders;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Limits;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;

/** How a system is reached and asked, whichever command asks it; and what is said of an option that is wrong. */
final class SystemOptions {

    private static final String DEFAULT_TYPE = "1.2.752.129.2.1.3.1";
    private static final int MEGABYTE = 1024 * 1024;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--person-type",
            paramLabel = "OID",
            defaultValue = DEFAULT_TYPE,
            description = "Kind of the person's identity; default ${DEFAULT-VALUE} (personnummer).")
    private String personType = DEFAULT_TYPE;

    @Option(
            names = "--care-unit",
            paramLabel = "HSA-ID",
            description = "Care unit whose booked times are asked for: the LogicalAddress of GetSubjectOfCareSchedule.")
    private Optional<String> careUnit = Optional.empty();

    @Option(
            names = "--consumer",
            paramLabel = "HSA-ID",
            description =
                    "Who asks: sets " + PlatformHeaders.SENDER + " and " + PlatformHeaders.ORIGINAL_CONSUMER + ".")
    private Optional<String> consumer = Optional.empty();

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "One more HTTP header of every request; may be repeated.")
    private Map<String, String> headers = Map.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest wait for one answer; default ${DEFAULT-VALUE}.")
    private double timeout = 30;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "15",
            description = "Largest answer that is read; default ${DEFAULT-VALUE}.")
    private int maxSize = 15;

    /**
     * Whom the system is asked about.
     *
     * @param linked other identities of the same person
     * @param unknown an identity that the system has no records of
     */
    record Whom(String person, List<String> linked, String unknown) {

        /** The identities are not told (INV-L7). */
        @Override
        public String toString() {
            return "Whom";
        }
    }

    /**
     * Under which address a system is asked, and as what.
     *
     * @param careUnit for contracts that are addressed to care units, if {@code --care-unit} does not say
     */
    record Called(Role role, String logicalAddress, String careUnit) {}

    /** The target that {@code CONTRACT=URL} names. */
    Target target(String text, Called called, Whom whom) {
        String[] parts = text.split("=", 2);
        TestedContract contract = contract(parts[0]);
        if (parts.length == 1) {
            throw wrong("CONTRACT=URL: the address is missing after " + parts[0]);
        }
        String to = contract.demandsActor() && called.role() == Role.PRODUCER
                ? careUnit.orElse(called.careUnit())
                : called.logicalAddress();
        return new Target(
                contract,
                address("CONTRACT=URL", parts[1]),
                called.role(),
                to,
                headers(),
                whom.person(),
                personType,
                whom.linked(),
                whom.unknown());
    }

    TestedContract contract(String name) {
        return TestedContract.of(name)
                .orElseThrow(() -> wrong("CONTRACT=URL: there is no contract " + name
                        + " (or it has several versions: name one, GetCareDocumentation/3)"));
    }

    private Map<String, String> headers() {
        Map<String, String> sent = new LinkedHashMap<>();
        consumer.ifPresent(id -> {
            sent.put(PlatformHeaders.SENDER, id);
            sent.put(PlatformHeaders.ORIGINAL_CONSUMER, id);
        });
        sent.putAll(headers);
        return sent;
    }

    /** The identity itself is never repeated: terminals are logged. */
    void checkIdentity(String option, String id) {
        IdentityType type = PersonId.kind(personType)
                .orElseThrow(() -> wrong("--person-type: not the OID of a known kind of identity"));
        if (!type.fits(id)) {
            throw wrong(option + ": not of the form of its kind (" + type.name().toLowerCase(Locale.ROOT)
                    + "; a personnummer is 12 digits without hyphen)");
        }
    }

    URI address(String option, String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(option + ": not an address");
        }
        throw wrong(option + ": an address starts with http:// or https:// and a host");
    }

    Path existing(String option, Path file) {
        if (!Files.isReadable(file)) {
            throw wrong(option + ": there is no such file");
        }
        return file;
    }

    Limits limits() {
        return new Limits(seconds("--timeout", timeout), megabytes());
    }

    Duration seconds(String option, double value) {
        if (!(value > 0) || value > 3600) {
            throw wrong(option + ": more than 0 and at most 3600 seconds");
        }
        return Duration.ofMillis(Math.max(1, Math.round(value * 1000)));
    }

    private int megabytes() {
        if (maxSize < 1 || maxSize > 500) {
            throw wrong("--max-size: from 1 to 500");
        }
        return maxSize * MEGABYTE;
    }

    ParameterException wrong(String what) {
        return new ParameterException(command().commandLine(), what);
    }

    PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec;
    }
}
