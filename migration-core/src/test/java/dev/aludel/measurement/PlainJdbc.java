package dev.aludel.measurement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.slf4j.LoggerFactory;

/**
 * The limit: every file is read and hashed, every row of the history is read, and nothing
 * is understood.
 */
record PlainJdbc(DataSource dataSource, Path folder) {

    public static void main(String[] arguments) throws Exception {
        new PlainJdbc(Child.dataSource(arguments), Path.of(arguments[3])).run();
        Child.printCpu();
    }

    void run() throws Exception {
        Map<String, String> checksums = new HashMap<>();
        for (Path file : files()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readString(file).getBytes(StandardCharsets.UTF_8));
            checksums.put(file.getFileName().toString(), HexFormat.of().formatHex(digest.digest()));
        }
        int rows = 0;
        try (Connection connection = this.dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                    .executeQuery("select revision, checksum, state from aludel_history order by position")) {
            while (row.next()) {
                rows += row.getString(1).length() + row.getString(2).length() + row.getString(3).length();
            }
        }
        LoggerFactory.getLogger(PlainJdbc.class).info("{} characters were read", rows);
        if (rows == 0 || checksums.isEmpty()) {
            throw new SQLException("nothing was read");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(this.folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

}
