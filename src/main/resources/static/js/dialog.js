// <button data-open="id"> opens the <dialog id>, [data-close] inside and a click beside it close it.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
  event.target.closest("[data-close]")?.closest("dialog")?.close();
  if (event.target instanceof HTMLDialogElement && isBeside(event, event.target)) event.target.close();
});

function isBeside({ clientX, clientY, detail }, dialog) {
  const box = dialog.getBoundingClientRect();
  // A click made by the keyboard has no place and no detail.
  return detail > 0 && (clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom);
}
