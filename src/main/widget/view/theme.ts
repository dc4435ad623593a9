import type { Theme } from "../bridge.ts";
import { isColour, mix, readable, textOn } from "../colour.ts";

/** The same surfaces as in tokens.css, and how much of the accent tints them. */
const SCHEMES = {
  light: { surface: "#ffffff", soft: "#f3f5f7", tint: 0.09, strong: 0.17 },
  dark: { surface: "#15191e", soft: "#232a32", tint: 0.14, strong: 0.3 },
};
const FALLBACK = "#2563eb";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Light or dark, and the inbox's colour in shades that can be read on either. */
export class Appearance {
  private colour = FALLBACK;

  constructor(private readonly theme: Theme) {
    dark.addEventListener("change", () => this.apply());
  }

  setColour(colour: string | undefined): void {
    this.colour = isColour(colour) ? colour : FALLBACK;
    this.apply();
  }

  private apply(): void {
    const scheme = this.theme === "auto" ? (dark.matches ? "dark" : "light") : this.theme;
    const { dataset, style } = document.documentElement;
    dataset["theme"] = scheme;
    const { surface, soft, tint, strong } = SCHEMES[scheme];
    const tinted = mix(surface, this.colour, tint);
    style.setProperty("--accent", this.colour);
    style.setProperty("--on-accent", textOn(this.colour));
    style.setProperty("--accent-text", readable(this.colour, surface, soft, tinted));
    style.setProperty("--tint", tinted);
    style.setProperty("--tint-strong", mix(surface, this.colour, strong));
  }
}
