package se.samplan.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.support.BeanDefinitionOverrideException;
import org.springframework.context.ApplicationContextException;
import se.samplan.database.TablesRefused;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.settings.SettingsRejected;
import se.samplan.spring.IndexDelivery;

/** Says in words of ours why beans could not be made: the one place that knows what exceptions of Spring mean. */
final class StartFailure {

    private static final String REMEDY =
            "If it is a class of yours, mend it or take its jar out of --libraries; if not, report it.";

    /** The name of a class that an error of the JVM says it misses, in either of its spellings. */
    private static final Pattern CLASS = Pattern.compile("L?([\\w$]+(?:[./][\\w$]+)*);?");

    private static final Pattern NOT_STARTED = Pattern.compile("start bean '([^']+)'");

    private final List<Throwable> chain = new ArrayList<>();

    private StartFailure(Throwable problem) {
        for (Throwable at = problem; at != null && !chain.contains(at); at = at.getCause()) {
            chain.add(at);
        }
    }

    /** What is told instead of it: a {@link SettingsRejected} if a setting is to blame, else a {@link StartRefused}. */
    static RuntimeException told(Throwable problem) {
        StartFailure failure = new StartFailure(problem);
        return failure.first(SettingsRejected.class)
                .<RuntimeException>map(rejected -> rejected)
                .or(failure::ofDatabase)
                .orElseGet(() -> new StartRefused(failure.words()));
    }

    private Optional<RuntimeException> ofDatabase() {
        return Stream.concat(first(TablesRefused.class).stream(), first(OutboxUnavailable.class).stream())
                .map(refused -> (RuntimeException) DatabasePool.unusable(IndexDelivery.NAME, refused))
                .findFirst();
    }

    private String words() {
        return missingClass()
                .or(() -> last(NoUniqueBeanDefinitionException.class).map(this::several))
                .or(() -> last(BeanCurrentlyInCreationException.class).map(this::circle))
                .or(() -> last(BeanDefinitionOverrideException.class).map(StartFailure::sameName))
                .or(() -> last(NoSuchBeanDefinitionException.class).map(this::nobody))
                .orElseGet(this::thrown);
    }

    private Optional<String> missingClass() {
        return chain.stream()
                .filter(each -> each instanceof ClassNotFoundException || each instanceof NoClassDefFoundError)
                .reduce((one, other) -> other)
                .map(missing -> "The class " + nameIn(missing) + " is missing" + neededBy()
                        + ". Put the jar that holds it into the folder of --libraries.");
    }

    private static String nameIn(Throwable missing) {
        Matcher name = CLASS.matcher(String.valueOf(missing.getMessage()));
        return name.matches() ? name.group(1).replace('/', '.') : "of somebody's";
    }

    private String neededBy() {
        return bean().map(name -> ", which the bean " + name + " needs").orElse("");
    }

    private String several(NoUniqueBeanDefinitionException several) {
        String names = Optional.ofNullable(several.getBeanNamesFound())
                .map(found -> String.join(", ", found))
                .orElse("more than one");
        return "There is more than one bean for " + type(several) + ": " + names
                + ". Keep one of them: take the others out of their configuration, or their jar out of --libraries.";
    }

    private String circle(BeanCurrentlyInCreationException circle) {
        return "The bean " + circle.getBeanName() + " needs itself, by way of others: " + String.join(", ", path())
                + ". Let one of them ask for an ObjectProvider instead.";
    }

    private static String sameName(BeanDefinitionOverrideException same) {
        return "There are two beans of the name " + same.getBeanName()
                + ". Give one of them another name, or take the jar of one out of --libraries.";
    }

    private String nobody(NoSuchBeanDefinitionException nobody) {
        return "The bean " + bean().orElse("of a configuration") + " needs a bean of " + type(nobody)
                + ", and there is none. Make one in the configuration of the same jar, or take the jar out of --libraries.";
    }

    /** What was thrown and where, without its message: in a vendor's there may be anything. */
    private String thrown() {
        Throwable cause = chain.get(chain.size() - 1);
        StackTraceElement[] frames = cause.getStackTrace();
        String what = cause.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
        return bean().map(name -> "The bean " + name + " cannot be made or started: " + what)
                        .orElse(what) + ". " + REMEDY;
    }

    private static String type(NoSuchBeanDefinitionException about) {
        return Optional.ofNullable(about.getResolvableType())
                .map(Object::toString)
                .orElseGet(() -> "the name " + about.getBeanName());
    }

    /** The bean that failed, not those that wait for it; with the place where it is made, if that is known. */
    private Optional<String> bean() {
        return last(BeanCreationException.class)
                .map(failed -> failed.getBeanName()
                        + Optional.ofNullable(failed.getResourceDescription())
                                .map(place -> " of " + place)
                                .orElse(""))
                .or(this::notStarted);
    }

    /** Of a bean that was made and has thrown at its start Spring tells the name in its text only. */
    private Optional<String> notStarted() {
        return first(ApplicationContextException.class)
                .map(failed -> NOT_STARTED.matcher(String.valueOf(failed.getMessage())))
                .filter(Matcher::find)
                .map(text -> text.group(1));
    }

    private List<String> path() {
        return chain.stream()
                .filter(UnsatisfiedDependencyException.class::isInstance)
                .map(each -> String.valueOf(((UnsatisfiedDependencyException) each).getBeanName()))
                .distinct()
                .toList();
    }

    private <T> Optional<T> first(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private <T> Optional<T> last(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).reduce((one, other) -> other);
    }
}
