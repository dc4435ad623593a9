/** Values and rules that every module uses: ids, tenant, errors, paging, secrets. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.chathub.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
