// Opens the evidence of a fact beside the text. Without this file the same links lead to its page.
"use strict";

(() => {
  const text = document.getElementById("text");
  if (!text) return;
  let open = null; // { link, note }

  function close({ refocus = false } = {}) {
    if (!open) return;
    open.note.remove();
    open.link.removeAttribute("aria-expanded");
    if (refocus) open.link.focus();
    open = null;
  }

  function closer() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = "×";
    button.setAttribute("aria-label", text.dataset.close);
    button.addEventListener("click", () => close({ refocus: true }));
    return button;
  }

  function pageLink(link) {
    const line = document.createElement("p");
    const anchor = document.createElement("a");
    anchor.href = link.href;
    anchor.textContent = text.dataset.whole;
    line.append(anchor);
    return line;
  }

  // In the margin where there is one, level with the fact; else under the fact's paragraph.
  function place(link, note) {
    let block = link;
    while (block.parentElement !== text) block = block.parentElement;
    block.after(note);
    if (getComputedStyle(note).position !== "absolute") return;
    const level = link.getClientRects()[0].top - text.getBoundingClientRect().top;
    const lowest = text.clientHeight - note.offsetHeight;
    note.style.insetBlockStart = `${Math.max(0, Math.min(level - 12, lowest))}px`;
  }

  async function show(link) {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const sources = page.querySelectorAll("[data-note]");
    if (!sources.length) throw new Error("no note");
    close();
    const note = document.createElement("aside");
    note.className = "note";
    note.tabIndex = -1;
    note.setAttribute("aria-label", `${text.dataset.evidence}: ${link.textContent}`);
    note.append(closer());
    for (const source of sources) note.append(...document.importNode(source, true).childNodes);
    for (const each of note.querySelectorAll("[id]")) each.removeAttribute("id");
    note.append(pageLink(link));
    place(link, note);
    link.setAttribute("aria-expanded", "true");
    open = { link, note };
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  }

  text.addEventListener("click", (event) => {
    const link = event.target.closest("a.fact");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (open?.link === link) close({ refocus: true });
    else show(link).catch(() => location.assign(link.href));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close({ refocus: true });
  });

  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    if (open) {
      open.note.style.insetBlockStart = "";
      place(open.link, open.note);
    }
  });
})();
