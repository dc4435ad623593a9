/** Live connections: bounded sockets, topics in order, fan-out between nodes. Knows no domain. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view"})
@NullMarked
package io.chathub.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
