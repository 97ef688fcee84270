package se.samplan.samples.overview.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Words;

/** The labels of the templates: those that the pages have, too. */
@Component("messageSource")
class Labels implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        Words words = words(locale);
        return words.has(code) ? words.of(code, arguments == null ? new Object[0] : arguments) : otherwise;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        Words words = words(locale);
        if (!words.has(code)) {
            throw new NoSuchMessageException(code, words.language() == Language.SWEDISH ? Locale.ROOT : locale(locale));
        }
        return words.of(code, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        return getMessage(codes == null || codes.length == 0 ? "" : codes[0], resolvable.getArguments(), locale);
    }

    private static Locale locale(@Nullable Locale locale) {
        return locale == null ? Locale.ROOT : locale;
    }

    private static Words words(@Nullable Locale locale) {
        return Words.in(Language.of(locale(locale).toLanguageTag()).orElse(Language.SWEDISH));
    }
}
