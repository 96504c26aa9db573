/** A frequent cause is listed a thousand times and counted exactly; whoever works on all issues gets them all. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import type { Checked } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { parseExample } from '../helpers/example.ts';

/** One sheet with a host for each row; every key is there once. */
function checkedHosts(hosts: readonly string[], listAll = false): Checked {
  const rows = hosts.map((host, index) => `| ${String(1950 + (index % 70))} | ${host} | 40 |`);
  const { books } = parseExample(`MFA_CONS | year | host | total |\n${rows.join('\n')}`);
  const submissions = books.map((book) => readSubmission(book, catalogue));
  return check(submissions, catalogue, { listAll });
}

const about = ({ issues }: Checked, rule: string): { listed: number; cases: number } => {
  const own = issues.filter((issue) => issue.rule === rule && issue.severity === 'error');
  return { listed: own.length, cases: own.reduce((sum, { count = 1 }) => sum + count, 0) };
};

describe('the list of issues', () => {
  it('has each of a few', () => {
    const checked = checkedHosts(Array.from({ length: 900 }, () => 'Atlantis'));
    expect(about(checked, 'S18')).toEqual({ listed: 900, cases: 900 });
  });

  it('has a thousand of one cause, and counts the others on the last of them', () => {
    const checked = checkedHosts(Array.from({ length: 2500 }, () => 'Atlantis'));
    expect(about(checked, 'S18')).toEqual({ listed: 1000, cases: 2500 });
    expect(checked.issues.filter(({ rule, count }) => rule === 'S18' && (count ?? 1) > 1)).toHaveLength(1);
    expect(checked.counts.get('xts-mfa.xlsx')).toEqual({
      read: 2500,
      accepted: 0,
      rejected: 2500,
      ignored: 0,
    });
  });

  it('does not let a frequent cause hide a rare one', () => {
    const hosts = [...Array.from({ length: 2500 }, () => 'Atlantis'), 'Avalon', 'Avalon'];
    const { issues } = checkedHosts(hosts);
    expect(issues.filter(({ args }) => args['found'] === 'Avalon')).toHaveLength(2);
  });

  it('tells a thousand causes apart, and counts later ones together', () => {
    const hosts = Array.from({ length: 3000 }, (_, index) => `Atlantis-in-the-ocean-${String(index)}`);
    const checked = checkedHosts(hosts);
    expect(about(checked, 'S18')).toEqual({ listed: 2000, cases: 3000 });
    const shared = checked.issues.filter(({ others }) => others);
    expect(shared.map(({ count }) => count)).toEqual([1001]);
  });

  it('has everything where everything is asked for', () => {
    const checked = checkedHosts(
      Array.from({ length: 2500 }, () => 'Atlantis'),
      true,
    );
    expect(about(checked, 'S18')).toEqual({ listed: 2500, cases: 2500 });
  });
});
