/** The PostgreSQL below everything: embedded server, roles, migrations, tenant transactions, partitions. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.chathub.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
