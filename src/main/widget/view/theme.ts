import type { Theme } from "../bridge.ts";
import { isColour, readable, textOn } from "../colour.ts";

const SURFACES = { light: "#ffffff", dark: "#15191e" };
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
    style.setProperty("--accent", this.colour);
    style.setProperty("--on-accent", textOn(this.colour));
    style.setProperty("--accent-text", readable(this.colour, SURFACES[scheme]));
  }
}
