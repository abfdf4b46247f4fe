// The facts of the last proof as marks in the text. They move with the text while it is edited; a
// fact whose words were touched is no longer marked until the next proof.

import { StateEffect, StateField, type EditorState, type Range } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Fact } from "./proof";

export const setFacts = StateEffect.define<Fact[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(facts, transaction) {
    let kept = facts.map(transaction.changes);
    if (transaction.docChanged) {
      const touched: [number, number][] = [];
      transaction.changes.iterChangedRanges((_fromA, _toA, from, to) => touched.push([from, to]));
      kept = kept.update({
        filter: (from, to) => !touched.some(([start, end]) => start < to && end > from),
      });
    }
    for (const effect of transaction.effects) {
      if (effect.is(setFacts)) kept = decorate(effect.value, transaction.state.doc.length);
    }
    return kept;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(facts: Fact[], length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const fact of facts) {
    if (fact.start < fact.end && fact.end <= length) {
      const mark = Decoration.mark({ class: `fact fact-${fact.state.replace("_", "-")}`, fact });
      ranges.push(mark.range(fact.start, fact.end));
    }
  }
  return Decoration.set(ranges, true);
}

/** The shortest fact at a place: a figure inside a quotation before the quotation. */
export function factAt(state: EditorState, position: number): Fact | null {
  let found: Fact | null = null;
  let shortest = Infinity;
  state.field(marks).between(position, position, (from, to, mark) => {
    if (to - from < shortest) {
      shortest = to - from;
      found = mark.spec["fact"] as Fact;
    }
  });
  return found;
}

/** The start of the next fact (or the one before, with `step` -1) that is not verified. */
export function nextUnproved(state: EditorState, position: number, step: 1 | -1): number | null {
  const starts: number[] = [];
  state.field(marks).between(0, state.doc.length, (from, _to, mark) => {
    const { state: proved } = mark.spec["fact"] as Fact;
    if (proved !== "verified" && proved !== "waived") starts.push(from);
  });
  if (starts.length === 0) return null;
  if (step === 1) return starts.find((start) => start > position) ?? starts[0]!;
  return starts.findLast((start) => start < position) ?? starts.at(-1)!;
}

export const facts = marks;
