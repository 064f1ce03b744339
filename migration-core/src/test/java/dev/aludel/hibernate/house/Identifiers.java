package dev.aludel.hibernate.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.IdentifierGenerator;

/** Everything that gives an entity its id, but for counters in tables. */
final class Identifiers {

    private Identifiers() {
    }

    @Entity(name = "Counted")
    static class Counted {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;

    }

    @Entity(name = "Sequenced")
    static class Sequenced {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

    }

    @Entity(name = "NamedBySequence")
    static class NamedBySequence {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared_ids")
        @SequenceGenerator(name = "shared_ids", initialValue = 1000, allocationSize = 20)
        Long id;

    }

    @Entity(name = "SharesTheSequence")
    static class SharesTheSequence {

        @Id
        @GeneratedValue(generator = "sharing_ids")
        @SequenceGenerator(name = "sharing_ids", sequenceName = "shared_ids", initialValue = 1000, allocationSize = 20)
        Long id;

    }

    @Entity(name = "CountsDown")
    static class CountsDown {

        @Id
        @GeneratedValue(generator = "downward")
        @SequenceGenerator(name = "downward", sequenceName = "downward_ids", initialValue = -1, allocationSize = -1)
        int id;

    }

    @Entity(name = "Cycling")
    static class Cycling {

        @Id
        @GeneratedValue(generator = "cycling")
        @SequenceGenerator(name = "cycling", sequenceName = "cycling_ids", allocationSize = 1,
                options = "maxvalue 32000 cycle cache 10")
        short id;

    }

    @Entity(name = "RandomId")
    static class RandomId {

        @Id
        @UuidGenerator(style = UuidGenerator.Style.RANDOM)
        UUID id;

    }

    @Entity(name = "SortedId")
    static class SortedId {

        @Id
        @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
        UUID id;

    }

    @Entity(name = "WrittenId")
    static class WrittenId {

        @Id
        @UuidGenerator(style = UuidGenerator.Style.TIME)
        @Column(length = 36)
        String id;

    }

    @Entity(name = "BinaryId")
    static class BinaryId {

        @Id
        @UuidGenerator(style = UuidGenerator.Style.VERSION_6)
        @Column(length = 16)
        byte[] id;

    }

    @Entity(name = "AutomaticId")
    static class AutomaticId {

        @Id
        @GeneratedValue
        UUID id;

    }

    @Entity(name = "Assigned")
    static class Assigned {

        @Id
        @Column(length = 12)
        String code;

    }

    @Entity(name = "NativeId")
    static class NativeId {

        @Id
        @NativeGenerator
        long id;

    }

    @Entity(name = "OwnGenerator")
    static class OwnGenerator {

        @Id
        @Ticking
        Long id;

    }

    @IdGeneratorType(Clock.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Ticking {

    }

    static class Clock implements IdentifierGenerator {

        @Override
        public Object generate(SharedSessionContractImplementor session, Object owner) {
            return System.nanoTime();
        }

    }

}
