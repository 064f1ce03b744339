package dev.aludel.spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/** Compiles the entities of a page in memory. */
public final class EntityCompiler {

    private static final String HEAD = """
            package app;

            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.*;
            import org.hibernate.type.*;
            """;

    private static final Pattern IMPORTS = Pattern.compile("(?m)^import .*;\\n");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** It knows what is in the class path, which takes long to learn; one at a time. */
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private EntityCompiler() {
    }

    /** The classes of a source that have something to say to Hibernate. */
    public static synchronized List<Class<?>> compile(String source) {
        Output output = new Output();
        StringWriter complaints = new StringWriter();
        boolean compiled = COMPILER
            .getTask(complaints, output, null, List.of("-proc:none", "-parameters", "-Xlint:none"), null,
                    List.of(new Source(source)))
            .call();
        if (!compiled) {
            throw new IllegalArgumentException("%s%n%s".formatted(complaints, source));
        }
        Loader loader = new Loader(output.classes);
        return output.classes.keySet().stream().<Class<?>>map(loader::load).filter(EntityCompiler::isMapped).toList();
    }

    private static boolean isMapped(Class<?> type) {
        return Set.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
            .stream()
            .anyMatch(type::isAnnotationPresent);
    }

    /** The text of a page, which needs to say neither package nor the usual imports. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///app/Entities.java"), Kind.SOURCE);
            this.text = HEAD + String.join("", IMPORTS.matcher(text).results().map((line) -> line.group()).toList())
                    + IMPORTS.matcher(text).replaceAll("");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }

    }

    /** Keeps what the compiler writes. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

        Output() {
            super(FILES);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            this.classes.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {

                @Override
                public OutputStream openOutputStream() throws IOException {
                    return bytes;
                }

            };
        }

    }

    /** The classes of one page, gone with it. */
    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes) {
            super(EntityCompiler.class.getClassLoader());
            this.classes = classes;
        }

        Class<?> load(String name) {
            try {
                return loadClass(name);
            }
            catch (ClassNotFoundException ex) {
                throw new IllegalStateException(ex);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = this.classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }

    }

}
