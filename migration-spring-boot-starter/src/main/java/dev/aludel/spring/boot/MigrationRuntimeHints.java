package dev.aludel.spring.boot;

import java.sql.Connection;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

import dev.aludel.report.AdviceList;
import dev.aludel.report.MigrationReport;
import dev.aludel.run.StoredTable;
import dev.aludel.safety.Finding;

/**
 * What a native image has to keep: the pages of the rules, what is read or written as
 * JSON (findings, recorded versions, the report, advice), and the wrapper around a pooled
 * connection.
 */
class MigrationRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerPattern("dev/aludel/safety/rule/*/*.md");
        hints.proxies().registerJdkProxy(Connection.class);
        new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(), Finding.class,
                StoredTable.class, MigrationReport.class, AdviceList.class);
    }

}
