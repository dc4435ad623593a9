package io.chathub.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ChatHubTest
@TestPropertySource(properties = "chathub.limits.knowledge-items=2")
class KnowledgeLimitTests {

    @Autowired
    private Tenants tenants;

    @Autowired
    private CreateQaItem create;

    @Autowired
    private ImportQaItems importing;

    @Autowired
    private ReadKnowledge read;

    @Test
    void more_than_the_plan_allows_is_refused_also_by_import_and_updates_still_work() {
        var author = tenants.organization();
        Tenant.run(author.organization(), () -> {
            create.create(author, question("One?"), QaStatus.DRAFT);
            assertThat(refusal(author, "question,answer,language\nTwo?,x,en\nThree?,x,en\n"))
                    .isEqualTo("limit_reached");
            importing.read(author, file("question,answer,language\nOne?,new,en\nTwo?,x,en\n"), QaStatus.DRAFT);

            var refused = catchThrowableOfType(
                    UserError.class, () -> create.create(author, question("Three?"), QaStatus.DRAFT));

            assertThat(refused.code()).isEqualTo("limit_reached");
            assertThat(read.items(author, QaFilter.ALL, null, 10).items())
                    .extracting(QaItem::question, QaItem::answer)
                    .containsExactly(tuple("Two?", "x"), tuple("One?", "new"));
        });
    }

    private String refusal(AgentActor author, String text) {
        return catchThrowableOfType(UserError.class, () -> importing.read(author, file(text), QaStatus.DRAFT))
                .code();
    }

    private static byte[] file(String text) {
        return text.getBytes(UTF_8);
    }

    private static QaContent question(String question) {
        return new QaContent(question, "Yes.", "en", null, List.of());
    }
}
