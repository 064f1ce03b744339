package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** Reads the words of a type, such as {@code varchar(20) array}. */
final class TypeText {

    private TypeText() {
    }

    static DataType parse(String text, Names names) {
        List<String> name = new ArrayList<>();
        List<String> arguments = List.of();
        boolean array = false;
        boolean qualified = false;
        SqlFragment fragment = SqlFragment.of(text);
        for (Word word : fragment.words()) {
            if (word.isGroup()) {
                arguments = SqlFragment.of(word.inside()).parts();
            }
            else if (word.isBracket() || word.is("array")) {
                array = true;
            }
            else {
                qualified |= word.is(".");
                name.add(word.text());
            }
        }
        // In quotes it is another type than without: "Character Types" of the manual.
        if (name.equals(List.of("\"char\""))) {
            return new DataType(QualifiedName.of("pg_catalog", "char"), arguments, array, null);
        }
        QualifiedName itsName = (qualified || name.size() == 1) ? names.qualified(String.join("", name))
                : QualifiedName.of(String.join(" ", name).toLowerCase(Locale.ROOT));
        return new DataType(itsName, arguments, array, null);
    }

}
