package se.samplan.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.model.planning.Code;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Schedule;

/**
 * Makes a record part by part, in the order of its components. A part that the model lets vary freely is made from its type;
 * what a rule binds is made by {@link Bound}, which sees the parts that are already made.
 */
final class RandomRecord {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS_OF_YEAR = 365;

    /** Looked up once per type: reflection is most of the work here. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private static final ClassValue<Object[]> CODES = new ClassValue<>() {
        @Override
        protected Object[] computeValue(Class<?> type) {
            return codes(type);
        }
    };

    private final Random random;
    private final Map<Class<?>, Function<String, Object>> simple = simple();
    private final boolean patientSummary;
    private final Bound bound = new Bound(this);

    /** Local ids by the element that gives them, in the order in which they are given. */
    private final Map<String, List<LocalId>> ids = new HashMap<>();

    private RandomRecord(long seed, boolean patientSummary) {
        this.random = new Random(seed);
        this.patientSummary = patientSummary;
    }

    /** The header of care plans and notes 2.1. */
    static RandomRecord withPatientSummaryHeader(long seed) {
        return new RandomRecord(seed, true);
    }

    /** The header of agreements and notes 3.0. */
    static RandomRecord withJolHeader(long seed) {
        return new RandomRecord(seed, false);
    }

    boolean hasPatientSummaryHeader() {
        return patientSummary;
    }

    private record Part(String name, Type type) {}

