package se.samplan.render;

import static se.samplan.render.Fact.essential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.booking.BookedTime;

/** A booked time as a page: when, where, with whom and why, and what may be done about it. */
final class BookedTimeView {

    private BookedTimeView() {}

    static Page of(BookedTime booked, LocalDate today) {
        Optional<String> title = title(booked);
        return new Page(
                title.orElse("Bokad tid"),
                facts(booked, title.orElse("")),
                booked.endTimeExclusive().toLocalDate().isBefore(today) ? List.of(When.PAST) : List.of(),
                List.of(allowed(booked)),
                Closing.words("bokningen", today));
    }

    private static Optional<String> title(BookedTime booked) {
        return Stream.of(booked.timeTypeName(), booked.careTypeName())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static List<Fact> facts(BookedTime booked, String title) {
        return List.of(
                essential("När", List.of(when(booked))),
                essential("Var", said(booked.healthcareFacilityName())),
                essential("Hos", said(booked.performerName())),
                essential("Rum eller utrustning", said(booked.resourceName())),
                essential("Typ av vård", said(booked.careTypeName().filter(type -> !type.equals(title)))),
                essential("Varför, enligt mottagningen", said(booked.purpose())),
                essential("Varför, med mina ord", said(booked.reason())));
    }

    private static List<String> said(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).stream().toList();
    }

    /** "Tisdag 24 februari 2026 kl. 13.00–13.30"; the last day is said where it is another. */
    private static String when(BookedTime booked) {
        boolean sameDay = booked.startTimeInclusive()
                .toLocalDate()
                .equals(booked.endTimeExclusive().toLocalDate());
        String end = sameDay
                ? "–" + Days.clock(booked.endTimeExclusive().toLocalTime())
                : " till " + Days.moment(booked.endTimeExclusive());
        boolean hasLength = booked.endTimeExclusive().isAfter(booked.startTimeInclusive());
        return Words.capital(Days.moment(booked.startTimeInclusive()) + (hasLength ? end : ""));
    }

    /** What is absent is not allowed (GetSubjectOfCareSchedule 1.1). */
    private static Section allowed(BookedTime booked) {
        boolean isInvitation = booked.isInvitation().orElse(false);
        return Section.part("Det här går att göra", Weight.ESSENTIAL, List.of())
                .withText(List.of(
                        isInvitation ? "Tiden är en kallelse." : "Tiden är bokad.",
                        allowed(booked.cancelBookingAllowed(), "avboka tiden på nätet"),
                        allowed(booked.rebookingAllowed(), "boka om tiden på nätet"),
                        allowed(booked.messageAllowed(), "skicka meddelande om tiden")));
    }

    private static String allowed(Optional<Boolean> allowed, String what) {
        return "Det går " + (allowed.orElse(false) ? "att " : "inte att ") + what + ".";
    }
}
