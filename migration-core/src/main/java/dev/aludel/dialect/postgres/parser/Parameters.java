package dev.aludel.dialect.postgres.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_in_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Storage_parameter_optionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Storage_parametersContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_storage_parameterContext;

/** Storage parameters as the database keeps them. */
final class Parameters {

    private Parameters() {
    }

    /** Those behind WITH; none where there is no WITH. */
    static SortedMap<String, String> of(Source source, @Nullable With_storage_parameterContext with) {
        return (with != null) ? of(source, with.storage_parameters()) : new TreeMap<>();
    }

    /** Those in brackets; one without a value is true. */
    static SortedMap<String, String> of(Source source, Storage_parametersContext list) {
        return new TreeMap<>(inOrder(source, list));
    }

    /** Those in brackets as they follow each other. */
    static Map<String, String> inOrder(Source source, Storage_parametersContext list) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Storage_parameter_optionContext option : list.storage_parameter_option()) {
            if (option.storage_parameter_name() == null) {
                throw new NotUnderstood();
            }
            parameters.put(Names.folded(source.text(option.storage_parameter_name())).replaceAll("\\s", ""),
                    (option.vex() != null) ? value(source, source.text(option.vex())) : "true");
        }
        return parameters;
    }

    /** The names of a list, with no values yet. */
    static SortedMap<String, String> names(Source source, Names_in_parensContext names) {
        SortedMap<String, String> parameters = new TreeMap<>();
        names.names_references()
            .schema_qualified_name()
            .forEach((name) -> parameters.put(Names.folded(source.text(name)).replaceAll("\\s", ""), ""));
        return parameters;
    }

    private static String value(Source source, String text) {
        char first = text.charAt(0);
        boolean string = text.endsWith("'") || first == '$';
        return string ? new Phrase(source.of(text)).string()
                : (first == '"') ? Names.spelled(text) : Names.folded(text);
    }

}
