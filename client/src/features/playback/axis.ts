/** What the slider goes along: who edited when, by seq. Grows at its end only. */

/** Milliseconds of working time that an edit takes at least: many at one moment are still seen one after the other. */
const LEAST_MS = 16;

/** A longer pause counts as this: nobody waits through a night. */
const LONGEST_MS = 1000;

/** A list of numbers that grows. */
class Column {
  #values = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(place: number): number | undefined {
    return place < this.#length ? this.#values[place] : undefined;
  }
}

export class Axis {
  readonly #persons = new Column();
  readonly #atMs = new Column();
  /** Working time up to and with each edit. */
  readonly #workMs = new Column();

  /** How many edits it knows of. */
  get length(): number {
    return this.#persons.length;
  }

  /** The edit behind the last one. @param person a place in the record's list of people */
  add(person: number, atMs: number): void {
    const before = this.timeOf(this.length) ?? atMs;
    const pause = Math.min(LONGEST_MS, Math.max(LEAST_MS, atMs - before));
    this.#workMs.push(this.workOf(this.length) + pause);
    this.#persons.push(person);
    this.#atMs.push(atMs);
  }

  /** Whose an edit is; undefined before the first and behind the last. */
  personOf(seq: number): number | undefined {
    return this.#persons.at(seq - 1);
  }

  /** When an edit came on the record, in milliseconds since 1970. */
  timeOf(seq: number): number | undefined {
    return this.#atMs.at(seq - 1);
  }

  /** Milliseconds of working time from the beginning to an edit; 0 before the first (PB5). */
  workOf(seq: number): number {
    return this.#workMs.at(seq - 1) ?? 0;
  }

  /** The last edit that working time has come to. */
  seqAtWork(workMs: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.workOf(middle) <= workMs) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the next person begins; the last edit when there is none (PB6). */
  nextPerson(seq: number): number {
    const person = this.personOf(seq);
    for (let next = seq + 1; next <= this.length; next++) if (this.personOf(next) !== person) return next;
    return this.length;
  }

  /** Where the present person began, or, from there, the person before (PB6). */
  previousPerson(seq: number): number {
    const beginning = this.#beginOf(Math.min(seq, this.length));
    return beginning < seq ? beginning : this.#beginOf(Math.max(beginning - 1, Math.min(1, this.length)));
  }

  #beginOf(seq: number): number {
    const person = this.personOf(seq);
    let beginning = seq;
    while (beginning > 1 && this.personOf(beginning - 1) === person) beginning -= 1;
    return beginning;
  }
}
