package dev.aludel.dialect.postgres;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

class UsualWordsTests {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            character varying(255)            => varchar(255)
            character varying(255)[]          => varchar(255)[]
            character(1)                      => char(1)
            float(53)                         => double precision
            float(24)                         => real
            float4                            => real
            int8                              => bigint
            decimal(10,2)                     => numeric(10,2)
            timestamp(6) without time zone    => timestamp(6)
            timestamp(6) with time zone       => timestamp(6) with time zone
            timestamptz                       => timestamp with time zone
            time(0) without time zone         => time(0)
            interval day to second            => interval day to second
            Mood                              => Mood
            """)
    void typesHaveTheirUsualNames(String type, String expected) {
        assertThat(usual(Column.of("value", TypeText.parse(type))).type()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            character varying => 'open'::character varying       => 'open'
            character varying => 'it''s'::character varying      => 'it''s'
            character varying => NULL::character varying         => NULL::character varying
            character varying => ('a'::text || 'b'::text)        => ('a'::text || 'b'::text)
            character varying => 'open'::state                   => 'open'::state
            integer           => '-1'::integer                   => -1
            numeric           => '0.5'::numeric                  => 0.5
            bigint            => nextval('task_seq'::regclass)   => nextval('task_seq'::regclass)
            state             => 'OPEN'::state                   => 'OPEN'
            text[]            => '{}'::text[]                    => '{}'
            """)
    void constantsNeedNoCast(String type, String expression, String expected) {
        Column column = Column.of("value", TypeText.parse(type)).filledBy(new Default(expression));
        assertThat(usual(column).value()).isEqualTo(new Default(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`',
            textBlock = """
                    (state)::text = ANY ((ARRAY['OPEN'::character varying, 'DONE'::character varying])::text[])    => state IN ('OPEN', 'DONE')
                    (state)::text = ANY (ARRAY[('OPEN'::character varying)::text, ('a, b'::character varying)::text]) => state IN ('OPEN', 'a, b')
                    ("State")::text = ANY ((ARRAY['it''s'::character varying])::text[])                            => "State" IN ('it''s')
                    priority = ANY (ARRAY[1, 2, -3])                                                               => priority IN (1, 2, -3)
                    state = ANY (ARRAY['OPEN'::state])                                                             => state IN ('OPEN')
                    state in ('OPEN','it''s')                                                                      => state IN ('OPEN', 'it''s')
                    state in (select 'a')                                                                          => state in (select 'a')
                    lower(state) = ANY (ARRAY['a'::text])                                                          => lower(state) = ANY (ARRAY['a'::text])
                    priority = ANY (ARRAY[1, one()])                                                               => priority = ANY (ARRAY[1, one()])
                    (a)::text = ANY ((ARRAY['x'::character varying])::text[]) OR b                                 => (a)::text = ANY ((ARRAY['x'::character varying])::text[]) OR b
                    """)
    void listsAreWrittenAsLists(String expression, String expected) {
        Table table = Table.of(QualifiedName.of("task"), Column.of("state", DataType.of("text")))
            .with(CheckConstraint.of("ck", expression));
        assertThat(UsualWords.of(table).constraints()).isEqualTo(List.of(CheckConstraint.of("ck", expected)));
    }

    @Test
    void collationStays() {
        DataType type = TypeText.parse("character varying(20)").collatedBy(QualifiedName.of("C"));
        assertThat(usual(Column.of("value", type)).type())
            .isEqualTo(DataType.of("varchar", 20).collatedBy(QualifiedName.of("C")));
    }

    private static Column usual(Column column) {
        return UsualWords.of(Table.of(QualifiedName.of("task"), column)).columns().get(0);
    }

}
