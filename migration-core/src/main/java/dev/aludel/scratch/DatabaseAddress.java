package dev.aludel.scratch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Where a database is, and who asks for it. It prints without passwords.
 *
 * @param url its JDBC address, which may name user and password itself
 * @param user the user; null for the driver's own choice
 * @param password the user's password; null for none
 * @param properties what the driver is told besides
 */
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password,
        Map<String, String> properties) {

    private static final Pattern NAMES_USER = Pattern.compile("[?&]user=");

    private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/?@]*@");

    private static final Pattern PARAMETERS = Pattern.compile("[?;].*");

    public DatabaseAddress {
        properties = Map.copyOf(properties);
    }

    /** An address that says all itself. */
    public static DatabaseAddress of(String url) {
        return new DatabaseAddress(url, null, null, Map.of());
    }

    /** The address behind a data source; nothing where it does not say. */
    public static Optional<DatabaseAddress> of(DataSource dataSource) {
        DataSource target = driverBased(dataSource);
        BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(target);
        String url = text(bean, "url", "jdbcUrl");
        if (url == null) {
            return Optional.empty();
        }
        Map<String, String> properties = new HashMap<>();
        if (target instanceof AbstractDriverBasedDataSource driver && driver.getConnectionProperties() != null) {
            driver.getConnectionProperties()
                .forEach((name, value) -> properties.put(String.valueOf(name), String.valueOf(value)));
        }
        return Optional
            .of(new DatabaseAddress(url, text(bean, "username", "user"), text(bean, "password"), properties));
    }

    /** The same with the user of another one, where it names none. */
    public DatabaseAddress orAs(DatabaseAddress other) {
        return (this.user != null || NAMES_USER.matcher(this.url).find()) ? this
                : new DatabaseAddress(this.url, other.user, other.password, other.properties);
    }

    /** Another database of the same server. */
    DatabaseAddress at(String newUrl) {
        return new DatabaseAddress(newUrl, this.user, this.password, this.properties);
    }

    /**
     * Opens sessions there, each a new one.
     * @throws UnknownAddress if no JDBC driver knows such an address
     */
    public DataSource dataSource() {
        try {
            Properties all = new Properties();
            this.properties.forEach(all::setProperty);
            SimpleDriverDataSource dataSource = new SimpleDriverDataSource(DriverManager.getDriver(this.url), this.url,
                    all);
            dataSource.setUsername(this.user);
            dataSource.setPassword(this.password);
            return dataSource;
        }
        catch (SQLException ex) {
            // The driver manager prints the address as it is, with its password.
            throw new UnknownAddress(toString());
        }
    }

    /** Where it is, without who asks and how. */
    @Override
    public String toString() {
        return PARAMETERS.matcher(CREDENTIALS.matcher(this.url).replaceFirst("")).replaceFirst("");
    }

    private static DataSource driverBased(DataSource dataSource) {
        try {
            return dataSource.isWrapperFor(AbstractDriverBasedDataSource.class)
                    ? dataSource.unwrap(AbstractDriverBasedDataSource.class) : dataSource;
        }
        catch (SQLException ex) {
            // It does not know what it wraps, so it is asked itself.
            return dataSource;
        }
    }

    private static @Nullable String text(BeanWrapper bean, String... names) {
        for (String name : names) {
            try {
                if (bean.isReadableProperty(name) && bean.getPropertyValue(name) instanceof String text) {
                    return text;
                }
            }
            catch (BeansException ex) {
                // It keeps that to itself, and the next name may say it.
            }
        }
        return null;
    }

}
