package se.samplan.integration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import se.samplan.settings.SettingsRejected;

/**
 * A port that an integrator may take the place of.
 *
 * @param type its interface
 * @param bean the integrator's
 */
public record IntegratedPort<T>(Class<T> type, Optional<T> bean) {

    /**
     * The port as it stands among those beans.
     *
     * @throws org.springframework.beans.factory.NoUniqueBeanDefinitionException if there is more than one, and none is primary
     */
    public static <T> IntegratedPort<T> in(BeanFactory beans, Class<T> type) {
        return new IntegratedPort<>(
                type, Optional.ofNullable(beans.getBeanProvider(type).getIfAvailable()));
    }

    /**
     * The integrator's, or else what the settings say.
     *
     * @param key the setting that names a file in its place
     * @throws SettingsRejected if both are there, since nobody knows which is meant
     */
    public T orElse(String key, Optional<Path> file, T otherwise) {
        checkAlone(key, file);
        return bean.orElse(otherwise);
    }

    /**
     * Refuses a bean beside a file or a service.
     *
     * @param key the setting that names one in its place
     * @throws SettingsRejected if both are there, since nobody knows which is meant
     */
    public void checkAlone(String key, Optional<?> other) {
        if (bean.isPresent() && other.isPresent()) {
            throw new SettingsRejected(
                    "settings",
                    List.of(key + ": is set, and an integrator's bean of " + type.getName()
                            + " takes its place; leave the setting empty, or take the jar out of --libraries"));
        }
    }
}
