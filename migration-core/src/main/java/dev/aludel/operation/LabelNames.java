package dev.aludel.operation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SqlWord;
import dev.aludel.schema.Table;

/**
 * A label of an enum type inside expressions: {@code 'ok'::mood},
 * {@code '{ok,sad}'::mood[]}, or a string alone that is compared with nothing but columns
 * of that type.
 *
 * @param from the label before
 * @param to the label after
 */
record LabelNames(String from, String to) {

    private static final Pattern ELEMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^{},\"]+");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** The expressions of a schema with the label of a type under its new name. */
    Schema renamedIn(Schema before, QualifiedName type) {
        ThingNames names = ThingNames.of(before, ObjectName.of(ObjectKind.TYPE, type));
        return Expressions
            .changed(before, names,
                    (same, expression) -> renamed(expression, (word) -> isCast(expression, word, names)))
            .withEachTable((table) -> renamedAlone(table, Expressions.columns(before, table), type));
    }

    /**
     * Whether it is plain which strings are the label: one that is compared with columns
     * of several types may be of any of them.
     */
    boolean areTold(Schema schema, QualifiedName type) {
        ThingNames names = ThingNames.of(schema, ObjectName.of(ObjectKind.TYPE, type));
        boolean told = !Expressions.anyMatch(schema, names, ThingNames::isDoubtfulIn);
        for (Table table : schema.tables().values()) {
            List<Column> columns = Expressions.columns(schema, table);
            boolean[] doubtful = { false };
            Expressions.changedOfRows(table, (expression) -> {
                List<Boolean> ofType = ofType(columns, expression, type);
                doubtful[0] |= ofType.contains(true) && ofType.contains(false) && !alone(expression).equals(expression);
                return expression;
            });
            told &= !doubtful[0];
        }
        return told;
    }

    /** Strings of which no cast tells the type. */
    private Table renamedAlone(Table table, List<Column> columns, QualifiedName type) {
        List<Column> filled = table.columns()
            .stream()
            .map((column) -> (column.type().uses(type) && column.value() instanceof Default given)
                    ? column.filledBy(new Default(alone(given.expression()))) : column)
            .toList();
        return Expressions.changedOfRows(table.withColumns(filled), (expression) -> {
            List<Boolean> ofType = ofType(columns, expression, type);
            return (ofType.contains(true) && !ofType.contains(false)) ? alone(expression) : expression;
        });
    }

    private String alone(String expression) {
        return renamed(expression, (word) -> !expression.substring(word.end()).stripLeading().startsWith("::"));
    }

    /** Of each column that an expression names, whether it is of the type. */
    private static List<Boolean> ofType(List<Column> columns, String expression, QualifiedName type) {
        return columns.stream()
            .filter((column) -> ExpressionNames.mention(expression, column.name()))
            .map((column) -> column.type().uses(type))
            .toList();
    }

    private String renamed(String expression, Predicate<SqlWord> isOfType) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (SqlWord word : SqlWord.all(expression)) {
            String string = word.string();
            if (string != null && isOfType.test(word)) {
                text.append(expression, end, word.start()).append(literal(renamed(string)));
                end = word.end();
            }
        }
        return text.append(expression, end, expression.length()).toString();
    }

    /** The label, or an array that has it. */
    private String renamed(String string) {
        if (!string.startsWith("{")) {
            return string.equals(this.from) ? this.to : string;
        }
        return ELEMENT.matcher(string).replaceAll((element) -> {
            String inside = element.group(1);
            String label = (inside != null) ? inside.replaceAll("\\\\(.)", "$1") : element.group().strip();
            return Matcher.quoteReplacement(label.equals(this.from) ? element(this.to) : element.group());
        });
    }

    private static boolean isCast(String expression, SqlWord word, ThingNames type) {
        return type.places(expression)
            .stream()
            .anyMatch((place) -> place.start() >= word.end()
                    && expression.substring(word.end(), place.start()).strip().equals("::")
                    || place.end() <= word.start() && expression.substring(place.end(), word.start()).isBlank());
    }

    private static String element(String label) {
        boolean plain = PLAIN.matcher(label).matches() && !label.equalsIgnoreCase("null");
        return plain ? label : '"' + label.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String literal(String string) {
        return "'" + string.replace("'", "''") + "'";
    }

}
