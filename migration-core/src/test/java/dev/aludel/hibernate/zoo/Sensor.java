package dev.aludel.hibernate.zoo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** JSON and arrays. */
@Entity
class Sensor {

    @Id
    @UuidGenerator
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> settings;

    @JdbcTypeCode(SqlTypes.JSON)
    Calibration calibration;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    List<Integer> readings;

    String[] tags;

    @Array(length = 7)
    int[] week;

    List<Long> neighbours;

    Set<Diet> diets;

    @JdbcTypeCode(SqlTypes.INET)
    String address;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration interval;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String log;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    String unit;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    int channel;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    Instant checkedAt;

}
