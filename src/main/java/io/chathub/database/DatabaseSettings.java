package io.chathub.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is. Without {@code url} an embedded server is started in the data folder and the other fields are
 * not read.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 * @param ownerUser owns the schema and runs the migrations
 * @param user the application's role: owns nothing, has no BYPASSRLS
 * @param operatorUser the role of the operator's functions, which see every organization
 * @param poolSize connections of the application role
 */
@ConfigurationProperties("chathub.db")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("chathub_owner") String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("chathub_app") String user,
        @DefaultValue("") String password,
        @DefaultValue("chathub_operator") String operatorUser,
        @DefaultValue("") String operatorPassword,
        @DefaultValue("20") int poolSize) {

    boolean external() {
        return url != null && !url.isBlank();
    }
}
