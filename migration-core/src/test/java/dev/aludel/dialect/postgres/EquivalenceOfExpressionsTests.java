package dev.aludel.dialect.postgres;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.aludel.schema.RandomSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Which spellings of a condition or a default mean the same. */
class EquivalenceOfExpressionsTests {

    private final PostgresEquivalence equivalence = new PostgresEquivalence();

    @ParameterizedTest
    @CsvSource(delimiterString = " <=> ", quoteCharacter = '`',
            textBlock = """
                    a > 0                    <=> ((a > 0))
                    a>0                      <=> A  >  0
                    "a" > 0                  <=> a > 0
                    a != 'x'                 <=> (a <> 'x'::text)
                    a = 'x'                  <=> ((a)::text = 'x'::text)
                    a = 'x'                  <=> (a = 'x'::character varying)
                    a in ('x', 'y')          <=> ((a)::text = ANY ((ARRAY['y'::character varying, 'x'::character varying])::text[]))
                    a in (1, 2)              <=> (a = ANY (ARRAY[1, 2]))
                    a in (1)                 <=> (a = 1)
                    a not in (1, 2)          <=> (a <> ALL (ARRAY[1, 2]))
                    a between 1 and 5        <=> ((a >= 1) AND (a <= 5))
                    a not between 1 and 5    <=> ((a < 1) OR (a > 5))
                    a between 1 and 5 and b  <=> b and a >= 1 and a <= 5
                    a and b and c            <=> ((a AND b) AND c)
                    a or b and c             <=> (a OR (b AND c))
                    not a = b                <=> (NOT (a = b))
                    a is not null            <=> (a IS NOT NULL)
                    a notnull                <=> a is not null
                    not (a is null)          <=> a is not null
                    a like 'x%'              <=> ((a)::text ~~ 'x%'::text)
                    a not ilike 'x%'         <=> (a !~~* 'x%'::text)
                    now()                    <=> CURRENT_TIMESTAMP
                    pg_catalog.now()         <=> transaction_timestamp()
                    now() at time zone 'utc' <=> timezone('utc'::text, now())
                    TIMEZONE('utc', CURRENT_TIMESTAMP) <=> timezone('utc'::text, CURRENT_TIMESTAMP)
                    a = true                 <=> a = 't'
                    a > 5                    <=> a > '5'
                    a > 5                    <=> (a > (5)::numeric)
                    a > -1                   <=> (a > '-1'::integer)
                    a > -1                   <=> (a > (- 1))
                    a > 5.0                  <=> a > 5.00
                    cast(a as date)          <=> (a)::date
                    cast(a as timestamptz)   <=> a::timestamp with time zone
                    date '2020-01-01'        <=> '2020-01-01'::date
                    interval '1 day'         <=> '1 day'::interval
                    lower(a) || b            <=> (lower((a)::text) || (b)::text)
                    a + b * c                <=> (a + (b * c))
                    (a - b) - c              <=> a - b - c
                    a->'x'->>'y'             <=> ((a -> 'x'::text) ->> 'y'::text)
                    trim(a)                  <=> TRIM(BOTH FROM a)
                    extract(year from a)     <=> EXTRACT(year FROM a)
                    case when a then 1 else 2 end <=> CASE WHEN a THEN 1 ELSE 2 END
                    coalesce(a, b) is distinct from c <=> (COALESCE(a, b) IS DISTINCT FROM c)
                    (a).b[1]                 <=> ((a).b)[1]
                    array['x'::text]         <=> ARRAY['x'::text]
                    a /* why */ > 0          <=> a > 0 -- because
                    E'it\\'s'                <=> 'it''s'
                    $$it's$$                 <=> 'it''s'
                    a collate "C" < 'x'      <=> ((a COLLATE "C") < 'x'::text)
                    select  1                <=> SELECT 1
                    """)
    void same(String one, String other) {
        assertThat(sameBothWays(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " <=> ", quoteCharacter = '`', textBlock = """
            a > 0                 <=> a >= 0
            a > 0                 <=> b > 0
            "A" > 0               <=> a > 0
            a = 'x'               <=> a = 'X'
            a = 't'               <=> a = 'true'
            a > 5                 <=> a > 50
            a in (1, 2)           <=> a in (1, 3)
            a in (1, 2)           <=> a in (1, 2, 3)
            a in (1, 1)           <=> a in (1, 2)
            a in (1, 2)           <=> a not in (1, 2)
            a = any (b)           <=> a = all (b)
            a or b and c          <=> (a or b) and c
            a - (b - c)           <=> a - b - c
            not (a or b)          <=> not a or b
            a is null             <=> a is not null
            a is null             <=> a is true
            now()                 <=> clock_timestamp()
            lower(a)              <=> upper(a)
            app.lower(a)          <=> lower(a)
            a::date               <=> a
            a::varchar(3)         <=> a
            a::date               <=> a::timestamp
            a::numeric            <=> a::bigint
            'x'::date             <=> 'x'::interval
            a ~ 'x'               <=> a ~* 'x'
            a like 'x'            <=> a not like 'x'
            a collate "C" < 'x'   <=> a < 'x'
            trim(leading from a)  <=> trim(a)
            array[1]              <=> array[2]
            case a when 1 then 2 end <=> case when 1 then 2 end
            select 1              <=> select 2
            'unclosed             <=> 'unclosed too
            """)
    void different(String one, String other) {
        assertThat(sameBothWays(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " <=> ", quoteCharacter = '`', textBlock = """
            boolean     <=> 't'           <=> true
            boolean     <=> '0'           <=> 'no'::boolean
            varchar(20) <=> 'x'           <=> 'x'::character varying
            varchar(20) <=> ''            <=> ''::character varying
            integer     <=> '5'           <=> 5
            numeric(10,2) <=> '0'         <=> 0.00
            double precision <=> 5        <=> 5.0
            integer     <=> - 5           <=> '-5'::integer
            char(3)     <=> 'a'           <=> 'a  '::bpchar
            text[]      <=> '{}'          <=> '{}'::text[]
            jsonb       <=> '{}'          <=> '{}'::jsonb
            app.mood    <=> 'low'         <=> 'low'::app.mood
            date        <=> now()::date   <=> now()
            time        <=> '10:00'       <=> '10:00:00'::time without time zone
            timestamp   <=> '2020-01-01'  <=> '2020-01-01 00:00:00'::timestamp without time zone
            timestamptz <=> '2020-01-01 01:00:00+01' <=> '2020-01-01 00:00:00+00'::timestamp with time zone
            timestamptz <=> now()         <=> CURRENT_TIMESTAMP
            bigint      <=> nextval('seq') <=> nextval('seq'::regclass)
            """)
    void sameDefault(String type, String one, String other) {
        assertThat(this.equivalence.sameDefault(Texts.type(type), one, other)).isTrue();
        assertThat(this.equivalence.sameDefault(Texts.type(type), other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " <=> ", quoteCharacter = '`', textBlock = """
            boolean   <=> 't'          <=> false
            text      <=> 't'          <=> 'true'
            text      <=> '1.0'        <=> '1'
            text      <=> 'a'          <=> 'a '
            integer   <=> 5            <=> 50
            time      <=> '10:00'      <=> '10:01:00'
            timestamp <=> now()        <=> clock_timestamp()
            date      <=> CURRENT_DATE <=> '2020-01-01'
            text      <=> 'x           <=> 'y
            """)
    void differentDefault(String type, String one, String other) {
        assertThat(this.equivalence.sameDefault(Texts.type(type), one, other)).isFalse();
        assertThat(this.equivalence.sameDefault(Texts.type(type), other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "(", "a(", "case", "a in", "a between", "::", "a::", "a is", "array[", "trim(",
            "position(", "-", "not", "a.", "\"\"", "''", "$1", "a at time", "cast(a as", "interval '1' day", "*", "" })
    void nothingElseIsTheSameAsAFragment(String fragment) {
        assertThat(sameBothWays(fragment, "a = b")).isFalse();
    }

    @Test
    void noTextMakesItFail() {
        String[] pieces = { "(", ")", "a", "'", "\"", "::", "text", " and ", " or ", "not ", "in", "between ", "[", "]",
                ",", "1", "-", ".", "case ", "when ", " end", "array", "$$", "/*", "--", "\n", "is ", "null", "E'\\",
                "ß", "?" };
        Random random = new Random(1);
        for (int seed : RandomSchemas.seeds().toArray()) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> sameBothWays(text.toString(), "a and (" + text + ")")).doesNotThrowAnyException();
            assertThat(sameBothWays(text.toString(), text.toString())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "(%sa%s)", "not %sa%s", "f(%sa%s)", "- %sa%s", "a::text%s%s", "a + %sa%s", "'%s''%s'",
            "a or %sb%s" })
    void noDepthMakesItFail(String pattern) {
        String one = deep(pattern, 10_000);
        assertThat(sameBothWays(one, one + " ")).isTrue();
        assertThat(sameBothWays(one, one + " and b")).isFalse();
        assertThat(sameBothWays(deep(pattern, 50), deep(pattern, 50) + " ")).isTrue();
    }

    private static String deep(String pattern, int depth) {
        String[] parts = pattern.split("%s", -1);
        return parts[0].repeat(depth) + parts[1].repeat(parts[1].equals("a") || parts[1].equals("b") ? 1 : depth)
                + parts[2].repeat(depth);
    }

    private boolean sameBothWays(String one, String other) {
        boolean same = this.equivalence.sameExpression(one, other);
        assertThat(this.equivalence.sameExpression(other, one)).isEqualTo(same);
        return same;
    }

}
