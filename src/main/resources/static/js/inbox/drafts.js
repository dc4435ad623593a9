const PREFIX = "chathub.draft.";
const MOST = 100;

/** What was written and not sent, for each conversation; kept on this computer. */
export function draft(conversation) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + conversation)) ?? { text: "", kind: "reply" };
  } catch {
    return { text: "", kind: "reply" };
  }
}

export function keepDraft(conversation, { text, kind }) {
  if (!text.trim()) return localStorage.removeItem(PREFIX + conversation);
  forgetOldest();
  localStorage.setItem(PREFIX + conversation, JSON.stringify({ text, kind, at: Date.now() }));
}

function forgetOldest() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  if (keys.length < MOST) return;
  const age = (key) => JSON.parse(localStorage.getItem(key)).at ?? 0;
  localStorage.removeItem(keys.sort((one, other) => age(one) - age(other))[0]);
}
