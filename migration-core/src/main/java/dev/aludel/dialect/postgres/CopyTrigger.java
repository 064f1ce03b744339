package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;

import dev.aludel.dialect.ColumnCopy;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Operation;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * A trigger that lets a column follow another one of its row ("Trigger Functions" of
 * PostgreSQL's manual).
 *
 * @param copy the column
 */
record CopyTrigger(ColumnCopy copy) {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    /** Types whose values cannot be compared ("Comparison Functions and Operators"). */
    private static final Set<String> INCOMPARABLE = Set.of("json", "xml", "point", "polygon", "box", "path", "line",
            "lseg", "circle");

    /** The function, then the trigger. */
    List<Operation> operations() {
        ObjectName table = ObjectName.table(this.copy.table());
        QualifiedName called = this.copy.table().sibling(this.copy.name());
        ObjectName function = new ObjectName(ObjectKind.FUNCTION, called, "()");
        ObjectName trigger = new ObjectName(ObjectKind.TRIGGER, this.copy.table(), this.copy.name());
        return List
            .of(new CreateObject(NamedObject.of(function, function(called), Set.of())),
                    new CreateObject(NamedObject.of(trigger,
                            """
                                    CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s
                                    FOR EACH ROW EXECUTE FUNCTION %s()""".formatted(SPELLING.name(this.copy.name()),
                                    SPELLING.name(this.copy.table()), SPELLING.name(called)),
                            Set.of(table, function))));
    }

    private String function(QualifiedName called) {
        String assignment = "NEW.%s := %s;".formatted(SPELLING.name(this.copy.copy()), value("NEW."));
        String body = !this.copy.lenient() ? "  " + assignment : """
                BEGIN
                  %s
                EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
                  NEW.%s := NULL;
                END;""".formatted(assignment, SPELLING.name(this.copy.copy()));
        return """
                CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                %s
                  RETURN NEW;
                END
                $$""".formatted(SPELLING.name(called), body.indent(this.copy.lenient() ? 2 : 0).stripTrailing());
    }

    /**
     * What is assigned, which is converted where the types say so by themselves.
     * @param prefix what stands before the name of the column
     */
    String value(String prefix) {
        String column = prefix + SPELLING.name(this.copy.column());
        String using = Conversions.using(column, this.copy.from(), this.copy.to(), SPELLING.type(this.copy.to()));
        return (using != null) ? using : column;
    }

    /** An explicit cast rounds and cuts; what was to be cut was not written, however. */
    String differs() {
        String column = SPELLING.name(this.copy.column());
        String type = SPELLING.type(this.copy.to());
        String using = Conversions.using(column, this.copy.from(), this.copy.to(), type);
        String value = (using != null) ? using : column + "::" + type;
        boolean text = INCOMPARABLE.contains(CanonicalType.of(this.copy.to()).name().name());
        return "%s IS DISTINCT FROM %s".formatted(SPELLING.name(this.copy.copy()) + (text ? "::text" : ""),
                value + (text ? "::text" : ""));
    }

}
