/** How templates of older versions become those of this one (domain/coherence §3.4, rulings-coherence B41). */
import type { TemplateStep } from './define.ts';

/** 0.9 are the drafts used in pilots: a link had a relevance and a direction of its effect, and no author. */
const from09: TemplateStep = {
  from: '0.9',
  to: '1.0',
  sheets: [
    {
      sheet: 'PLN_LINKS',
      renamed: [
        { from: 'indicator_ids', to: 'evidence_ids' },
        { from: 'rationale', to: 'mechanism' },
      ],
      signed: {
        code: 'effect',
        aliases: ['effet', 'efecto'],
        size: 'relevance',
        most: 3,
        to: 'strength',
        part: 'channel',
        codes: {
          POS: [{ sign: 1, part: 'main' }],
          NEG: [{ sign: -1, part: 'main' }],
          MIX: [
            { sign: 1, part: 'gain' },
            { sign: -1, part: 'harm' },
          ],
          UNK: [],
        },
        unknown: 'UNK',
        of: ['goal_id', 'dimension'],
      },
      constants: [
        { to: 'direction', value: 'M2D', only: true },
        { to: 'grade', value: 'E' },
        { to: 'asserted_by', value: 'PLN' },
      ],
    },
  ],
};

export const steps: readonly TemplateStep[] = [from09];
