package dev.aludel.report;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a migration's file is in the repository, as seen from the working directory. */
final class RepositoryPath {

    private RepositoryPath() {
    }

    /** A file of the class path is in the folder for migrations, or its name is kept. */
    static String of(String file, Path folder) {
        if (Files.exists(Path.of(file))) {
            return slashes(Path.of(file));
        }
        for (Path root = folder; root != null; root = root.getParent()) {
            if (Files.exists(root.resolve(file))) {
                return slashes(root.resolve(file));
            }
        }
        return file;
    }

    private static String slashes(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path seen = (path.isAbsolute() && path.startsWith(here)) ? here.relativize(path) : path;
        return seen.normalize().toString().replace('\\', '/');
    }

}
