package se.samplan.samples.messages.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMessagesTest {

    @Test
    void generatedFilesAreCurrent(@TempDir Path folder) throws Exception {
        GenerateMessages.main(new String[] {Samples.STORY.toString(), folder.toString()});

        SortedMap<String, byte[]> committed = Samples.all();
        assertThat(files(folder)).isEqualTo(committed.keySet());
        for (Map.Entry<String, byte[]> file : committed.entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aPrefixSwitchesTheNamespaceOfItsElementAndAPlusOnlyOfThoseBelow(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("record.yaml");
        Files.writeString(file, "own: x\nm1:switched: { inside: 007 }\nm1+kept: { inside: [no, 1e3] }\n");

        StoryElements elements = new StoryElements(Map.of("m1", "urn:m1"));

        assertThat(elements.of(StoryNode.read(file), "urn:service", "urn:core"))
                .hasToString("[MessageElement[name={urn:service}own, text=x, children=[]],"
                        + " MessageElement[name={urn:m1}switched, text=, children=["
                        + "MessageElement[name={urn:m1}inside, text=007, children=[]]]],"
                        + " MessageElement[name={urn:service}kept, text=, children=["
                        + "MessageElement[name={urn:m1}inside, text=no, children=[]],"
                        + " MessageElement[name={urn:m1}inside, text=1e3, children=[]]]]]");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWithItsPlace(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("record.yaml");
        Files.writeString(file, "plan:\n  title: a\n  title: b\n");

        StoryNode plan = StoryNode.read(file).get("plan");

        assertThatThrownBy(plan::entries).hasMessage("title stands twice in record.yaml, line 2");
    }

    @Test
    void aTextThatWasForgottenIsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("record.yaml");
        Files.writeString(file, "title: \"\"\n");

        StoryElements elements = new StoryElements(Map.of());

        assertThatThrownBy(() -> elements.of(StoryNode.read(file), "urn:service", "urn:core"))
                .hasMessage("{urn:service}title has no text");
    }

    @Test
    void contentMarkedAsXmlIsWrittenAsItStands(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("record.yaml");
        Files.writeString(file, "title: !xml '&#229;<![CDATA[<]]>'\nother: '&#229;<'\n");

        assertThat(new StoryElements(Map.of()).of(StoryNode.read(file), "", ""))
                .extracting(MessageElement::text)
                .containsExactly("&#229;<![CDATA[<]]>", "&amp;#229;&lt;");
    }
}
