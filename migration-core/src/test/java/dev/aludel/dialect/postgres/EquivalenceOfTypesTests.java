package dev.aludel.dialect.postgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which spellings of a type mean the same. */
class EquivalenceOfTypesTests {

    private final PostgresEquivalence equivalence = new PostgresEquivalence();

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            int4                        = integer
            INT                         = integer
            int8                        = bigint
            int2                        = smallint
            bool                        = boolean
            float4                      = real
            float(24)                   = real
            float8                      = double precision
            float                       = double precision
            float(25)                   = double precision
            float(53)                   = DOUBLE PRECISION
            decimal(10,2)               = numeric(10, 2)
            numeric(10)                 = numeric(10,0)
            dec                         = numeric
            varchar(20)                 = character varying(20)
            VARCHAR                     = character varying
            national character varying(3) = varchar(3)
            char                        = char(1)
            character(3)                = char(3)
            bpchar(3)                   = char(3)
            timestamptz                 = timestamp with time zone
            timestamptz(3)              = timestamp(3) with time zone
            timestamp                   = timestamp without time zone
            timestamp(6)                = timestamp
            timestamp(6) with time zone = timestamptz
            time(6)                     = time without time zone
            timetz                      = time with time zone
            interval(6)                 = interval
            bit                         = bit(1)
            varbit(8)                   = bit varying(8)
            varchar(5)[]                = character varying(5)[]
            integer array               = int4[]
            integer[][]                 = int[]
            pg_catalog.int4             = integer
            mood                        = mood
            """)
    void same(String one, String other) {
        assertThat(sameBothWays(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            integer       = bigint
            integer       = integer[]
            text          = varchar
            varchar(20)   = varchar(30)
            varchar       = varchar(20)
            numeric       = numeric(10)
            numeric(10,2) = numeric(10,3)
            real          = double precision
            float(24)     = float(25)
            char          = bpchar
            char          = pg_catalog.char
            timestamp     = timestamptz
            timestamp(3)  = timestamp
            time          = timetz
            json          = jsonb
            Mood          = mood
            app.mood      = mood
            float(x)      = real
            numeric()     = integer
            """)
    void different(String one, String other) {
        assertThat(sameBothWays(one, other)).isFalse();
    }

    private boolean sameBothWays(String one, String other) {
        boolean same = this.equivalence.sameType(Texts.type(one), Texts.type(other));
        assertThat(this.equivalence.sameType(Texts.type(other), Texts.type(one))).isEqualTo(same);
        return same;
    }

}
