package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changes rows in the plan that the server makes for a statement: its nodes
 * {@code ModifyTable}.
 *
 * @param operation what is done
 * @param table the table that the statement names
 */
record ChangesInPlan(String operation, String table) {

    static List<ChangesInPlan> of(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) " + sql)) {
            row.next();
            List<ChangesInPlan> changes = new ArrayList<>();
            collect(JsonMapper.shared().readTree(row.getString(1)), changes);
            return changes;
        }
    }

    private static void collect(JsonNode node, List<ChangesInPlan> changes) {
        if (node.path("Node Type").asString("").equals("ModifyTable")) {
            String schema = node.path("Schema").asString();
            changes.add(new ChangesInPlan(node.path("Operation").asString(),
                    (schema.equals("public") ? "" : schema + ".") + node.path("Relation Name").asString()));
        }
        node.forEach((child) -> collect(child, changes));
    }

}
