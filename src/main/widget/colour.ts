/** Any brand colour must stay readable: WCAG 2 contrast, 4.5 to 1 for text. */

type Rgb = [number, number, number];

const ENOUGH = 4.5;
// Only pure black leaves no colour on which neither reaches 4.5.
const INK = "#000000";
const PAPER = "#ffffff";

export function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

/** White or black, whichever reads better on the colour. */
export function textOn(background: string): string {
  return contrast(PAPER, background) >= Math.min(ENOUGH, contrast(INK, background)) ? PAPER : INK;
}

/** The colour itself, or the nearest shade of it that reads on all of the backgrounds, which are alike. */
export function readable(colour: string, ...backgrounds: [string, ...string[]]): string {
  const towards = textOn(backgrounds[0]);
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, towards, share);
    if (backgrounds.every((background) => contrast(shade, background) >= ENOUGH)) return shade;
  }
  return towards;
}

/** The first colour with a share of the second. */
export function mix(one: string, other: string, share: number): string {
  const towards = parse(other);
  return format(parse(one).map((part, index) => part + ((towards[index] ?? 0) - part) * share) as Rgb);
}

export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parse(colour: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

function format(rgb: Rgb): string {
  return "#" + rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
}
