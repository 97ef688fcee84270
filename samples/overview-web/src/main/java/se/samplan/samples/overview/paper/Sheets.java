package se.samplan.samples.overview.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes a PDF of a template and what stands on it, in letters that let it have one A4 where that can be had, or in large print. */
@Component
public class Sheets {

    /** How large letters are. */
    public enum Letters {
        /** As large as they can be for one sheet, if that can be had. */
        USUAL,
        /** Large print, on as many sheets as it takes. */
        LARGE
    }

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final SpringTemplateEngine templates;

    Sheets(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * A tagged PDF.
     *
     * @param template below {@code templates/paper}
     * @param page what stands on it
     * @param today the day it is made
     */
    public byte[] of(String template, Object page, LocalDate today, Letters letters) {
        byte[] made = new byte[0];
        for (String size : sizes(letters)) {
            Map<String, Object> said = Map.of("page", page, "size", size, "card", card(letters));
            String html = templates.process("paper/" + template, new Context(SWEDISH, said));
            PaperPdf.Made pdf = PaperPdf.of(plain(html), today);
            made = pdf.bytes();
            if (pdf.sheets() == 1) {
                return made;
            }
        }
        return made;
    }

    /** In points. The largest with which all has room on one sheet is taken; with the smallest there may be more sheets. */
    private static List<String> sizes(Letters letters) {
        return switch (letters) {
            case USUAL -> List.of("12", "11", "10", "9");
            case LARGE -> List.of("18");
        };
    }

    /** How wide a card is, in hundredths of the line: a telephone number has room on one line of it. */
    private static String card(Letters letters) {
        return switch (letters) {
            case USUAL -> "30.4";
            case LARGE -> "46";
        };
    }

    /** Hyphens and joints that keep a line together, which the typeface does not have. */
    private static String plain(String html) {
        return html.replace('\u2011', '-').replace("\u2060", "");
    }
}
