import { publish } from "./api.ts";
import { readSettings } from "./settings.ts";
import { createWidget, warn } from "./widget.ts";

const settings = readSettings();

if (!settings) {
  warn("the widget is not shown: its script tag needs a data-token.");
} else if (Array.isArray(window.chathub ?? [])) {
  const { start, ...api } = createWidget(settings);
  publish(api);
  const begin = () => start().catch((problem) => warn(`the widget is not shown: ${problem.message}`));
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
}
