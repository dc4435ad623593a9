package io.chathub.customers;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers, and makes one of whoever writes for the first time. */
@Service
@Transactional
public class Customers {
    private final CustomerStore store;

    Customers(CustomerStore store) {
        this.store = store;
    }

    /** Safe when the same person arrives on several connections at once: all get the same customer. */
    public CustomerId identify(OrganizationId organization, Identity identity, Profile profile) {
        var customer = store.byIdentity(organization, identity).orElseGet(() -> create(organization, identity));
        if (!profile.equals(Profile.UNKNOWN)) {
            store.learn(organization, customer, profile);
        }
        return customer;
    }

    public Optional<CustomerId> find(OrganizationId organization, Identity identity) {
        return store.byIdentity(organization, identity);
    }

    /**
     * The visitor turns out to be a signed-in user. A user known already is that customer; else the visitor's becomes
     * it, unless somebody else has signed in on this browser before: then nothing of theirs is shown to this one.
     */
    public CustomerId recognize(
            OrganizationId organization, Identity.Visitor visitor, Identity.SiteUser user, Profile profile) {
        var known = store.byIdentity(organization, user);
        var customer = known.orElseGet(() -> store.byIdentity(organization, visitor)
                .filter(visited -> !store.isSiteUser(organization, visited))
                .map(visited -> store.link(organization, user, visited))
                .orElseGet(() -> create(organization, user)));
        store.learn(organization, customer, profile);
        return customer;
    }

    public Customer get(OrganizationId organization, CustomerId id) {
        return store.find(organization, List.of(id)).stream().findFirst().orElseThrow(UserError::notFound);
    }

    public Map<CustomerId, Customer> get(OrganizationId organization, Collection<CustomerId> ids) {
        return store.find(organization, ids).stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    private CustomerId create(OrganizationId organization, Identity identity) {
        var fresh = CustomerId.next();
        store.insert(organization, fresh);
        var owner = store.link(organization, identity, fresh);
        if (!owner.equals(fresh)) {
            store.delete(organization, fresh);
        }
        return owner;
    }
}
