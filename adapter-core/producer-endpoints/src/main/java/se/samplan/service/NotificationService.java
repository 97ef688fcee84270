package se.samplan.service;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.engagementindex.v1.EngagementTransactionType;
import se.samplan.contracts.engagementindex.v1.EngagementType;
import se.samplan.contracts.engagementindex.v1.ResultCodeEnum;
import se.samplan.contracts.processnotification.v1.ProcessNotificationResponderInterface;
import se.samplan.contracts.processnotification.v1.ProcessNotificationResponseType;
import se.samplan.contracts.processnotification.v1.ProcessNotificationType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.produce.index.Notification;
import se.samplan.produce.index.NotificationRefused;
import se.samplan.produce.index.Notifications;
import se.samplan.produce.index.SameKey;
import se.samplan.question.QuestionRejected;

/** ProcessNotification 1.0: takes what an engagement index tells of other systems. */
public final class NotificationService implements ProcessNotificationResponderInterface {

    private final Journal journal;
    private final Notifications notifications;

    public NotificationService(Journal journal, Notifications notifications) {
        this.journal = journal;
        this.notifications = notifications;
    }

    /**
     * Takes all of them or none. Two posts with one key are answered with {@code ERROR} and a comment, as the contract has it.
     *
     * @throws QuestionRejected naming the element that breaks a rule, and which transaction it is in
     */
    @Override
    public ProcessNotificationResponseType processNotification(
            String logicalAddress, ProcessNotificationType parameters) {
        journal.check(logicalAddress);
        List<Notification> read = new ArrayList<>();
        for (EngagementTransactionType transaction : parameters.getEngagementTransaction()) {
            read.add(notification(transaction, read.size() + 1));
        }
        ProcessNotificationResponseType response = new ProcessNotificationResponseType();
        try {
            notifications.receive(read);
            response.setResultCode(ResultCodeEnum.OK);
        } catch (NotificationRefused e) {
            throw new QuestionRejected(String.valueOf(e.getMessage()));
        } catch (SameKey e) {
            response.setResultCode(ResultCodeEnum.ERROR);
            response.setComment(e.getMessage());
        }
        return response;
    }

    private static Notification notification(EngagementTransactionType wire, int number) {
        EngagementType engagement = wire.getEngagement();
        try {
            return new Notification(
                    wire.isDeleteFlag() ? IndexChange.State.GONE : IndexChange.State.PRESENT,
                    key(engagement),
                    new HsaId(Optional.ofNullable(engagement.getOwner())
                            .orElseThrow(() -> new IllegalArgumentException("owner: is mandatory"))),
                    new Notification.SetTimes(
                            time(engagement.getMostRecentContent(), "mostRecentContent"),
                            time(engagement.getCreationTime(), "creationTime"),
                            time(engagement.getUpdateTime(), "updateTime")));
        } catch (IllegalArgumentException e) { // its text names field and rule
            throw new QuestionRejected("engagementTransaction " + number + ", " + e.getMessage());
        }
    }

    private static IndexKey key(EngagementType wire) {
        return new IndexKey(
                wire.getRegisteredResidentIdentification(),
                wire.getServiceDomain(),
                wire.getCategorization(),
                wire.getLogicalAddress(),
                wire.getBusinessObjectInstanceIdentifier(),
                wire.getClinicalProcessInterestId(),
                wire.getSourceSystem(),
                wire.getDataController());
    }

    private static Optional<LocalDateTime> time(@Nullable String wire, String field) {
        try {
            return Optional.ofNullable(wire).map(WireTime::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + ": names no real date", e);
        }
    }
}
