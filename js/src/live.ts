// The proof while typing: asked for a moment after the last change, shown when it still fits.

import { setDiagnostics } from "@codemirror/lint";
import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from "@codemirror/view";
import { setFacts } from "./facts";
import { proofArrived, type Findings } from "./findings";
import { prove, type Proof } from "./proof";

const PAUSE = 350; // milliseconds without a key

export interface Told {
  waiting(): void;
  proved(view: EditorView, proof: Proof): void;
  failed(message: string): void;
}

export function liveProof(url: string, findings: Findings, told: Told) {
  return ViewPlugin.fromClass(
    class implements PluginValue {
      #timer = 0;
      #asked: AbortController | null = null;

      constructor(readonly view: EditorView) {
        this.#timer = window.setTimeout(() => void this.#ask());
      }

      update(update: ViewUpdate): void {
        if (!update.docChanged) return;
        this.#asked?.abort();
        window.clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
      }

      destroy(): void {
        this.#asked?.abort();
        window.clearTimeout(this.#timer);
      }

      async #ask(): Promise<void> {
        const { doc } = this.view.state;
        const asked = (this.#asked = new AbortController());
        told.waiting();
        try {
          const proof = await prove(url, doc.toString(), asked.signal);
          if (!doc.eq(this.view.state.doc)) return; // another is on its way
          this.view.dispatch(
            setDiagnostics(this.view.state, findings.diagnostics(proof.findings, doc.length)),
            { effects: [setFacts.of(proof.facts), proofArrived.of(null)] },
          );
          told.proved(this.view, proof);
        } catch (error) {
          if (!asked.signal.aborted) told.failed((error as Error).message);
        }
      }
    },
  );
}
