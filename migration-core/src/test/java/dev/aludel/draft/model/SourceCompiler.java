package dev.aludel.draft.model;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the classes of a version in memory, each version in a loader of its own. */
final class SourceCompiler {

    static final String PACKAGE = "sample";

    private static final String HEADER = """
            package %s;

            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;

            import jakarta.persistence.*;
            import jakarta.persistence.Index;
            import jakarta.persistence.Table;

            import org.hibernate.annotations.Array;
            import org.hibernate.annotations.Check;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.Comment;
            import org.hibernate.annotations.GeneratedColumn;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.NaturalId;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;
            import org.hibernate.annotations.SoftDelete;
            import org.hibernate.type.SqlTypes;

            """.formatted(PACKAGE);

    private SourceCompiler() {
    }

    /** The classes of a version. */
    static List<Class<?>> compile(ModelVersion version) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        Compiled compiled = new Compiled(compiler.getStandardFileManager(null, null, null));
        List<Source> units = version.sources().entrySet().stream().map(Source::of).toList();
        if (!compiler.getTask(problems, compiled, null, List.of("-proc:none"), null, units).call()) {
            throw new IllegalStateException("'%s' does not compile:%n%s".formatted(version.title(), problems));
        }
        Loader loader = new Loader(compiled.classes);
        return version.sources().keySet().stream().<Class<?>>map(loader::named).toList();
    }

    /** A source text. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(URI.create("memory:///%s/%s.java".formatted(PACKAGE, name)), Kind.SOURCE);
            this.text = text;
        }

        static Source of(Map.Entry<String, String> source) {
            return new Source(source.getKey(), HEADER + source.getValue());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }

    }

    /** What the compiler writes. */
    private static final class Compiled extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        private Compiled(JavaFileManager others) {
            super(others);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension),
                    kind) {

                @Override
                public OutputStream openOutputStream() {
                    return Compiled.this.classes.computeIfAbsent(className, (name) -> new ByteArrayOutputStream());
                }

            };
        }

    }

    /** Loads what was compiled. */
    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> classes;

        private Loader(Map<String, ByteArrayOutputStream> classes) {
            super(SourceCompiler.class.getClassLoader());
            this.classes = classes;
        }

        private Class<?> named(String name) {
            try {
                return loadClass(PACKAGE + "." + name);
            }
            catch (ClassNotFoundException ex) {
                throw new IllegalStateException(ex);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream code = this.classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code.toByteArray(), 0, code.size());
        }

    }

}
