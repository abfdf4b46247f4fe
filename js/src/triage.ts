// Triage by keyboard: j and k walk the list, Enter keeps, x drops, e edits the key, o opens.

import { isTyping } from "./dom";

const ITEM = "[data-walk]";

function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ITEM)];
}

function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ITEM) ?? null;
}

function walk(step: 1 | -1): void {
  const all = items();
  const at = all.indexOf(current()!);
  const next = at < 0 ? all[0] : all[Math.max(0, Math.min(all.length - 1, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function submit(item: HTMLElement, name: string): void {
  item.querySelector<HTMLFormElement>(`form[data-act="${name}"]`)?.requestSubmit();
}

export function listKeys(): void {
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") (current() ?? items()[0])?.focus();
      return;
    }
    const item = current();
    const onItem = item !== null && document.activeElement === item;
    if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "/") document.querySelector<HTMLElement>("input[type=search]")?.focus();
    else if (item && event.key === "x") submit(item, "drop");
    else if (item && event.key === "e") item.querySelector<HTMLInputElement>("input[name=key]")?.select();
    else if (item && event.key === "o") item.querySelector<HTMLAnchorElement>("a[data-open]")?.click();
    else if (onItem && event.key === "Enter") {
      if (item.querySelector("form[data-act=keep]")) submit(item, "keep");
      else item.querySelector<HTMLAnchorElement>("a")?.click();
    } else return;
    event.preventDefault();
  });

  // Once an item is decided the focus goes on to the next, and comes back if that was refused.
  const list = document.querySelector(".items");
  list?.addEventListener("submit", (event) => {
    const all = items();
    const item = (event.target as HTMLElement).closest<HTMLElement>(ITEM);
    if (item) all[all.indexOf(item) + 1]?.focus();
  });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const refused = node instanceof Element && node.querySelector("[role=alert]");
        if (refused) node.querySelector<HTMLInputElement>("input[name=key]")?.select();
      }
    }
  }).observe(list ?? document.body, { childList: true });
}
