import { equal, ok } from "./assert.ts";
import { contrast, readable, textOn } from "../../main/widget/colour.ts";
import en from "../../main/widget/locales/en.json" with { type: "json" };
import id from "../../main/widget/locales/id.json" with { type: "json" };
import zh from "../../main/widget/locales/zh-CN.json" with { type: "json" };

Deno.test("every language has every text with the same values", () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const bundle of [id, zh] as Record<string, string>[]) {
    equal(Object.keys(bundle), Object.keys(en));
    for (const [key, text] of Object.entries(en)) equal(values(bundle[key]!), values(text), key);
  }
});

Deno.test("text is readable on and in any brand colour", () => {
  for (let step = 0; step < 4096; step++) {
    const colour = "#" + step.toString(16).padStart(3, "0").replace(/./g, "$&$&");
    ok(contrast(textOn(colour), colour) >= 4.5, colour);
    for (const surface of ["#ffffff", "#15191e"]) ok(contrast(readable(colour, surface), surface) >= 4.5, colour);
  }
});
