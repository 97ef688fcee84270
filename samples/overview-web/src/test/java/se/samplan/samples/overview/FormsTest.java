package se.samplan.samples.overview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestParam;

/** Each form of the program, whichever there are: what was not made in the session is refused (CSRF). */
class FormsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Set<String> KNOWN =
            Set.of("/demo", "/demo/sjalv", "/nytt/glom", "/personal/enhet", "/personal/lista", "/sprak", "/storlek");
    private static final String ANY_PAGE = "/nowhere";
    private static final String OWN_PAGE = "/personal/lista";
    private static final int REFUSED = 403;
    private static final int MISTAKEN = 400;

    private static StandIn adapter;

    private HttpClient nurse = visitor();

    @BeforeAll
    static void start() throws IOException {
        adapter = StandIn.demonstration();
        adapter.say(Answers.changed("", "marker-1"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
    }

    /** Staff has forms of her own, and is not kept from those of others. */
    @BeforeEach
    void asFarzane() throws IOException, InterruptedException {
        nurse = visitor();
        assertThat(send("/demo", "step=10&before=10&reader=STAFF&behaviour=WELL&token=" + token(nurse, ANY_PAGE)))
                .isEqualTo(302);
    }

    private static HttpClient visitor() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    static Stream<Arguments> forms() {
        return adapter.forms().entrySet().stream().map(form -> Arguments.of(form.getKey(), form.getValue()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatWasNotMadeInTheSessionIsRefused(String path, Method takes) throws Exception {
        String form = filled(takes);
        String own = token(nurse, OWN_PAGE);

        assertThat(send(path, form)).as("no token").isEqualTo(REFUSED);
        assertThat(send(path, form + "token=")).as("an empty one").isEqualTo(REFUSED);
        assertThat(send(path, form + "token=guessed")).as("a guess").isEqualTo(REFUSED);
        assertThat(send(path, form + "token=" + token(visitor(), ANY_PAGE)))
                .as("of another")
                .isEqualTo(REFUSED);
        assertThat(token(nurse, OWN_PAGE)).as("nothing has begun anew").isEqualTo(own);
        assertThat(send(path, form + "token=" + own))
                .as("her own")
                .isNotEqualTo(REFUSED)
                .isLessThan(MISTAKEN);
    }

    /** Not one of them is missed. */
    @Test
    void allAreFound() {
        assertThat(adapter.forms().keySet()).containsAll(KNOWN);
    }

    /** With something in each field that it has, but for the token. */
    private static String filled(Method takes) {
        return Arrays.stream(takes.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> !parameter.getType().equals(Optional.class))
                .map(parameter -> name(parameter) + "=" + value(parameter.getType()) + "&")
                .collect(Collectors.joining());
    }

    private static String name(Parameter parameter) {
        String said =
                requireNonNull(parameter.getAnnotation(RequestParam.class)).name();
        return said.isEmpty() ? parameter.getName() : said;
    }

    private static String value(Class<?> type) {
        return type.isEnum()
                ? requireNonNull(type.getEnumConstants())[0].toString()
                : type.equals(int.class) ? String.valueOf(10) : "sv";
    }

    private int send(String path, String form) throws IOException, InterruptedException {
        return nurse.send(
                        HttpRequest.newBuilder(adapter.at(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String token(HttpClient visitor, String page) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(
                visitor.send(HttpRequest.newBuilder(adapter.at(page)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
