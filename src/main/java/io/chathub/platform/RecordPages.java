package io.chathub.platform;

import io.chathub.audit.AuditTrail;
import io.chathub.audit.Doer;
import io.chathub.audit.VerifyAudit;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.shared.Cursor;
import io.chathub.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The installation's record, and whether it is whole. */
@Controller
class RecordPages {
    private final AuditTrail trail;
    private final VerifyAudit verify;
    private final Users users;
    private final OperatorRecord operator;

    RecordPages(AuditTrail trail, VerifyAudit verify, Users users, OperatorRecord operator) {
        this.trail = trail;
        this.verify = verify;
        this.users = users;
        this.operator = operator;
    }

    @GetMapping("/platform/record")
    String show(@RequestParam(required = false) @Nullable String after, Model model) {
        operator.require("operator.record_viewed", "audit_entries");
        var page = trail.ofInstallation(Cursor.parse(after, 1));
        model.addAttribute("entries", page.items());
        model.addAttribute("names", names(page.items()));
        model.addAttribute("verification", verify.verifyInstallation());
        if (page.next() != null) {
            var older = UriComponentsBuilder.fromPath("/platform/record").queryParam("after", "{after}");
            model.addAttribute(
                    "older", older.encode().build(page.next().toString()).toString());
        }
        return "platform/record";
    }

    /** Addresses by the id of the doer. */
    private Map<String, String> names(List<AuditTrail.Entry> entries) {
        var ids = entries.stream()
                .map(AuditTrail.Entry::doer)
                .filter(doer -> doer.kind() == Doer.Kind.USER && doer.id() != null)
                .map(doer -> new UserId(doer.id()))
                .distinct()
                .toList();
        return users.find(ids).values().stream()
                .collect(Collectors.toMap(user -> user.id().toString(), RecordPages::address));
    }

    private static String address(User user) {
        return user.email().value();
    }
}
