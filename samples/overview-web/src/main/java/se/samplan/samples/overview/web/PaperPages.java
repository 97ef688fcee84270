package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samplan.samples.overview.page.AgreementPage;
import se.samplan.samples.overview.page.Keys;
import se.samplan.samples.overview.page.RosterPage;
import se.samplan.samples.overview.page.StartPage;
import se.samplan.samples.overview.paper.Sheets;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Words;

/** What is taken along: PDF on one A4 each, or in large print, with Swedish labels. */
@Controller
class PaperPages {

    private final Fetching fetching;
    private final Sheets sheets;

    PaperPages(Fetching fetching, Sheets sheets) {
        this.fetching = fetching;
        this.sheets = sheets;
    }

    @GetMapping("/utskrift/oversikt.pdf")
    Object overview(HttpServletRequest request) {
        return sheet(request, "oversikt", (overview, keys) -> Optional.of(StartPage.of(overview, keys)));
    }

    @GetMapping("/utskrift/kontakter.pdf")
    Object contacts(HttpServletRequest request) {
        return sheet(request, "kontakter", (overview, keys) -> Optional.of(RosterPage.of(overview, keys)));
    }

    @GetMapping("/utskrift/overenskommelse/{key}.pdf")
    Object agreement(HttpServletRequest request, @PathVariable String key) {
        return sheet(request, "overenskommelse", (overview, keys) -> AgreementPage.of(overview, keys, key));
    }

    private Object sheet(HttpServletRequest request, String name, BiFunction<Overview, Keys, Optional<?>> page) {
        return fetching.page(
                request,
                with -> {
                    Overview overview = with.overview().in(Words.in(Language.SWEDISH));
                    return page.apply(overview, with.keys())
                            .<Object>map(
                                    content -> file(name, sheets.of(name, content, overview.today(), letters(request))))
                            .orElseGet(() -> Fetching.problem("gone", HttpStatus.NOT_FOUND));
                },
                problem -> problem);
    }

    /** The name of the file says what it is, and nobody's name. */
    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .body(content);
    }

    private static Sheets.Letters letters(HttpServletRequest request) {
        return Tongue.isLarge(request.getSession(false)) ? Sheets.Letters.LARGE : Sheets.Letters.USUAL;
    }
}
