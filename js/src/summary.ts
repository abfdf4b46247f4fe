// The proof in one line: how many facts, in which states, and a bar of them.

import { make } from "./dom";
import { STATES, type Proof } from "./proof";
import { say } from "./words";

export function summarise(place: HTMLElement, proof: Proof): void {
  const counts = STATES.map((state) => ({
    state,
    count: proof.facts.filter((fact) => fact.state === state).length,
  })).filter(({ count }) => count > 0);
  const bar = make("span", { class: "bar", "aria-hidden": "true" });
  for (const { state, count } of counts) {
    const part = make("span", { class: `part ${state}` });
    part.style.flexGrow = String(count);
    bar.append(part);
  }
  place.replaceChildren(
    bar,
    make("span", { class: "total" }, say("facts", { count: proof.facts.length })),
    ...counts.map(({ state, count }) =>
      make("span", { class: `state ${state}` }, `${count} ${say(state)}`),
    ),
  );
}

/** "3 errors, 1 warning", for the heading of the list and for screen readers. */
export function countFindings(proof: Proof): string {
  const parts = (["error", "warning", "info"] as const)
    .map((severity) => ({
      severity,
      count: proof.findings.filter((each) => each.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say(count === 1 ? `${severity}-one` : `${severity}-many`, { count }));
  return parts.length ? parts.join(", ") : say("no-findings");
}
