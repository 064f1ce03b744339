package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** The names in a command, behind the words that it begins with. */
final class CommandNames {

    private final SqlLexer lexer;

    CommandNames(String sql) {
        this.lexer = new SqlLexer(sql);
        this.lexer.advance();
    }

    CommandNames skipFirst() {
        this.lexer.advance();
        return this;
    }

    /** Goes over these words, as many of them as there are. */
    CommandNames skip(String... words) {
        Set<String> skipped = Set.of(words);
        while (this.lexer.kind() == TokenKind.WORD && skipped.contains(this.lexer.folded())) {
            this.lexer.advance();
        }
        return this;
    }

    /** Goes over what is in parentheses, and over options without any. */
    CommandNames options(String... words) {
        if (this.lexer.is('(')) {
            while (this.lexer.kind() != TokenKind.END && !this.lexer.is(')')) {
                this.lexer.advance();
            }
            this.lexer.advance();
        }
        return (words.length > 0) ? skip(words) : this;
    }

    /** The names that stand here, with commas between them. */
    List<QualifiedName> list() {
        List<QualifiedName> names = new ArrayList<>();
        while (isName()) {
            names.add(name());
            skipColumns();
            if (!this.lexer.is(',')) {
                break;
            }
            this.lexer.advance();
            skip("only");
        }
        return List.copyOf(names);
    }

    /** A star behind a name says that heirs are meant too, which they are anyway. */
    private void skipColumns() {
        if (this.lexer.is('*')) {
            this.lexer.advance();
        }
        options();
    }

    private boolean isName() {
        return this.lexer.kind() == TokenKind.WORD || this.lexer.kind() == TokenKind.QUOTED_NAME;
    }

    private QualifiedName name() {
        String first = part();
        if (!this.lexer.is('.')) {
            return QualifiedName.of(first);
        }
        this.lexer.advance();
        return QualifiedName.of(first, part());
    }

    private String part() {
        String part = (this.lexer.kind() == TokenKind.QUOTED_NAME)
                ? this.lexer.token().substring(1, this.lexer.token().length() - 1).replace("\"\"", "\"")
                : this.lexer.folded();
        this.lexer.advance();
        return part;
    }

    /** A thing of the default schema is known without it, however a command spells it. */
    static QualifiedName meant(QualifiedName name, Circumstances at) {
        QualifiedName bare = QualifiedName.of(name.name());
        return (!isThere(name, at) && isThere(bare, at)) ? bare : name;
    }

    private static boolean isThere(QualifiedName name, Circumstances at) {
        return at.before().table(name).isPresent()
                || at.before().object(ObjectName.of(ObjectKind.MATERIALIZED_VIEW, name)).isPresent();
    }

}
