package dev.aludel.spec;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import org.jspecify.annotations.Nullable;

/**
 * Values of all types that pages use, no two of them equal where the type lets that be.
 */
final class MadeUpValues {

    /** Far from what a page has in its rows, and in the digits of a smallint. */
    private static final AtomicInteger NUMBER = new AtomicInteger(20_000);

    private static final int LARGEST = 32_000;

    private final Map<Class<?>, IntFunction<Object>> makers = new HashMap<>();

    MadeUpValues() {
        this.makers.put(Long.class, Long::valueOf);
        this.makers.put(Integer.class, Integer::valueOf);
        this.makers.put(Short.class, (number) -> (short) number);
        this.makers.put(Double.class, Double::valueOf);
        this.makers.put(Float.class, Float::valueOf);
        this.makers.put(Boolean.class, (number) -> number % 2 == 0);
        this.makers.put(BigDecimal.class, (number) -> BigDecimal.valueOf(number).setScale(2));
        this.makers.put(BigInteger.class, BigInteger::valueOf);
        this.makers.put(UUID.class, (number) -> new UUID(number, number));
        this.makers.put(LocalDate.class, (number) -> LocalDate.ofEpochDay(number));
        this.makers.put(LocalDateTime.class, (number) -> LocalDate.ofEpochDay(number).atTime(12, 0));
        this.makers.put(LocalTime.class, (number) -> LocalTime.ofSecondOfDay(number));
        this.makers.put(Instant.class, (number) -> Instant.ofEpochSecond(number));
        this.makers.put(OffsetDateTime.class, (number) -> Instant.ofEpochSecond(number).atOffset(ZoneOffset.UTC));
        this.makers.put(byte[].class, (number) -> new byte[] { (byte) number });
    }

    /** Another value of a type; null where a page has to say what it would be. */
    @Nullable Object next(Class<?> type, Field field) {
        int number = NUMBER.incrementAndGet();
        if (number > LARGEST) {
            NUMBER.set(20_000);
        }
        if (field.isAnnotationPresent(Convert.class)) {
            return null;
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[number % constants.length];
        }
        if (type == String.class) {
            return text(number, field.getAnnotation(Column.class));
        }
        IntFunction<Object> maker = this.makers.get(wrapped(type));
        if (maker == null) {
            throw new IllegalArgumentException("Say in MadeUpValues what a %s may be.".formatted(type.getName()));
        }
        return maker.apply(number);
    }

    /** Digits, so that it can be read as a number, too. */
    private static String text(int number, @Nullable Column column) {
        String text = String.valueOf(number);
        int length = (column != null) ? column.length() : 255;
        return (length < text.length()) ? text.substring(text.length() - length) : text;
    }

    private static Class<?> wrapped(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

}
