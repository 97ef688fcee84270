package se.samplan.render;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Code;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Responsible;

/**
 * Plans made by chance from a seed, over all that the records can hold: a field that is added to a record is filled here without
 * a change. Every text is one of its kind and holds what must be escaped, so that it can be looked for on a page.
 */
final class SomePlans {

    /** Ids of a kind: what a reference points at, and what the records are named by. */
    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("parentGoalId", "goal"),
            Map.entry("goalRef", "goal"),
            Map.entry("needRef", "need"),
            Map.entry("addressesNeedRef", "need"),
            Map.entry("conditionRef", "need"),
            Map.entry("followUpRef", "followUp"),
            Map.entry("parentActivityId", "activity"),
            Map.entry("activityRef", "activity"),
            Map.entry("contactRef", "guidance"));

    /** Looked up once: reflection is most of the work here. */
    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> kind) {
            return List.of(kind.getRecordComponents());
        }
    };

    private final Random random;
    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    private SomePlans(long seed, int most) {
        this.random = new Random(seed);
        this.most = most;
    }

    /** @param most how many things a list holds at most */
    static CarePlan plan(long seed, int most) {
        return new SomePlans(seed, most).carePlan();
    }

    /** An agreement with the same kinds of texts, and without a document of its own. */
    static Agreement agreement(long seed, int most) {
        SomePlans some = new SomePlans(seed, most);
        Agreement any = (Agreement) some.made(Agreement.class, "");
        return new Agreement(
                any.header(),
                AgreementBodyBuilder.builder(any.body()).content(List.of()).build());
    }

    /** A fixed contact with the same kinds of texts. */
    static FixedContact contact(long seed, int most) {
        return (FixedContact) new SomePlans(seed, most).made(FixedContact.class, "");
    }

    /** A booked time with the same kinds of texts. */
    static BookedTime bookedTime(long seed) {
        return (BookedTime) new SomePlans(seed, 1).made(BookedTime.class, "");
    }

    private CarePlan carePlan() {
        CarePlan plan = (CarePlan) made(CarePlan.class, "");
        return new CarePlan(
                plan.header(),
                List.of(),
                plan.participatingCareUnit(),
                plan.typeOfCarePlan(),
                Optional.of((StructuredCarePlan) made(StructuredCarePlan.class, "")));
    }

    private Object made(Type type, String name) {
        if (type instanceof ParameterizedType many) {
            return several(many, name);
        }
        Class<?> kind = (Class<?>) type;
        if (Code.class.isAssignableFrom(kind)) {
            return code(kind);
        }
        if (kind.isEnum()) {
            return any(List.of(kind.getEnumConstants()));
        }
        return simple(kind, name).orElseGet(() -> record(kind));
    }

    private Object several(ParameterizedType type, String name) {
        Type of = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return random.nextInt(4) > 0 ? Optional.of(made(of, name)) : Optional.empty();
        }
        int least =
                List.of("sign", "action", "subject", "responsible", "careParty").contains(name) ? 1 : 0;
        boolean top = List.of("goal", "activity").contains(name);
        int length = least + random.nextInt((top ? most : Math.min(most, 3)) + 1);
        return IntStream.range(0, length).mapToObj(i -> made(of, name)).toList();
    }

    private Optional<Object> simple(Class<?> kind, String name) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(boolean.class, random.nextBoolean()),
                Map.entry(Boolean.class, random.nextBoolean()),
                Map.entry(
                        Integer.class, name.equals("attainmentScale") ? random.nextInt(5) - 2 : 1 + random.nextInt(14)),
                Map.entry(Long.class, 1L + random.nextInt(9)),
                Map.entry(BigDecimal.class, BigDecimal.valueOf(random.nextInt(100), 1)),
                Map.entry(Duration.class, Duration.ofMinutes(1 + random.nextInt(200))),
                Map.entry(LocalDate.class, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400))),
                Map.entry(
                        LocalDateTime.class, LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(500_000))),
                Map.entry(LocalTime.class, LocalTime.of(random.nextInt(24), random.nextInt(60))),
                Map.entry(DayOfWeek.class, DayOfWeek.of(1 + random.nextInt(7))),
                Map.entry(Month.class, Month.of(1 + random.nextInt(12))));
        if (kind == String.class) {
            return Optional.of(text(name));
        }
        if (kind == LocalId.class) {
            return Optional.of(id(name));
        }
        if (kind == Identifier.class) {
            return Optional.of(Identifier.hsa("TSTASTA00000-U101"));
        }
        if (kind == CodedValue.class) {
            return Optional.of(
                    random.nextBoolean() ? CodedValue.of("kod", "1.2.3", text(name)) : CodedValue.text(text(name)));
        }
        if (kind == Document.class) {
            return Optional.of(Document.html("<p>eget</p>"));
        }
        return Optional.ofNullable(values.get(kind));
    }

    /** A text that is found once or not at all, with what HTML, XML and people's keyboards have in store. */
    private String text(String name) {
        texts.add(name);
        return "§" + texts.size() + "§ " + name + " <b>å&ä\"ö'</b>"
                + (random.nextInt(5) == 0 ? "\u0001\u202E]]>\n" : "") + "slut";
    }

    private LocalId id(String name) {
        String target = TARGETS.getOrDefault(name, "");
        if (!target.isEmpty()) {
            return LocalId.of(target + "-" + (1 + random.nextInt(most)));
        }
        if (name.endsWith("Id")) {
            String kind = name.substring(0, name.length() - 2);
            return LocalId.of(kind + "-" + counts.merge(kind, 1, Integer::sum));
        }
        return LocalId.of("participant-" + (1 + random.nextInt(3)));
    }

    private Object code(Class<?> kind) {
        List<Object> known = Arrays.stream(kind.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == kind)
                .map(SomePlans::value)
                .toList();
        return random.nextInt(8) > 0 ? any(known) : built(kind, List.of("nyKod"));
    }

    private static Object value(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private Object record(Class<?> kind) {
        if (kind == Responsible.class) {
            return responsible();
        }
        if (kind.getSimpleName().equals("PersonId")) {
            return AstaPlans.ASTA;
        }
        if (kind.getSimpleName().equals("HsaId")) {
            return built(kind, List.of("TSTASTA00000-U101"));
        }
        return built(
                kind,
                PARTS.get(kind).stream()
                        .map(part -> made(part.getGenericType(), part.getName()))
                        .toList());
    }

    /** Named here, or by a participant: never by both. */
    private Responsible responsible() {
        Responsible any = (Responsible) built(
                Responsible.class,
                PARTS.get(Responsible.class).stream()
                        .map(part -> made(part.getGenericType(), part.getName()))
                        .toList());
        boolean named = random.nextBoolean();
        return new Responsible(
                any.kind(),
                any.partyType(),
                named ? Optional.empty() : any.participantRef(),
                Optional.empty(),
                named ? any.name() : Optional.empty(),
                any.role(),
                any.principal(),
                any.accepted(),
                any.acceptedTime());
    }

    private static Object built(Class<?> kind, List<?> parts) {
        try {
            Class<?>[] types =
                    PARTS.get(kind).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = kind.getDeclaredConstructor(types);
            return canonical.newInstance(parts.toArray());
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(kind.getSimpleName(), wrong);
        }
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
