package dev.aludel.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;

/**
 * The SQL files of some folders. Folders of the class path are found by Spring's
 * resolver, which reads the ones inside nested jars and native images too.
 */
final class FileSource implements MigrationSource {

    private static final String CLASSPATH = "classpath:";

    private static final String FILESYSTEM = "filesystem:";

    private static final Comparator<Path> OUTERMOST_FIRST = Comparator.comparing(Path::getNameCount)
        .thenComparing(Comparator.naturalOrder());

    private final SourceSettings settings;

    FileSource(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Migration> read(Dialect dialect) {
        List<SourceFile> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String location : this.settings.locations()) {
            String place = location.replace("{vendor}", dialect.vendor());
            List<SourceFile> found = place.startsWith(FILESYSTEM) ? folder(place) : classpath(place);
            found.stream().filter((file) -> seen.add(file.identity())).forEach(files::add);
        }
        return new MigrationReader(dialect.reader(), this.settings.placeholders()).migrations(files);
    }

    private static List<SourceFile> folder(String place) {
        Path folder = Path.of(place.substring(FILESYSTEM.length()));
        if (!Files.isDirectory(folder)) {
            throw new UnreadableLocation(place, "there is no such folder", null);
        }
        // links are followed, and a file is told by where they lead: Kubernetes mounts
        // each twice
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<SourceFile> files = new ArrayList<>();
            for (Path path : paths.filter(FileSource::isScript).sorted(OUTERMOST_FIRST).toList()) {
                files.add(new SourceFile(path.toRealPath().toString(),
                        path.toString().replace(path.getFileSystem().getSeparator(), "/"), Files.readAllBytes(path)));
            }
            return files;
        }
        catch (IOException | UncheckedIOException ex) {
            throw new UnreadableLocation(place, reason(ex), ex);
        }
    }

    private static List<SourceFile> classpath(String place) {
        String root = place.startsWith(CLASSPATH) ? place.substring(CLASSPATH.length()) : place;
        String folder = StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(root, '/'), '/');
        try {
            List<SourceFile> files = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + folder + "/**/*.sql")) {
                String url = resource.getURL().toString();
                files.add(new SourceFile(url, name(url, folder), resource.getContentAsByteArray()));
            }
            files.sort(Comparator.comparing(SourceFile::file));
            return files;
        }
        catch (IOException ex) {
            throw new UnreadableLocation(place, reason(ex), ex);
        }
    }

    private static boolean isScript(Path path) {
        return path.toString().endsWith(".sql") && !Files.isDirectory(path);
    }

    /** The path below the class path, as people write it. */
    private static String name(String url, String folder) {
        String path = decoded(url);
        int start = path.lastIndexOf("/" + folder + "/");
        return path.substring(((start >= 0) ? start : path.lastIndexOf('/')) + 1);
    }

    /** The address of a file is encoded; that of an entry of a jar need not be. */
    private static String decoded(String url) {
        try {
            return StringUtils.uriDecode(url, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException ex) {
            return url;
        }
    }

    private static String reason(Exception failure) {
        return (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
    }

}
