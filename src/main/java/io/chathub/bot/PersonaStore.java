package io.chathub.bot;

import io.chathub.shared.BotId;
import io.chathub.shared.OrganizationId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonaStore {
    private static final RowMapper<Persona> PERSONA = (row, n) -> new Persona(
            new BotId(row.getObject("id", UUID.class)),
            row.getString("name"),
            Locale.forLanguageTag(row.getString("language")),
            new Persona.Texts(row.getString("greeting"), row.getString("unknown_text"), row.getString("handoff_text")),
            row.getDouble("confidence_threshold"),
            row.getInt("patience"),
            List.of((String[]) row.getArray("handoff_topics").getArray()));

    private final JdbcClient sql;

    PersonaStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Persona> find(OrganizationId organization, BotId id) {
        return sql.sql("select * from bot_personalities where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(PERSONA)
                .optional();
    }

    List<Persona> all(OrganizationId organization) {
        return sql.sql("select * from bot_personalities where organization_id = :organization order by id")
                .param("organization", organization.value())
                .query(PERSONA)
                .list();
    }

    void insert(OrganizationId organization, Persona persona) {
        values(organization, persona, """
                insert into bot_personalities (organization_id, id, name, language, greeting, unknown_text,
                    handoff_text, confidence_threshold, patience, handoff_topics)
                values (:organization, :id, :name, :language, :greeting, :unknown,
                    :handoff, :threshold, :patience, :topics::text[])""").update();
    }

    boolean update(OrganizationId organization, Persona persona) {
        return values(organization, persona, """
                update bot_personalities set name = :name, language = :language, greeting = :greeting,
                    unknown_text = :unknown, handoff_text = :handoff, confidence_threshold = :threshold,
                    patience = :patience, handoff_topics = :topics::text[]
                where organization_id = :organization and id = :id""").update() == 1;
    }

    private JdbcClient.StatementSpec values(OrganizationId organization, Persona persona, String statement) {
        return sql.sql(statement)
                .param("organization", organization.value())
                .param("id", persona.id().value())
                .param("name", persona.name())
                .param("language", persona.language().toLanguageTag())
                .param("greeting", persona.texts().greeting())
                .param("unknown", persona.texts().unknown())
                .param("handoff", persona.texts().handoff())
                .param("threshold", persona.threshold())
                .param("patience", persona.patience())
                .param("topics", persona.handoffTopics().toArray(String[]::new));
    }
}
