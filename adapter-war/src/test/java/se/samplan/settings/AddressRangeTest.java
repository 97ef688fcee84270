package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.2.3      | 10.1.2.3     | true
            10.1.2.3      | 10.1.2.4     | false
            10.1.0.0/16   | 10.1.255.255 | true
            10.1.0.0/16   | 10.2.0.0     | false
            10.1.2.128/25 | 10.1.2.127   | false
            10.1.2.128/25 | 10.1.2.200   | true
            0.0.0.0/0     | 192.0.2.1    | true
            0.0.0.0/0     | ::1          | false
            127.0.0.0/8   | ::ffff:127.0.0.1 | true
            ::1           | 0:0:0:0:0:0:0:1  | true
            ::1           | [0:0:0:0:0:0:0:1] | true
            2001:db8::/32 | 2001:db8:1::2    | true
            2001:db8::/32 | 2001:db9::2      | false
            10.1.2.3      | localhost        | false
            """)
    void holdsTheAddressesThatBeginLikeIt(String range, String address, boolean held) {
        assertThat(AddressRange.of(range).holds(address)).isEqualTo(held);
    }

    /** A name would have to be looked up, and whoever answers that would decide who is trusted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.1.2",
                "10.1.2.3/33",
                "10.1.2.3/",
                "10.1.2.300",
                "::1/129",
                "a:b",
                "10.1.2.3/-1",
                ""
            })
    void isNothingElseThanAnAddressOrANetwork(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(text));
    }
}
