// The panes: F6 goes round them, and on a narrow screen one is shown at a time, chosen by tabs.

export class Panes {
  readonly #tabs: HTMLButtonElement[];
  readonly #panes: HTMLElement[];

  constructor(root: HTMLElement) {
    this.#tabs = [...root.querySelectorAll<HTMLButtonElement>("[data-pane-tab]")];
    this.#panes = this.#tabs.map((tab) => document.getElementById(tab.dataset["paneTab"]!)!);
    for (const pane of this.#panes) pane.tabIndex = -1;
    this.#tabs.forEach((tab, at) => tab.addEventListener("click", () => this.show(at)));
    window.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      this.#round(event.shiftKey ? -1 : 1);
    });
    this.show(this.#index("pane-text"));
  }

  /** Make one pane the visible one of a narrow screen. */
  show(at: number): void {
    this.#tabs.forEach((tab, each) => tab.setAttribute("aria-pressed", String(each === at)));
    this.#panes.forEach((pane, each) => pane.classList.toggle("chosen", each === at));
  }

  reveal(id: string): void {
    this.show(this.#index(id));
  }

  #index(id: string): number {
    return this.#panes.findIndex((pane) => pane.id === id);
  }

  #round(step: number): void {
    const count = this.#panes.length;
    const here = this.#panes.findIndex((pane) => pane.contains(document.activeElement));
    const next = (here < 0 ? this.#index("pane-text") : here + step + count) % count;
    this.show(next);
    const pane = this.#panes[next]!;
    (pane.querySelector<HTMLElement>("[data-first], .cm-content, ol button") ?? pane).focus();
  }
}
