/** When news of presence goes out: gathered for a while, then at once, or in one write with the commit that is on its way. */
interface PresenceTurnsOptions {
  /** Calls back after the while that news is gathered. */
  readonly later: (callback: () => void) => void;
  /** Whether a commit is on its way, after which `afterCommit` is called. */
  readonly isCommitComing: () => boolean;
  readonly send: () => void;
}

export class PresenceTurns {
  readonly #options: PresenceTurnsOptions;
  #turn: 'none' | 'gathering' | 'with_commit' = 'none';

  constructor(options: PresenceTurnsOptions) {
    this.#options = options;
  }

  /** There is news. */
  due(): void {
    if (this.#turn !== 'none') return;
    this.#turn = 'gathering';
    this.#options.later(() => {
      this.#turn = 'with_commit';
      if (!this.#options.isCommitComing()) this.afterCommit();
    });
  }

  /** The commit has gone out, or there is none to wait for. */
  afterCommit(): void {
    if (this.#turn !== 'with_commit') return;
    this.#turn = 'none';
    this.#options.send();
  }
}
