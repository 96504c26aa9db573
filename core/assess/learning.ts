/** What the exercise says of itself: answers of the questionnaire and lessons (coherence §3.12; profile-sheets §3.14). */
import type { Answer, Lesson } from '../model/results.ts';
import type { Checked } from '../model.ts';
import { by, number, rowsOf, text } from './rows.ts';

/** Rows of PLN_COHERENCE in order of domain, question and year. */
export const readAnswers = (checked: Checked): readonly Answer[] =>
  rowsOf(checked, 'PLN_COHERENCE', 'score')
    .flatMap(({ values, place }): Answer[] => {
      const year = number(values, 'year');
      const question = text(values, 'question_id');
      const domain = text(values, 'domain');
      if (year === null || question === null || domain === null) return [];
      return [{ year, question, domain, score: number(values, 'score'), values, place }];
    })
    .sort(
      by(
        (answer) => answer.domain,
        (answer) => answer.question,
        (answer) => String(answer.year),
      ),
    );

export const readLessons = (checked: Checked): readonly Lesson[] =>
  rowsOf(checked, 'COH_LESSONS', 'lesson_id')
    .flatMap(({ values, place }): Lesson[] => {
      const id = text(values, 'lesson_id');
      return id === null ? [] : [{ id, values, place }];
    })
    .sort(by((lesson) => lesson.id));
