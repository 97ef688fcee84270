package se.samplan.samples.overview.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes a PDF of a template and what stands on it, in letters that let it have one A4 where that can be had. */
@Component
public class Sheets {

    /** Points. The largest with which all has room on one sheet is taken; with the smallest there may be more sheets. */
    private static final List<String> SIZES = List.of("12", "11", "10", "9");

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
    public byte[] of(String template, Object page, LocalDate today) {
        byte[] made = new byte[0];
        for (String size : SIZES) {
            String html =
                    templates.process("paper/" + template, new Context(SWEDISH, Map.of("page", page, "size", size)));
            PaperPdf.Made pdf = PaperPdf.of(plain(html), today);
            made = pdf.bytes();
            if (pdf.sheets() == 1) {
                return made;
            }
        }
        return made;
    }

    /** Hyphens and joints that keep a line together, which the typeface does not have. */
    private static String plain(String html) {
        return html.replace('\u2011', '-').replace("\u2060", "");
    }
}
