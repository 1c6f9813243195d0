/** Runs jobs one after the other, in the order they came, whether or not those before them failed. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(job, job);
    this.#last = turn;
    return turn;
  }

  /** Resolves when all jobs so far are done. */
  async idle(): Promise<void> {
    await Promise.allSettled([this.#last]);
  }
}
