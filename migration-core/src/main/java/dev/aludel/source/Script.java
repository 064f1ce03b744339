package dev.aludel.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import dev.aludel.dialect.SqlReader;
import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.migration.Directive;
import dev.aludel.migration.Header;
import dev.aludel.migration.Statement;
import dev.aludel.problem.Location;

/** The text of a migration, cut into header, upgrade and downgrade. */
final class Script {

    private static final Set<String> SECTIONS = Set.of("up", "down");

    private final String file;

    private final String text;

    private final SqlReader reader;

    private final List<DirectiveLine> directives;

    private final int headerEnd;

    private final Section up;

    private final @Nullable Section down;

    /** Where a section starts and ends in the text. */
    private record Section(int start, int end) {

        boolean holds(DirectiveLine line) {
            return line.start() >= this.start && line.start() < this.end;
        }

    }

    Script(String file, String text, SqlReader reader) {
        this.file = file;
        this.text = text;
        this.reader = reader;
        this.directives = DirectiveLine.of(text, reader);
        List<DirectiveLine> sections = this.directives.stream()
            .filter((line) -> SECTIONS.contains(line.name()))
            .toList();
        Section upgrade = section("up", sections);
        this.down = section("down", sections);
        if (upgrade == null && this.down != null) {
            throw problem(sections.get(0), "a '-- migrate:down' section without a '-- migrate:up' section",
                    "Put '-- migrate:up' before the statements that upgrade.");
        }
        this.up = (upgrade != null) ? upgrade : new Section(0, text.length());
        this.headerEnd = sections.isEmpty() ? firstStatement() : sections.get(0).start();
        if (!sections.isEmpty()) {
            split(0, this.headerEnd).stream().findFirst().ifPresent((statement) -> {
                throw new UnreadableMigration(Location.of(file, statement.line()),
                        "there is SQL before the first section, which would never run",
                        "Move it below '-- migrate:up'.");
            });
        }
    }

    String file() {
        return this.file;
    }

    String text() {
        return this.text;
    }

    Header header() {
        boolean sections = this.up.start() > 0 || this.down != null;
        return HeaderReader.header(this.file,
                this.directives.stream()
                    .filter((line) -> line.start() < this.headerEnd)
                    .filter((line) -> sections || !StatementDirectives.NAMES.contains(line.name()))
                    .toList());
    }

    List<Statement> upgrade() {
        return statements(this.up);
    }

    boolean hasDowngrade() {
        return this.down != null;
    }

    List<Statement> downgrade() {
        return (this.down != null) ? statements(this.down) : List.of();
    }

    String downgradeText() {
        return (this.down != null) ? this.text.substring(this.down.start(), this.down.end()).strip() : "";
    }

    /** Why it cannot be taken back; null where it can, or nobody said. */
    @Nullable String irreversible() {
        Section section = this.down;
        if (section == null) {
            return null;
        }
        for (DirectiveLine line : this.directives) {
            if (section.holds(line) && line.name().equals("irreversible")) {
                if (!split(section.start(), section.end()).isEmpty()) {
                    throw problem(line, "a migration that is irreversible has statements in its 'down' section",
                            "Remove the line, or the statements.");
                }
                return line.argument();
            }
        }
        return null;
    }

    private List<Statement> statements(Section section) {
        List<DirectiveLine> open = new ArrayList<>(this.directives.stream()
            .filter(section::holds)
            .filter((line) -> line.start() >= this.headerEnd || StatementDirectives.NAMES.contains(line.name()))
            .filter((line) -> !SECTIONS.contains(line.name()))
            .toList());
        List<Statement> statements = new ArrayList<>();
        for (SqlStatement statement : split(section.start(), section.end())) {
            if (this.reader.controlsTransaction(statement.sql())) {
                throw new UnreadableMigration(Location.of(this.file, statement.line()),
                        "'%s' begins or ends a transaction, which is not for a migration to do"
                            .formatted(statement.sql().replaceAll("\\s+", " ")),
                        "Remove it: each migration runs in a transaction of its own. One that must not says "
                                + "'-- migrate:transaction none' in its header.");
            }
            int end = statement.start() + statement.sql().length();
            List<DirectiveLine> own = open.stream().filter((line) -> line.start() < end).toList();
            open.removeAll(own);
            StatementDirectives said = StatementDirectives.of(this.file, own);
            statements.addAll(said.before());
            Statement read = new Statement(statement.sql(), Location.of(this.file, statement.line()),
                    said.directives());
            BackfillLine.check(read, this.reader);
            statements.add(read);
        }
        StatementDirectives last = StatementDirectives.of(this.file, open);
        if (!last.directives().isEmpty()) {
            Directive directive = last.directives().get(0);
            throw new UnreadableMigration(directive.location(), "no statement follows this directive",
                    "Put it before the statement that it is about.");
        }
        statements.addAll(last.before());
        return statements;
    }

    private List<SqlStatement> split(int start, int end) {
        int linesBefore = (int) this.text.substring(0, start).chars().filter((character) -> character == '\n').count();
        try {
            return this.reader.split(this.text.substring(start, end))
                .stream()
                .map((found) -> new SqlStatement(found.sql(), found.start() + start, found.line() + linesBefore))
                .toList();
        }
        catch (UnreadableSql ex) {
            throw new UnreadableMigration(Location.of(this.file, ex.line() + linesBefore),
                    StringUtils.uncapitalize(ex.reason()), ex.action());
        }
    }

    private int firstStatement() {
        return split(0, this.text.length()).stream().findFirst().map(SqlStatement::start).orElse(this.text.length());
    }

    private @Nullable Section section(String name, List<DirectiveLine> sections) {
        Section found = null;
        for (int i = 0; i < sections.size(); i++) {
            DirectiveLine line = sections.get(i);
            if (line.name().equals(name)) {
                if (found != null) {
                    throw problem(line, "a second '-- migrate:%s' section".formatted(name), "Keep one.");
                }
                found = new Section(line.end(),
                        (i + 1 < sections.size()) ? sections.get(i + 1).start() : this.text.length());
            }
        }
        return found;
    }

    private UnreadableMigration problem(DirectiveLine line, String reason, String action) {
        return new UnreadableMigration(Location.of(this.file, line.line()), reason, action);
    }

}
