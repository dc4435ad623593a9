import { equal, ok } from "./assert.ts";
import { contrast, mix, readable, textOn } from "../../main/widget/colour.ts";
import en from "../../main/widget/locales/en.json" with { type: "json" };
import id from "../../main/widget/locales/id.json" with { type: "json" };
import zh from "../../main/widget/locales/zh-CN.json" with { type: "json" };

const SCHEMES = [["#ffffff", "#f3f5f7", 0.09], ["#15191e", "#232a32", 0.14]] as const;

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
    for (const [surface, soft, share] of SCHEMES) {
      const backgrounds: [string, ...string[]] = [surface, soft, mix(surface, colour, share)];
      const shade = readable(colour, ...backgrounds);
      ok(backgrounds.every((background) => contrast(shade, background) >= 4.5), `${colour} on ${surface}`);
    }
  }
});
