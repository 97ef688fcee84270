package se.samplan.samples.overview;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A text as it is read aloud.
 *
 * @param tongue the language in which it is read: that of the nearest element that has one
 */
record Heard(String text, String tongue) {

    private static final Pattern PART = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>|([^<]+)");
    private static final Pattern TONGUE = Pattern.compile("\\blang=\"([^\"]+)\"");
    private static final Set<String> ALONE = Set.of("meta", "link", "input", "br");

    /** All texts of a page but its title in the browser, which cannot be in two languages. */
    static List<Heard> on(String page) {
        List<Heard> heard = new ArrayList<>();
        Deque<String> tongues = new ArrayDeque<>(List.of(""));
        Matcher part = PART.matcher(page.replaceAll("<title>[^<]*</title>", ""));
        while (part.find()) {
            if (part.group(4) != null) {
                heard.add(new Heard(plain(part.group(4)), tongues.getLast()));
            } else if (!part.group(1).isEmpty()) {
                tongues.removeLast();
            } else if (!ALONE.contains(part.group(2)) && !part.group(3).endsWith("/")) {
                Matcher tongue = TONGUE.matcher(part.group(3));
                tongues.addLast(tongue.find() ? tongue.group(1) : tongues.getLast());
            }
        }
        return heard;
    }

    /** All texts of a sheet. */
    static List<Heard> on(PDDocument sheet) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (PDPage page : sheet.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().forEach(content -> texts.put(key(page, content.getMCID()), letters(content)));
        }
        List<Heard> heard = new ArrayList<>();
        listen(
                sheet.getDocumentCatalog().getStructureTreeRoot(),
                sheet.getDocumentCatalog().getLanguage(),
                texts,
                heard);
        return heard;
    }

    private static void listen(PDStructureNode node, String tongue, Map<String, String> texts, List<Heard> heard) {
        StringBuilder own = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                listen(element, element.getLanguage() == null ? tongue : element.getLanguage(), texts, heard);
            } else if (kid instanceof Integer number && node instanceof PDStructureElement element) {
                own.append(texts.getOrDefault(key(element.getPage(), number), ""))
                        .append(' ');
            } else if (kid instanceof PDMarkedContentReference reference) {
                own.append(texts.getOrDefault(key(reference.getPage(), reference.getMCID()), ""))
                        .append(' ');
            }
        }
        heard.add(new Heard(plain(own.toString()), tongue));
    }

    private static String key(PDPage page, int number) {
        return System.identityHashCode(page.getCOSObject()) + " " + number;
    }

    private static String letters(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(TextPosition.class::cast)
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
