// The proof of a text, asked of the server (`desk:check`): the shape is version 1 of the contract
// that `khronika check --output-format json` keeps. Offsets here are already UTF-16 units.

import { Points } from "./points";
import { post } from "./post";
import { say } from "./words";

export type State =
  | "verified"
  | "contradicted"
  | "not_found"
  | "unsourced"
  | "waived"
  | "unread";
export const STATES: State[] = [
  "verified",
  "contradicted",
  "not_found",
  "unsourced",
  "waived",
  "unread",
];

export interface Passage {
  source: string;
  text: string;
  start: number; // code points of the capture, as the server counts them
  end: number;
}
export interface Fact {
  kind: "figure" | "date" | "name" | "quotation";
  text: string;
  start: number;
  end: number;
  state: State;
  evidence: Passage[];
}
export interface Fix {
  start: number;
  end: number;
  replacement: string;
}
export interface Finding {
  code: string;
  name: string;
  severity: "error" | "warning" | "info";
  message: string;
  working: string;
  start: number;
  end: number;
  line: number;
  fix: Fix | null;
}
export interface Proof {
  facts: Fact[];
  findings: Finding[];
}

/** Ask for the proof of `text`. Throws an Error whose message is a sentence for the editor. */
export async function prove(url: string, text: string, signal: AbortSignal): Promise<Proof> {
  const answer = await post(url, { text }, signal);
  const proof = (answer["files"] as Proof[])[0];
  if (!proof) throw new Error(say("check-failed"));
  const points = new Points(text);
  for (const span of [...proof.facts, ...proof.findings]) toUnits(span, points);
  for (const { fix } of proof.findings) if (fix) toUnits(fix, points);
  return proof;
}

function toUnits(span: { start: number; end: number }, points: Points): void {
  span.start = points.toUnits(span.start);
  span.end = points.toUnits(span.end);
}
