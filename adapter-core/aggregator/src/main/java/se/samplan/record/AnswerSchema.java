package se.samplan.record;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import se.samplan.contract.AggregatedContract;
import se.samplan.published.SchemaFiles;
import se.samplan.xml.Encoding;

/**
 * The schema that one contract's answers must meet: the published one, and ours for what may stand in its any. Nothing is
 * fetched, whatever an answer says about where its schemas are.
 */
public final class AnswerSchema {

    private final Schema schema;
    private final Set<String> vocabulary;
    /** A pass costs more to make than most answers to check. One that did not come to its end is thrown away. */
    private final Queue<SchemaPass> idle = new ConcurrentLinkedQueue<>();

    /** Compiles the schema, which takes some tenths of a second. */
    public AnswerSchema(AggregatedContract<?> contract) {
        List<String> files = Stream.concat(
                        Stream.of(contract.publication().schema()), SchemaFiles.WITHIN_PUBLISHED.stream())
                .toList();
        this.schema = SchemaFiles.compile(files);
        this.vocabulary = SchemaFiles.vocabulary(files);
    }

    /**
     * What is wrong with an answer: the first few problems that differ, nothing if it is valid.
     *
     * @param document the whole HTTP body
     * @param contentType its HTTP header; may be empty
     */
    List<SchemaProblem> problems(byte[] document, String contentType) {
        SchemaPass idleOne = idle.poll();
        SchemaPass pass = idleOne == null ? new SchemaPass(schema, vocabulary) : idleOne;
        try {
            boolean whole = pass.over(Encoding.toUtf8(document, contentType));
            List<SchemaProblem> problems = pass.problems();
            if (whole) {
                idle.add(pass);
            }
            return problems;
        } catch (CharacterCodingException e) {
            return List.of(new SchemaProblem(SchemaPass.NOT_PARSED, ""));
        }
    }
}
