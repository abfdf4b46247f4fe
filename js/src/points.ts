// The server counts Unicode code points, JavaScript counts UTF-16 units. They part at the first
// emoji; this converts both ways, by the places of the characters that take two units.

export class Points {
  /** For each character of two units, its offset in code points. */
  readonly #astral: number[] = [];

  constructor(text: string) {
    const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
    for (let found = pair.exec(text); found; found = pair.exec(text)) {
      this.#astral.push(found.index - this.#astral.length);
    }
  }

  /** UTF-16 offset of a code point offset. */
  toUnits(point: number): number {
    return point + this.#before(point, (index) => this.#astral[index]!);
  }

  /** Code point offset of a UTF-16 offset. */
  toPoints(unit: number): number {
    return unit - this.#before(unit, (index) => this.#astral[index]! + index);
  }

  /** How many of the pairs begin before `offset`, by binary search. */
  #before(offset: number, at: (index: number) => number): number {
    let low = 0;
    let high = this.#astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
