package se.samplan.samples.climbing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.OrgUnitBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;

/**
 * A line of the index: {@code id;person;file;title;written;careGiver;careUnit;unitName;author;approved}.
 *
 * @param line its number, for people
 * @param mediaType by the file's ending
 * @param written Swedish local time
 * @param author with the care unit's id and name, which the national rules ask for
 * @param isApproved whether the person may see it
 */
record IndexEntry(
        int line,
        String id,
        PersonId person,
        Path file,
        String mediaType,
        String title,
        LocalDateTime written,
        Owner owner,
        Author author,
        boolean isApproved) {

    /** In bytes (GetCarePlans 2.0, section 4). */
    static final long LARGEST = 100_000;

    private static final int PARTS = 10;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "html", "text/html",
            "txt", "text/plain",
            "png", "image/png",
            "jpg", "image/jpeg",
            "tif", "image/tiff");

    /** @throws IllegalArgumentException saying which column is wrong, never what stands there */
    static IndexEntry read(Path folder, int line, String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("must have " + PARTS + " columns");
        }
        if (!IdentityType.PERSONNUMMER.fits(parts[1])) {
            throw new IllegalArgumentException("person: must be 12 digits");
        }
        return new IndexEntry(
                line,
                parts[0],
                new PersonId(parts[1], IdentityType.PERSONNUMMER),
                file(folder, parts[2]),
                mediaType(parts[2]),
                parts[3],
                time(parts[4]),
                Owner.of(parts[5], parts[6]),
                author(parts),
                yesOrNo(parts[9]));
    }

    private static Author author(String... parts) {
        return AuthorBuilder.builder()
                .time(time(parts[4]))
                .name(parts[8])
                .orgUnit(OrgUnitBuilder.builder()
                        .orgUnitHSAId(new HsaId(parts[6]))
                        .orgUnitName(parts[7])
                        .build())
                .build();
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("file: is not in the folder");
        }
        return file;
    }

    private static String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MEDIA_TYPES.get(ending))
                .orElseThrow(() -> new IllegalArgumentException("file: a plan may be " + MEDIA_TYPES.keySet()));
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("written: must be like 2026-01-22T10:00", e);
        }
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("yes") && !text.equals("no")) {
            throw new IllegalArgumentException("approved: must be yes or no");
        }
        return text.equals("yes");
    }

    boolean isTooLarge() {
        try {
            return Files.size(file) > LARGEST;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CarePlan plan() throws IOException {
        return CarePlanBuilder.builder()
                .header(RecordHeaderBuilder.builder()
                        .documentId(id)
                        .patientId(person)
                        .owner(owner)
                        .author(author)
                        .approvedForPatient(isApproved)
                        .documentTitle(title)
                        .documentTime(written)
                        .build())
                .content(List.of(document()))
                .build();
    }

    private Document document() throws IOException {
        return isTooLarge()
                ? Document.embedded(
                        "text/plain",
                        "Planens dokument är för stort för att visas här. Kontakta den enhet som har skrivit planen."
                                .getBytes(UTF_8))
                : Document.embedded(mediaType, Files.readAllBytes(file));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "IndexEntry[line " + line + "]";
    }
}
