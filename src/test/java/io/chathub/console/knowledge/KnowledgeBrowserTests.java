package io.chathub.console.knowledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class KnowledgeBrowserTests {
    private static final String FILE = """
            question,answer,category,language,variations
            When does my parcel arrive?,Soon.,Delivery,en,How long|How fast
            Can I return it?,Yes.,Returns,en,
            Bad row,,Delivery,klingon,
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    private AgentActor owner;
    private TestBrowser browser;

    @BeforeEach
    void open() {
        owner = tenants.organization();
        browser = new TestBrowser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_file_is_chosen_looked_at_and_imported() throws Exception {
        var page = author(TestBrowser.DESK);
        page.navigate(address("/app/knowledge/import"));
        page.setInputFiles(
                "#import-file", new FilePayload("shop.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator("#import-result")).containsText("Import 2 questions");
        assertThat(page.locator("[data-dropzone-name]")).hasText("shop.csv");
        assertThat(page.locator("#import-result")).containsText("“klingon” is not a language code.");
        var download =
                page.waitForDownload(() -> page.getByText("Download as CSV").click());
        assertThat(Files.readString(download.path())).contains("4,answer,qa_answer_missing");

        page.getByText("Import 2 questions").click();
        assertThat(page.locator("#import-result")).containsText("Imported: 2 new, 0 updated.");
        page.navigate(address("/app/knowledge"));
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void the_list_narrows_while_typing_and_the_address_follows() {
        importFile();
        var page = author(TestBrowser.DESK);
        page.navigate(address("/app/knowledge"));
        page.fill("#knowledge-search", "parcel");

        assertThat(page.locator("tbody tr")).hasCount(1);
        page.waitForURL(url -> url.contains("q=parcel"));
        page.reload();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#knowledge-search")).hasValue("parcel");
    }

    @Test
    void variations_are_added_and_removed_and_the_preview_follows() {
        var page = author(TestBrowser.PHONE);
        page.navigate(address("/app/knowledge/new"));
        page.fill("[name=question]", "Is <b>it</b> safe?");
        page.fill("[name=answer]", "Yes.\nVery.");
        assertThat(page.locator("[data-preview=question]").first()).hasText("Is <b>it</b> safe?");

        var inputs = page.locator("[data-variation-list] input");
        inputs.first().fill("Dangerous, isn't it?");
        inputs.first().press("Enter");
        page.keyboard().type("Any risk?");
        page.getByText("Add a way to ask").click();
        page.keyboard().type("Gone");
        assertThat(inputs).hasCount(3);
        page.locator("[data-remove]").last().click();
        page.locator("button[value=PUBLISHED]").click();

        assertThat(page.locator(".toast")).containsText("Published.");
        assertThat(inputs.nth(0)).hasValue("Dangerous, isn't it?");
        assertThat(inputs.nth(1)).hasValue("Any risk?");
        assertThat(inputs.nth(2)).hasValue("");
    }

    @Test
    void every_page_is_accessible_on_desk_and_phone() {
        importFile();
        for (var size : List.of(TestBrowser.DESK, TestBrowser.PHONE)) {
            var page = author(size);
            for (var path : List.of(
                    "/app/knowledge",
                    "/app/knowledge/new",
                    "/app/knowledge/categories",
                    "/app/knowledge/import",
                    "/app/knowledge/try?question=parcel")) {
                page.navigate(address(path));
                var serious = new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(found -> Set.of("serious", "critical").contains(found.getImpact()))
                                .map(found -> found.getId() + " " + found.getNodes())
                                .toList();
                assertThat(serious).as(path).isEmpty();
            }
        }
    }

    private void importFile() {
        var page = author(TestBrowser.DESK);
        page.navigate(address("/app/knowledge/import"));
        page.setInputFiles(
                "#import-file", new FilePayload("shop.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Import 2 questions").click();
        assertThat(page.locator("#import-result")).containsText("Imported");
    }

    private Page author(int... size) {
        BrowserContext person = browser.person("en", size);
        var session = tenants.signIn(owner).sessionCookie();
        person.addCookies(List.of(new Cookie("chathub_session", session).setUrl(address("/"))));
        return person.newPage();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
