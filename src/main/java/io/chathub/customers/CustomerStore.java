package io.chathub.customers;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.SearchTerms;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerStore {
    private static final RowMapper<Customer> CUSTOMER = (row, n) -> new Customer(
            new CustomerId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("email"),
            row.getString("language"),
            row.getObject("created_at", OffsetDateTime.class).toInstant());

    private final JdbcClient sql;

    CustomerStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CustomerId> byIdentity(OrganizationId organization, Identity identity) {
        return sql.sql("""
                select customer_id from customer_identities
                where organization_id = :organization and kind = :kind and value = :value""")
                .param("organization", organization.value())
                .param("kind", identity.kind())
                .param("value", identity.value())
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    boolean isSiteUser(OrganizationId organization, CustomerId customer) {
        return sql.sql("""
                select exists (
                    select from customer_identities
                    where organization_id = :organization and customer_id = :customer and kind = 'USER')""")
                .param("organization", organization.value())
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    /** @return whose identity it is now: another transaction may have been first */
    CustomerId link(OrganizationId organization, Identity identity, CustomerId customer) {
        return new CustomerId(sql.sql("""
                insert into customer_identities (organization_id, kind, value, customer_id)
                values (:organization, :kind, :value, :customer)
                on conflict (organization_id, kind, value) do update set value = excluded.value
                returning customer_id""")
                .param("organization", organization.value())
                .param("kind", identity.kind())
                .param("value", identity.value())
                .param("customer", customer.value())
                .query(UUID.class)
                .single());
    }

    void insert(OrganizationId organization, CustomerId id) {
        sql.sql("insert into customers (organization_id, id) values (:organization, :id)")
                .param("organization", organization.value())
                .param("id", id.value())
                .update();
    }

    void delete(OrganizationId organization, CustomerId id) {
        sql.sql("delete from customers where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .update();
    }

    /** Keeps what is known already where the profile says nothing. */
    void learn(OrganizationId organization, CustomerId id, Profile profile) {
        sql.sql("""
                update customers set name = coalesce(:name, name), email = coalesce(:email, email),
                    language = coalesce(:language, language),
                    terms = case when :name::text is null and :email::text is null then terms
                        else array_to_tsvector(:terms) end
                where organization_id = :organization and id = :id""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("name", profile.name())
                .param("email", profile.email())
                .param("language", profile.language())
                .param("terms", SearchTerms.of(words(profile)))
                .update();
    }

    List<Customer> find(OrganizationId organization, Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql("select * from customers where organization_id = :organization and id in (:ids)")
                .param("organization", organization.value())
                .param("ids", ids.stream().map(CustomerId::value).toList())
                .query(CUSTOMER)
                .list();
    }

    private static String words(Profile profile) {
        return (profile.name() == null ? "" : profile.name()) + " " + (profile.email() == null ? "" : profile.email());
    }
}
