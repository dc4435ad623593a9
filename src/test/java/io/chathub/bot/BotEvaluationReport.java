package io.chathub.bot;

import io.chathub.knowledge.LabelledData;
import io.chathub.knowledge.QaEntry;
import io.chathub.knowledge.QaIndex;
import java.util.List;

/** Prints the figures of docs/bot-quality.md. */
public final class BotEvaluationReport {

    public static void main(String[] arguments) {
        print("Demo shop", LabelledData.demoKnowledge(), LabelledData.demoQuestions());
        try (var index = new QaIndex(LabelledData.demoKnowledge())) {
            var quality =
                    new BotEvaluation(index, AnswerPolicy.usual()).of(questions(LabelledData.blindDemoQuestions()));
            System.out.println("Demo shop, blind questions\n" + quality.table());
        }
        if (LabelledData.intentsPresent()) {
            print("intents-en", LabelledData.intentKnowledge(), LabelledData.intentQuestions());
        }
    }

    private static void print(String name, List<QaEntry> knowledge, List<LabelledData.Labelled> questions) {
        try (var index = new QaIndex(knowledge)) {
            var evaluation = new BotEvaluation(index, AnswerPolicy.usual());
            // Once before, so that the figures are those of a running program.
            evaluation.of(half(questions, false));
            System.out.println(name + ", tuning half\n"
                    + evaluation.of(half(questions, false)).table());
            System.out.println(name + ", held-out half\n"
                    + evaluation.of(half(questions, true)).table());
        }
    }

    static List<LabelledQuestion> half(List<LabelledData.Labelled> questions, boolean heldOut) {
        return questions(questions.stream()
                .filter(labelled -> labelled.heldOut() == heldOut)
                .toList());
    }

    static List<LabelledQuestion> questions(List<LabelledData.Labelled> labelled) {
        return labelled.stream()
                .map(one -> new LabelledQuestion(one.question(), one.language(), one.expected()))
                .toList();
    }
}
