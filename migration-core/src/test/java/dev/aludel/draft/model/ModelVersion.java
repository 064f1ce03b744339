package dev.aludel.draft.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.postgres.Page;
import dev.aludel.spec.EntityCompiler;

/**
 * The classes of an application as they are in one of its versions.
 *
 * @param title what is new in it
 * @param preparation SQL by which people make room for it; null where they need none
 * @param sources the text of each class, by its name
 */
record ModelVersion(String title, @Nullable String preparation, Map<String, String> sources) {

    /** The one that nobody has begun. */
    static final ModelVersion NOTHING = new ModelVersion("", null, Map.of());

    private static final Pattern NAME = Pattern.compile("(?m)^(?:abstract )?(?:class|enum|record) (\\w+)");

    /** A class ends with a brace that nothing stands before. */
    private static final Pattern END = Pattern.compile("(?m)(?<=^\\}|^enum .{1,200}\\})$");

    /** What the next section of a page makes of it. */
    ModelVersion after(Page.Case section) {
        Map<String, String> next = new LinkedHashMap<>(this.sources);
        String sql = null;
        for (Page.Block block : section.blocks()) {
            if (block.kind().equals("java")) {
                END.splitAsStream(block.content())
                    .filter((source) -> !source.isBlank())
                    .forEach((source) -> next.put(name(source), source.strip()));
            }
            else if (block.kind().equals("gone")) {
                block.content().lines().forEach(next::remove);
            }
            else if (block.kind().startsWith("diff ")) {
                String name = block.kind().substring("diff ".length());
                String edited = new SourceEdit(block.content()).of(next.get(name));
                next.put(name, edited);
            }
            else if (block.kind().equals("sql")) {
                sql = block.content();
            }
            else if (!block.kind().equals("text")) {
                throw new IllegalStateException("'%s' is no kind of a block".formatted(block.kind()));
            }
        }
        return new ModelVersion(section.title(), sql, next);
    }

    /** Its classes that have something to say to Hibernate, in a loader of their own. */
    List<Class<?>> mapped() {
        return EntityCompiler.compile(String.join("\n\n", this.sources.values()));
    }

    private static String name(String source) {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalStateException("No class in\n" + source);
        }
        return name.group(1);
    }

}
