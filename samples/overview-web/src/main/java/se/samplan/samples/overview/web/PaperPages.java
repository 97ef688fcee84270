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
import se.samplan.samples.overview.ask.Fetched;
import se.samplan.samples.overview.ask.OverviewClient;
import se.samplan.samples.overview.ask.Question;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.page.AgreementPage;
import se.samplan.samples.overview.page.Keys;
import se.samplan.samples.overview.page.RosterPage;
import se.samplan.samples.overview.page.StartPage;
import se.samplan.samples.overview.paper.Sheets;
import se.samplan.samples.overview.read.Overview;

/** What is taken along: PDF on one A4 each, or in large print, with Swedish labels. */
@Controller
class PaperPages {

    private final Identity identity;
    private final OverviewClient client;
    private final Stage stage;
    private final Sheets sheets;
    private final Refusal refusal;

    PaperPages(Identity identity, OverviewClient client, Stage stage, Sheets sheets, Refusal refusal) {
        this.identity = identity;
        this.client = client;
        this.stage = stage;
        this.sheets = sheets;
        this.refusal = refusal;
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

    /** The name of the file says what it is, and nobody's name. */
    private Object sheet(HttpServletRequest request, String name, BiFunction<Overview, Keys, Optional<?>> page) {
        Optional<Reader> reader = identity.reader(request);
        if (reader.isEmpty()) {
            return refusal.of(request);
        }
        Optional<Overview> overview = fetch(reader.get());
        if (overview.isEmpty()) {
            return Fetching.problem("unreachable", HttpStatus.SERVICE_UNAVAILABLE);
        }
        Optional<?> content =
                page.apply(overview.get(), Visit.of(request.getSession()).keys());
        if (content.isEmpty()) {
            return Fetching.problem("gone", HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .body(sheets.of(name, content.get(), overview.get().today(), letters(request)));
    }

    private static Sheets.Letters letters(HttpServletRequest request) {
        return Tongue.isLarge(request.getSession(false)) ? Sheets.Letters.LARGE : Sheets.Letters.USUAL;
    }

    private Optional<Overview> fetch(Reader reader) {
        return client.ask(Question.of(reader, stage.clock(), Optional.empty())) instanceof Fetched.Answer answer
                ? Optional.of(Overview.of(answer.overview(), reader, stage.moment()))
                : Optional.empty();
    }
}
