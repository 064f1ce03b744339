package dev.aludel.draft.model;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** Values for the columns of samples, none of them twice where the type has enough. */
final class SampleValues {

    private static final Map<Class<?>, IntFunction<Object>> VALUES = Map.ofEntries(
            Map.entry(String.class, (number) -> "s" + number), Map.entry(Long.class, Long::valueOf),
            Map.entry(Integer.class, Integer::valueOf), Map.entry(Short.class, (number) -> (short) number),
            Map.entry(Double.class, (number) -> number + 0.5), Map.entry(Character.class, (number) -> 'c'),
            Map.entry(Boolean.class, (number) -> true), Map.entry(BigDecimal.class, BigDecimal::valueOf),
            Map.entry(LocalDate.class, (number) -> LocalDate.of(2020, 1, 1).plusDays(number)),
            Map.entry(LocalTime.class, (number) -> LocalTime.of(12, 0).plusSeconds(number)),
            Map.entry(LocalDateTime.class, (number) -> LocalDateTime.of(2020, 1, 1, 8, 0).plusMinutes(number)),
            Map.entry(Instant.class, (number) -> Instant.parse("2020-01-01T00:00:00Z").plusSeconds(number)),
            Map.entry(OffsetDateTime.class,
                    (number) -> OffsetDateTime.of(2020, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC).plusMinutes(number)),
            Map.entry(Duration.class, Duration::ofMinutes),
            Map.entry(UUID.class,
                    (number) -> UUID.nameUUIDFromBytes(new byte[] { (byte) (number >> 8), (byte) number })),
            Map.entry(byte[].class, (number) -> new byte[] { (byte) number }));

    private int last;

    /** Another text: it fills a short column, as those that are padded need it. */
    String text(int length) {
        this.last++;
        return (length < 8) ? "%08d".formatted(this.last).substring(8 - length) : "s" + this.last;
    }

    /** Another value of a type. */
    Object next(Type type) {
        this.last++;
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> itsClass = boxed((Class<?>) type);
        if (itsClass.isEnum()) {
            return itsClass.getEnumConstants()[this.last % itsClass.getEnumConstants().length];
        }
        if (VALUES.containsKey(itsClass)) {
            return VALUES.get(itsClass).apply(this.last);
        }
        if (itsClass.isArray()) {
            Object array = Array.newInstance(itsClass.getComponentType(), 1);
            Array.set(array, 0, next(itsClass.getComponentType()));
            return array;
        }
        throw new IllegalStateException("No sample of " + type);
    }

    private Object collection(Class<?> kind, Type[] of) {
        if (kind == Map.class) {
            return Map.of(next(of[0]), next(of[1]));
        }
        return (kind == Set.class) ? Set.of(next(of[0])) : List.of(next(of[0]));
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

}
