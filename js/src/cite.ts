// `[@` completes citation keys from the archive, searched by key, title, publisher and words.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";

export interface Found {
  key: string;
  title: string;
  publisher: string;
  date: string;
  language: string;
}

/** A completion source that asks `url` (`desk:captures`) for captures. */
export function citations(url: string) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.matchBefore(/(?:\[|;\s{0,3})@[\p{L}\p{N}_:.-]{0,60}$/u);
    if (!before) return null;
    const from = before.from + before.text.indexOf("@") + 1;
    const words = before.text.slice(before.text.indexOf("@") + 1);
    const stop = new AbortController();
    context.addEventListener("abort", () => stop.abort(), { onDocChange: true });
    try {
      const response = await fetch(`${url}?q=${encodeURIComponent(words)}`, {
        headers: { Accept: "application/json" },
        signal: stop.signal,
        redirect: "manual",
      });
      if (!response.ok) return null;
      const { captures } = (await response.json()) as { captures: Found[] };
      return { from, options: captures.map(option), filter: false };
    } catch {
      return null; // without the server there is nothing to offer; writing goes on
    }
  };
}

function option(found: Found): Completion {
  return {
    label: found.key,
    detail: found.title,
    info: [found.publisher, found.date].filter(Boolean).join(", "),
    apply: (view, _completion, from, to) => insert(view, found.key, from, to),
  };
}

function insert(view: EditorView, key: string, from: number, to: number): void {
  const ends = /^\s*[\];]/.test(view.state.sliceDoc(to, to + 4));
  const text = ends ? key : `${key}]`;
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    userEvent: "input.complete",
  });
}

export interface Cited {
  keys: string[];
  from: number;
  to: number;
}

const CITATION = /\[@(?:[^\]"\n]|"(?:[^"\\\n]|\\.)*")*\]/g;
const KEY = /@([\p{L}\p{N}_-]+)/gu;

/** The citation around `column` in a line of text, or else the next one after it. */
export function citedAt(line: string, column: number): { at: Cited | null; next: Cited | null } {
  for (const found of line.matchAll(CITATION)) {
    const bare = found[0].replace(/"(?:[^"\\]|\\.)*"/g, "");
    const cited = {
      keys: [...bare.matchAll(KEY)].map((key) => key[1]!),
      from: found.index,
      to: found.index + found[0].length,
    };
    if (column >= cited.from && column <= cited.to) return { at: cited, next: cited };
    if (cited.from > column) return { at: null, next: cited };
  }
  return { at: null, next: null };
}
