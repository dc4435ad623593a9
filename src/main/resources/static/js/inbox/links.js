const LINK = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}，。；：！？）】」]/gi;

/** Text with its http and https addresses as links, nothing else: as the server renders it. */
export function linked(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(end, match.index), link(match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)].filter((each) => each !== "");
}

function link(address) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer nofollow";
  anchor.textContent = address;
  return anchor;
}
