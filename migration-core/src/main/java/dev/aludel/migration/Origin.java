package dev.aludel.migration;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.aludel.problem.Location;

/**
 * Where a Java migration is written.
 *
 * @param migration its class
 */
record Origin(Class<?> migration) {

    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** The class that its author wrote, which a proxy may stand before. */
    static Origin of(Object migration) {
        return new Origin(ClassUtils.getUserClass(migration));
    }

    /** The class without its package. */
    String owner() {
        return this.migration.getSimpleName().isEmpty() ? this.migration.getName() : this.migration.getSimpleName();
    }

    /** The file as a whole. */
    Location file() {
        Class<?> outermost = this.migration;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String file = path(outermost.getSimpleName() + ".java");
        return Location.of((outermost == this.migration) ? file : "%s (%s)".formatted(file, owner()));
    }

    /** The line of the migration's own that is being run, as far as it is known. */
    Location here() {
        StackFrame frame = WALKER.walk((frames) -> frames.filter(this::isOwn).findFirst()).orElse(null);
        @Nullable String file = (frame != null) ? frame.getFileName() : null;
        return (frame != null && file != null && frame.getLineNumber() > 0)
                ? Location.of(path(file), frame.getLineNumber()) : file();
    }

    private boolean isOwn(StackFrame frame) {
        return frame.getDeclaringClass() != JavaMigration.class
                && frame.getDeclaringClass().isAssignableFrom(this.migration);
    }

    private String path(String file) {
        String folder = this.migration.getPackageName().replace('.', '/');
        return folder.isEmpty() ? file : folder + "/" + file;
    }

}
