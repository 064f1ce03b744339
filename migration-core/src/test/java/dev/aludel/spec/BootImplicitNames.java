package dev.aludel.spec;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/** The names that Spring Boot gives where a mapping names nothing. */
final class BootImplicitNames extends ImplicitNamingStrategyJpaCompliantImpl {

    @Override
    public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
        String name = "%s_%s".formatted(source.getOwningPhysicalTableName(),
                source.getAssociationOwningAttributePath().getProperty());
        return toIdentifier(name, source.getBuildingContext());
    }

}
