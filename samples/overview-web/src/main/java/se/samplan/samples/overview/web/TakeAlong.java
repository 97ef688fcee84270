package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samplan.samples.overview.page.Coming;
import se.samplan.samples.overview.page.StartPage;
import se.samplan.samples.overview.take.CalendarFile;
import se.samplan.samples.overview.take.PlainText;

/** What can be taken along, as files. No file's name says whose it is. */
@Controller
class TakeAlong {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String ONE = "tid.ics";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Fetching fetching;

    TakeAlong(Fetching fetching) {
        this.fetching = fetching;
    }

    @GetMapping("/tider.ics")
    Object times(HttpServletRequest request) {
        return calendar(request, "tider.ics", time -> true);
    }

    @GetMapping("/tid/{key}.ics")
    Object time(HttpServletRequest request, @PathVariable String key) {
        return calendar(request, ONE, time -> time.key().equals(key));
    }

    private Object calendar(HttpServletRequest request, String name, Predicate<Coming> wanted) {
        return fetching.page(request, with -> calendar(with, name, wanted), problem -> problem);
    }

    /** A file with no time at all is a time that is gone; all times may be none. */
    private static Object calendar(Fetching.With with, String name, Predicate<Coming> wanted) {
        List<Coming> times =
                Coming.all(with.overview(), with.keys()).stream().filter(wanted).toList();
        return times.isEmpty() && name.equals(ONE)
                ? Fetching.problem("gone", HttpStatus.NOT_FOUND)
                : file(
                        CALENDAR,
                        Optional.of(name),
                        CalendarFile.of(times, with.overview().now()));
    }

    @GetMapping("/text")
    Object text(HttpServletRequest request) {
        return fetching.page(
                request,
                with -> file(TEXT, Optional.empty(), PlainText.of(StartPage.of(with.overview(), with.keys()))),
                problem -> problem);
    }

    private static ResponseEntity<byte[]> file(MediaType type, Optional<String> name, String content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        name.ifPresent(file -> headers.setContentDisposition(
                ContentDisposition.attachment().filename(file).build()));
        return new ResponseEntity<>(content.getBytes(StandardCharsets.UTF_8), headers, HttpStatus.OK);
    }
}
