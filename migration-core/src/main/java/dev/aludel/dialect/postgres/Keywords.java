package dev.aludel.dialect.postgres;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that do not work everywhere as a name without quotes: those that appendix
 * "SQL Key Words" of the manual does not call plainly non-reserved, of versions 14 to 18
 * together.
 */
final class Keywords {

    private static final Set<String> WORDS = Stream.of(reserved(), asFunctionOrType(), notAsFunctionOrType())
        .flatMap((words) -> Stream.of(words.split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());

    private Keywords() {
    }

    /** Whether a name that reads like this, in lower case, needs quotes. */
    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    private static String reserved() {
        return """
                all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create \
                current_catalog current_date current_role current_time current_timestamp current_user default deferrable \
                desc distinct do else end except false fetch for foreign from grant group having in initially intersect \
                into lateral leading limit localtime localtimestamp not null offset on only or order placing primary \
                references returning select session_user some symmetric system_user table then to trailing true union \
                unique user using variadic when where window with""";
    }

    private static String asFunctionOrType() {
        return """
                authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join \
                left like natural notnull outer overlaps right similar tablesample verbose""";
    }

    private static String notAsFunctionOrType() {
        return """
                between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping \
                inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg \
                json_query json_scalar json_serialize json_table json_value least merge_action national nchar none \
                normalize nullif numeric out overlay position precision real row setof smallint substring time timestamp \
                treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse \
                xmlpi xmlroot xmlserialize xmltable""";
    }

}
