package io.chathub.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Any number of items that look like the demo's: its phrases with some words exchanged among each other. */
final class GeneratedKnowledge {

    private final Random random = new Random(7);
    private final List<QaEntry> demo = LabelledData.demoKnowledge();
    private final List<String> words = demo.stream()
            .filter(entry -> !entry.language().equals("zh"))
            .flatMap(entry -> List.of((entry.question() + ' ' + entry.answer()).split("\\s+")).stream())
            .toList();

    List<QaEntry> items(int count) {
        var items = new ArrayList<QaEntry>();
        for (var number = 0; number < count; number++) {
            var model = demo.get(number % demo.size());
            var phrases = model.phrases().stream().map(this::varied).toList();
            items.add(new QaEntry(
                    UUID.randomUUID(),
                    phrases.getFirst(),
                    phrases.subList(1, phrases.size()),
                    varied(model.answer()),
                    model.language(),
                    model.category()));
        }
        return items;
    }

    private String varied(String text) {
        var changed = new ArrayList<>(List.of(text.split("\\s+")));
        changed.set(random.nextInt(changed.size()), words.get(random.nextInt(words.size())));
        changed.add(words.get(random.nextInt(words.size())) + random.nextInt(1_000));
        return String.join(" ", changed);
    }
}
