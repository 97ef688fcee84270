package se.samplan.samples.bench;

import java.util.function.Function;

/**
 * A request, and what its answer must be.
 *
 * @param request with its HTTP head
 * @param complaint what was wrong with an answer, without identities; empty if nothing was
 */
@SuppressWarnings("ArrayRecordComponent") // the same one is the same, whatever it holds
record Task(byte[] request, Function<HttpAnswer, String> complaint) {

    /** The aggregator is asked about the person of the scene. */
    static Task aggregated(Scene scene, AnswerCheck check) {
        return new Task(
                Messages.request(Messages.AGGREGATOR, scene.person()), answer -> check.complaint(scene, answer));
    }

    /** The aggregator is asked for the plans of the story. */
    static Task plansOfTheStory(AnswerCheck check) {
        return new Task(Messages.plansOfTheStory(), check::complaintOfTheStorysPlans);
    }

    /** The aggregator is asked for the overview of the story. */
    static Task overviewOfTheStory(AnswerCheck check) {
        return new Task(Messages.overviewOfTheStory(), check::complaintOfTheStorysOverview);
    }

    /** A producer is asked about the person of the scene, whose one plan it has. */
    static Task produced(Scene scene, AnswerCheck check) {
        return new Task(
                Messages.request(Messages.PRODUCER, scene.person()),
                answer -> check.complaintOfProducer(scene, answer));
    }
}
