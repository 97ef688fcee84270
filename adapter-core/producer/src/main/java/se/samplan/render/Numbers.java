package se.samplan.render;

import java.math.BigDecimal;

/** Numbers as they are written in Swedish. */
final class Numbers {

    private Numbers() {}

    /** "7,5". */
    static String words(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
