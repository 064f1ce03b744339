package dev.aludel.actuate;

import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the endpoint shows to whom.
 *
 * @param showSql When to show the SQL of migrations, of findings and of what would mend a
 * drift.
 * @param roles Roles whose members are authorized to see SQL. When empty, all
 * authenticated users are authorized.
 */
@ConfigurationProperties("management.endpoint.migrations")
record MigrationsEndpointProperties(@DefaultValue("never") Show showSql, @DefaultValue Set<String> roles) {

    MigrationsEndpointProperties {
        roles = Set.copyOf(roles);
    }

}
