package se.samplan.samples.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Says what is going on while {@code mvn -q -Pdemo} is silent. Run from its source before anything is compiled, so it uses
 * nothing but the JDK.
 */
final class BuildNotice {

    private BuildNotice() {}

    public static void main(String[] arguments) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println("Bygger det som behövs; första gången tar det ungefär en minut …");
    }
}
