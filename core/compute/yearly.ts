/** Answers by year, side by side: a map for each of ten thousand terms takes several times the room. */
export class Yearly<Answer> {
  #first = 0;
  #answers: (Answer | undefined)[] | undefined;

  get(year: number): Answer | undefined {
    return this.#answers?.[year - this.#first];
  }

  set(year: number, answer: Answer): void {
    if (!this.#answers) this.#first = year;
    const answers = (this.#answers ??= []);
    if (year < this.#first) {
      answers.unshift(...new Array<undefined>(this.#first - year));
      this.#first = year;
    }
    while (answers.length < year - this.#first) answers.push(undefined);
    answers[year - this.#first] = answer;
  }
}