    private record Shape(List<Part> parts, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(
                        Stream.of(components)
                                .map(part -> new Part(part.getName(), part.getGenericType()))
                                .toList(),
                        type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getSimpleName(), e);
            }
        }
    }

    /** A record with at least one part: an empty element is no valid part of a record. */
    <R extends Record> R make(Class<R> type) {
        Shape shape = SHAPES.get(type);
        while (true) {
            Map<String, Object> made = new HashMap<>();
            Object[] parts = shape.parts().stream()
                    .map(part -> {
                        Object value =
                                bound.part(type, part.name(), made).orElseGet(() -> any(part.type(), part.name()));
                        made.put(part.name(), value);
                        return value;
                    })
                    .toArray();
            if (Stream.of(parts).anyMatch(RandomRecord::isThere)) {
                return construct(type, shape.constructor(), parts);
            }
        }
    }

    private static boolean isThere(Object part) {
        return !part.equals(Optional.empty()) && !part.equals(List.of());
    }

    private static <R extends Record> R construct(Class<R> type, Constructor<?> constructor, Object... parts) {
        try {
            return type.cast(constructor.newInstance(parts));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private Object any(Type type, String name) {
        if (type instanceof ParameterizedType container) {
            Type held = container.getActualTypeArguments()[0];
            return container.getRawType() == Optional.class
                    ? maybe(() -> oneOf((Class<?>) held, name))
                    : several(0, () -> oneOf((Class<?>) held, name));
        }
        return oneOf((Class<?>) type, name);
    }

    private Object oneOf(Class<?> type, String name) {
        Function<String, Object> known = simple.get(type);
        if (known != null) {
            return known.apply(name);
        }
        if (type.isEnum()) {
            return pick(type.getEnumConstants());
        }
        return Code.class.isAssignableFrom(type) ? pick(CODES.get(type)) : make(type.asSubclass(Record.class));
    }

    /** By type, how a value is made for a part of some name. */
    private Map<Class<?>, Function<String, Object>> simple() {
        return Map.ofEntries(
                Map.entry(String.class, this::text),
                Map.entry(LocalDate.class, name -> day()),
                Map.entry(LocalDateTime.class, name -> time()),
                Map.entry(LocalTime.class, name -> LocalTime.of(upTo(24), upTo(60))),
                Map.entry(Duration.class, name -> Duration.ofMinutes(1 + upTo(120))),
                Map.entry(Integer.class, name -> 1 + upTo(2)),
                Map.entry(Long.class, name -> 1L + upTo(9)),
                Map.entry(Boolean.class, name -> random.nextBoolean()),
                Map.entry(boolean.class, name -> random.nextBoolean()),
                Map.entry(BigDecimal.class, name -> BigDecimal.valueOf(1 + upTo(99))),
                Map.entry(HsaId.class, name -> new HsaId(Texts.hsaId(this))),
                Map.entry(PersonId.class, name -> People.ASTA),
                Map.entry(LocalId.class, name -> LocalId.of(name + "-" + upTo(100))),
                Map.entry(Identifier.class, this::identifier),
                Map.entry(CodedValue.class, name -> codedValue()),
                Map.entry(Document.class, name -> document()),
                Map.entry(OpenPeriod.class, name -> period()),
                Map.entry(Schedule.class, name -> RandomSchedule.of(this)));
    }

    private String text(String name) {
        return name.endsWith("Id") ? name + "-" + upTo(1000) : Texts.about(name, this);
    }

    private Identifier identifier(String name) {
        return switch (name) {
            case "targetRecordId", "replacesContactId", "copyOf", "replacesRecord" ->
                Identifier.record(ValidRecords.SYSTEM.value(), "post-" + upTo(1000));
            case "sharedPlanId", "careProcessId", "opinionId" -> Identifier.of("2.999.752.2.1", "id-" + upTo(1000));
            default -> Identifier.hsa(Texts.hsaId(this));
        };
    }

    private CodedValue codedValue() {
        return random.nextInt(4) == 0
                ? CodedValue.text(Texts.about("originalText", this))
                : new CodedValue(
                        Optional.of("K" + upTo(100)),
                        Optional.of("2.999.752.1." + (1 + upTo(17))),
                        maybe(() -> "KV"),
                        maybe(() -> "1.0"),
                        Optional.of(Texts.about("displayName", this)),
                        Optional.empty());
    }

    private Document document() {
        byte[] content = Texts.about("content", this).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0
                ? Document.linked("application/pdf", URI.create("https://vard.example.org/dokument/" + upTo(1000)))
                : Document.embedded(pick("text/plain", "text/html", "image/png", "application/pdf"), content);
    }

    /** From a day of 2025, until a day of 2026, or both. */
    private OpenPeriod period() {
        LocalDate start = day();
        return switch (upTo(3)) {
            case 0 -> OpenPeriod.from(start);
            case 1 -> OpenPeriod.until(later());
            default -> OpenPeriod.between(start, later());
        };
    }

    /** A day of 2025. */
    LocalDate day() {
        return FIRST_DAY.plusDays(upTo(DAYS_OF_YEAR));
    }

    /** A day of 2026. */
    LocalDate later() {
        return FIRST_DAY.plusDays(DAYS_OF_YEAR + upTo(DAYS_OF_YEAR));
    }

    /** A moment of 2025. */
    LocalDateTime time() {
        return day().atTime(upTo(24), upTo(60), upTo(60));
    }

    /** From 0, below the bound. */
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final <T> T pick(T... choices) {
        return choices[upTo(choices.length)];
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> several(int least, Supplier<T> value) {
        return Stream.generate(value).limit(least + upTo(3)).toList();
    }

    /** Parts that have ids: the ids are there before the parts, so that any part can point at any other. */
    <R extends Record> List<R> all(Class<R> type, String idElement) {
        return given(idElement).stream().map(id -> made(type, idElement, id)).toList();
    }

    private <R extends Record> R made(Class<R> type, String idElement, LocalId id) {
        bound.next(idElement, id);
        return make(type);
    }

    /** Says how many parts there will be of a kind. */
    void give(String idElement, int least) {
        int count = least + upTo(4);
        List<LocalId> given = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            given.add(LocalId.of(idElement.replace("Id", "-") + number));
        }
        ids.put(idElement, given);
    }

    List<LocalId> given(String idElement) {
        return ids.getOrDefault(idElement, List.of());
    }

    /** One of them, if there is any. */
    Optional<LocalId> oneGiven(Collection<LocalId> candidates) {
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(candidates).get(upTo(candidates.size())));
    }

    private static Object[] codes(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(RandomRecord::constant)
                .toArray();
    }

    private static Object constant(Field field) {
        try {
            return Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
