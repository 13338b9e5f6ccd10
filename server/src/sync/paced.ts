/**
 * Answers that cost more than the question. The first comes at once; who asks again is answered after a while, and each
 * time that while is longer. Of what is asked meanwhile the newest counts: its answer holds those of the others.
 */
export class Paced<Question> {
  readonly #answer: (question: Question) => void;
  readonly #later: (callback: () => void) => void;
  /** Turns of `later` to wait after the next answer. */
  #turns = 0;
  #isResting = false;
  #waiting: { readonly question: Question } | undefined;

  /** @param answer must not throw when it is not the first */
  constructor(answer: (question: Question) => void, later: (callback: () => void) => void) {
    this.#answer = answer;
    this.#later = later;
  }

  /** @throws whatever the first answer throws */
  ask(question: Question): void {
    if (this.#isResting) {
      this.#waiting = { question };
      return;
    }
    this.#isResting = true;
    this.#turns++;
    this.#rest(this.#turns);
    this.#answer(question);
  }

  /** Nothing that waits is answered any more. */
  stop(): void {
    this.#waiting = undefined;
  }

  #rest(turns: number): void {
    this.#later(() => {
      if (turns > 1) return this.#rest(turns - 1);
      this.#isResting = false;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (waiting !== undefined) this.ask(waiting.question);
    });
  }
}
