package dev.aludel.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column, as its source spells it; which spellings mean the same is the
 * dialect's equivalence to say.
 *
 * @param name the type's name without arguments, such as {@code timestamp with time zone}
 * @param arguments length, precision and scale, or what an extension's type takes
 * @param array whether it is an array; PostgreSQL keeps neither dimensions nor sizes
 * @param collation the collation it is sorted by, which is not said with the type but
 * belongs to it; null for the usual one of the type
 */
public record DataType(QualifiedName name, List<String> arguments, boolean array, @Nullable QualifiedName collation) {

    public DataType {
        arguments = List.copyOf(arguments);
    }

    /** A built-in type, such as {@code of("numeric", 10, 2)}. */
    public static DataType of(String name, int... arguments) {
        return new DataType(QualifiedName.of(name), Arrays.stream(arguments).mapToObj(String::valueOf).toList(), false,
                null);
    }

    /** A type that the user defined. */
    public static DataType of(QualifiedName name) {
        return new DataType(name, List.of(), false, null);
    }

    /** An array of this. */
    public DataType asArray() {
        return new DataType(this.name, this.arguments, true, this.collation);
    }

    /** One element of this array; this where it is none. */
    public DataType element() {
        return new DataType(this.name, this.arguments, false, this.collation);
    }

    /** The same type under another name. */
    public DataType named(QualifiedName newName) {
        return new DataType(newName, this.arguments, this.array, this.collation);
    }

    /** The same with other arguments. */
    public DataType with(List<String> newArguments) {
        return new DataType(this.name, newArguments, this.array, this.collation);
    }

    /** The same, sorted by another collation. */
    public DataType collatedBy(@Nullable QualifiedName newCollation) {
        return new DataType(this.name, this.arguments, this.array, newCollation);
    }

    /** Whether this is, or is an array of, the named type. */
    public boolean uses(QualifiedName type) {
        return this.name.equals(type);
    }

    /**
     * The type as people write it, with its arguments where SQL has them:
     * {@code timestamp(6) with time zone}.
     */
    @Override
    public String toString() {
        String text = this.name.toString();
        if (!this.arguments.isEmpty()) {
            String list = "(" + String.join(",", this.arguments) + ")";
            int zone = text.indexOf(" with");
            text = (zone < 0) ? text + list : text.substring(0, zone) + list + text.substring(zone);
        }
        return text + (this.array ? "[]" : "") + ((this.collation != null) ? " collate " + this.collation : "");
    }

}
