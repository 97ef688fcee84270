package se.samplan.samples.conformance.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contract.Fact;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Reply;

/**
 * Reviews answers that were saved: SOAP messages in files. The files of one folder are about one person, whatever the folder
 * is called; folders may lie in folders.
 */
public final class SavedAnswers {

    private static final String XML = "text/xml;charset=UTF-8";

    private SavedAnswers() {}

    /** @throws IOException if the folder, or a file in it, cannot be read */
    public static Review review(LocalDate day, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            TreeMap<Path, List<Path>> persons = files.filter(
                            file -> file.toString().endsWith(".xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> file.toAbsolutePath().getParent(), TreeMap::new, Collectors.toList()));
            List<List<Answer>> answers = new ArrayList<>();
            for (List<Path> person : persons.values()) {
                answers.add(answers(person));
            }
            return Review.of(day, answers);
        }
    }

    private static List<Answer> answers(List<Path> files) throws IOException {
        List<Reply.Answered> replies = new ArrayList<>();
        for (Path file : files) {
            byte[] body = Files.readAllBytes(file);
            replies.add(new Reply.Answered(200, XML, body, Message.read(body, XML), Duration.ZERO));
        }
        Set<String> identity = replies.stream()
                .flatMap(reply -> identities(reply).stream())
                .limit(1)
                .collect(Collectors.toSet());
        return replies.stream().map(reply -> answer(reply, identity)).toList();
    }

    private static List<String> identities(Reply.Answered reply) {
        return contract(reply)
                .map(contract -> Entry.of(contract, ((Message.Payload) reply.message()).body()))
                .orElse(List.of())
                .stream()
                .flatMap(record -> record.all(Fact.PERSON_ID).stream())
                .toList();
    }

    private static Answer answer(Reply.Answered reply, Set<String> identity) {
        return contract(reply)
                .map(contract -> Answer.of(contract, reply, identity))
                .orElseGet(() -> Answer.missing("", why(reply.message())));
    }

    private static Unreviewed why(Message message) {
        return message instanceof Message.Payload
                ? Unreviewed.OTHER_CONTRACT
                : message instanceof Message.Fault ? Unreviewed.FAULT : Unreviewed.NO_ANSWER;
    }

    private static Optional<TestedContract> contract(Reply.Answered reply) {
        return reply.message() instanceof Message.Payload payload
                ? TestedContract.all().stream()
                        .filter(contract ->
                                contract.service().equals(payload.body().getNamespaceURI()))
                        .findFirst()
                : Optional.empty();
    }
}
