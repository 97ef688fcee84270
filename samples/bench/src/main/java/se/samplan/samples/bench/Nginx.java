package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * nginx in front of instances, with the file that is shipped for it.
 *
 * @param folder where its files are
 * @param port where it listens, on the loopback address
 * @param endsTls whether it ends TLS, as the remarks in its file say
 */
record Nginx(Path folder, int port, boolean endsTls) {

    static final Path DEPLOY = Path.of(System.getProperty("rolling.deploy", "adapter-war/deploy"));
    private static final String UPSTREAM = "samplan.upstream";

    /** Starts it before the instances at these ports. */
    Process start(int... ports) throws IOException {
        Files.writeString(folder.resolve(UPSTREAM), servers(ports));
        Files.writeString(folder.resolve("samplan.conf"), file());
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + folder.resolve(kind) + ";\n")
                .reduce("", String::concat);
        Files.writeString(
                folder.resolve("nginx.conf"),
                "daemon off;\npid " + folder.resolve("nginx.pid") + ";\nerror_log " + folder.resolve("nginx.log")
                        + " warn;\nevents { worker_connections 1024; }\nhttp {\naccess_log off;\n" + temporary
                        + "include samplan.conf;\n}\n");
        return started(command(), "nginx.out");
    }

    /** Lets the script that is shipped keep the list of those that are ready. */
    Process follow(int... ports) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                DEPLOY.resolve("nginx/follow-ready.sh").toAbsolutePath().toString(),
                folder.resolve(UPSTREAM).toString()));
        IntStream.of(ports).forEach(instance -> command.add("127.0.0.1:" + instance));
        command.add("--");
        command.addAll(command());
        command.addAll(List.of("-s", "reload"));
        return started(command, "follow.out");
    }

    private List<String> command() {
        return List.of(
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());
    }

    private static String servers(int... ports) {
        return IntStream.of(ports)
                .mapToObj(instance -> "server 127.0.0.1:" + instance + ";\n")
                .reduce("", String::concat);
    }

    private String file() throws IOException {
        String file = Files.readString(DEPLOY.resolve("nginx/samplan.conf"));
        String plain = "listen 127.0.0.1:8080;";
        return endsTls
                ? file.replace(plain, "")
                        .replace("# listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                        .replace("# ssl_", "ssl_")
                        .replace("# proxy_set_header x-vp-auth-cert", "proxy_set_header x-vp-auth-cert")
                : file.replace(plain, "listen 127.0.0.1:" + port + ";");
    }

    private Process started(List<String> command, String said) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(said).toFile())
                .start();
    }
}
