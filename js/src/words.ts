// The words of the interface, translated by the server and left in the page as JSON.

const node = document.getElementById("desk-words");
const words = (node ? JSON.parse(node.textContent ?? "{}") : {}) as Record<string, string>;

/** The phrase of that name, with `{placeholders}` filled in. */
export function say(name: string, values: Record<string, string | number> = {}): string {
  const phrase = words[name] ?? name;
  return phrase.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
