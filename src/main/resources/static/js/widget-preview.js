// Shows what the widget will look like, while its settings are typed.
const form = document.querySelector("[data-widget-form]");
const preview = document.querySelector("[data-widget-preview]");
const value = (name) => form.elements[name].value;

function show() {
  const color = value("color");
  preview.style.setProperty("--widget-color", color);
  preview.style.setProperty("--widget-ink", ink(color));
  preview.dataset.side = value("side");
  preview.querySelector("[data-preview-greeting]").textContent = value("greeting").trim() || preview.dataset.defaultGreeting;
  const starters = value("starters").split("\n").filter((line) => line.trim());
  preview.querySelector("[data-preview-starters]").replaceChildren(...starters.slice(0, 6).map(starter));
}

function starter(line) {
  const chip = document.createElement("span");
  chip.className = "starter";
  chip.textContent = line.trim();
  return chip;
}

/** Black or white, whichever is easier to read on the colour (WCAG relative luminance). */
function ink(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

form.addEventListener("input", show);
form.addEventListener("reset", () => setTimeout(show));
show();
