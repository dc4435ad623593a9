package io.chathub.files;

import io.chathub.shared.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {
    private static final RowMapper<StoredFile> FILE = (row, n) -> new StoredFile(
            new FileId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("type"),
            row.getLong("bytes"),
            row.getObject("width", Integer.class),
            row.getObject("height", Integer.class));

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(OrganizationId organization, String uploader, StoredFile file) {
        sql.sql("""
                insert into files (organization_id, id, uploader, name, type, bytes, width, height)
                values (:organization, :id, :uploader, :name, :type, :bytes, :width, :height)""")
                .param("organization", organization.value())
                .param("id", file.id().value())
                .param("uploader", uploader)
                .param("name", file.name())
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .update();
    }

    Optional<StoredFile> find(OrganizationId organization, FileId id) {
        return sql.sql("select * from files where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(FILE)
                .optional();
    }

    /** Binds files of the uploader that no message has named yet. */
    List<StoredFile> attach(OrganizationId organization, String uploader, Collection<FileId> ids, UUID message) {
        return sql.sql("""
                update files set message_id = :message
                where organization_id = :organization and id in (:ids) and uploader = :uploader
                    and (message_id is null or message_id = :message)
                returning *""")
                .param("message", message)
                .param("organization", organization.value())
                .param("ids", ids.stream().map(FileId::value).toList())
                .param("uploader", uploader)
                .query(FILE)
                .list();
    }

    void delete(OrganizationId organization, FileId id) {
        sql.sql("delete from files where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .update();
    }
}
