package se.samplan.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the file for nginx says of whom it lets in. */
class NginxFileTest {

    private static final String HEADER = "proxy_set_header";

    /** Headers that are set outside of a location with headers of its own are not sent: callers could then say who they are themselves. */
    @Test
    void theCertificateIsGivenOnWhereTheOtherHeadersAreSet() throws IOException {
        List<String> file = Files.readAllLines(Path.of("deploy/nginx/samplan.conf"));
        int location = file.indexOf("    location / {");

        assertThat(file.subList(0, location)).noneMatch(line -> line.contains(HEADER));
        assertThat(file.subList(location, file.size()))
                .anyMatch(line -> line.contains(HEADER + " x-vp-auth-cert $ssl_client_escaped_cert;"));
    }
}
