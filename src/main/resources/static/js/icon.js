const SVG = "http://www.w3.org/2000/svg";

/** An icon of the sprite, as the template web/ui/icon.jte makes it. */
export function icon(name, style = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon ${style}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}
