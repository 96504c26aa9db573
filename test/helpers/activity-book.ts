/** Files of aid activities for tests, made of a table with a payment in each row. */
import { bookOf } from '../../core/grid/grid.ts';
import type { Activity, ActivityTransaction } from '../../core/model/activity.ts';
import type { Book } from '../../core/model.ts';

/** Rows of one identifier are one activity. Columns are named as the elements of the standard. */
export function activityBook(file: string, [header = [], ...rows]: readonly (readonly string[])[]): Book {
  const activities = new Map<string, Activity>();
  rows.forEach((cells, index) => {
    const value = (name: string): string => cells[header.indexOf(name)] ?? '';
    const identifier = value('iati-identifier');
    const payment: ActivityTransaction = {
      type: value('transaction-type'),
      amount: Number(value('value')),
      currency: value('currency'),
      year: Number(value('value-date').slice(0, 4)),
      ...{ countries: [], regional: false, sectors: [], aidType: null, providerActivity: null },
      line: index + 2,
    };
    const known = activities.get(identifier);
    activities.set(identifier, {
      identifier,
      reporting: { ref: 'XX-AGENCY', type: '10', name: 'Agency' },
      ...{ participants: [], regions: [], markers: [], humanitarian: false },
      ...{ status: '2', plannedStart: null, actualStart: null, plannedEnd: null, actualEnd: null },
      ...{
        titles: new Map([['en', identifier]]),
        language: 'en',
        aidType: null,
        parent: null,
        updated: null,
      },
      countries: [{ code: value('recipient-country'), percent: null }],
      sectors: [{ code: value('sector'), percent: null }],
      line: known?.line ?? index + 2,
      transactions: [...(known?.transactions ?? []), payment],
    });
  });
  return { ...bookOf(file, []), format: 'iati', activities: [...activities.values()] };
}
