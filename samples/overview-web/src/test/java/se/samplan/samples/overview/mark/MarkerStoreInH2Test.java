package se.samplan.samples.overview.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In memory, as the program is delivered. */
class MarkerStoreInH2Test extends MarkerStoreContract {

    @Override
    DataSource database(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        short                                 , jdbc:h2:mem:x           , overview.markers.key
        ''                                    , jdbc:h2:./markers       , overview.markers.key
        ''                                    , jdbc:postgresql://db/x  , overview.markers.key
        ''                                    , jdbc:h2:mem:x           , -
        a-secret-of-the-tests-of-markers-only , jdbc:postgresql://db/x  , -
        """)
    void aKeyThatWouldMakeMarkersUselessStopsTheStart(String key, String address, String setting) {
        MarkerSettings settings = new MarkerSettings(key, 90);

        if (setting == null) {
            assertThat(settings.mistake(address)).isEmpty();
        } else {
            assertThatThrownBy(() -> new MarkerStore(JdbcClient.create(new JdbcDataSource()), settings, address))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(setting);
        }
        assertThat(settings.toString()).doesNotContain("a-secret");
    }
}
