package se.samplan.settings;

/**
 * What is counted for operators.
 *
 * @param page whether there is a page of metrics; without it nothing is counted
 * @param mostSources that many sources are told by their address, and the others together
 */
public record MetricsSettings(boolean page, int mostSources) {

    private static final int MOST = 10_000;

    static MetricsSettings read(SettingsReader from) {
        return new MetricsSettings(from.yesOrNo("metrics.page"), from.number("metrics.most-sources", 1, MOST));
    }
}
