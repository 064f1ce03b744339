package dev.aludel.hibernate.zoo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.Nationalized;

/** A column of every basic type. */
@Entity
class Specimen {

    @Id
    @GeneratedValue
    long id;

    boolean alive;

    Boolean tagged;

    byte legs;

    short wings;

    Short feathers;

    int teeth;

    Integer claws;

    long genes;

    Long cells;

    float speed;

    Float height;

    double weight;

    Double width;

    char initial;

    Character grade;

    BigDecimal price;

    BigInteger population;

    String name;

    @Nationalized
    String localName;

    byte[] photo;

    UUID chip;

    LocalDate born;

    LocalTime wakesAt;

    OffsetTime sleepsAt;

    LocalDateTime arrived;

    Instant seenAt;

    OffsetDateTime weighedAt;

    ZonedDateTime moltedAt;

    Duration gestation;

    Year discovered;

    ZoneId zone;

    ZoneOffset utcOffset;

    TimeZone timeZone;

    Currency currency;

    Locale language;

    URL article;

    Class<?> kind;

    @Version
    int version;

}
