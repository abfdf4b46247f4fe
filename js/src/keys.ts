// `?` outside a text field, or F1 anywhere, shows the keys of the page.

import { isTyping } from "./dom";

export function keysDialog(): void {
  const dialog = document.getElementById("keys");
  if (!(dialog instanceof HTMLDialogElement)) return;
  const open = () => (dialog.open ? dialog.close() : dialog.showModal());
  document.querySelectorAll("[data-show-keys]").forEach((button) => {
    button.addEventListener("click", open);
  });
  window.addEventListener("keydown", (event) => {
    const asked = event.key === "F1" || (event.key === "?" && !isTyping(event.target));
    if (!asked || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}
