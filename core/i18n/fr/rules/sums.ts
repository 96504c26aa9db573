/** Français : les chiffres d’une ligne qui vont ensemble. */
import type { sums as english } from '../../en/rules/sums.ts';
import type { Same } from '../../same.ts';

export const sums: Same<typeof english> = {
  S06: {
    title: 'Femmes et hommes ne donnent pas le total',
    text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, alors que total vaut {total}. L’écart est de {gap}.',
    why: 'L’un des chiffres est faux et rien ne dit lequel ; la ligne n’est donc pas utilisée.',
    todo: 'Corrigez le chiffre faux, ou mettez les personnes de sexe inconnu dans sex_unknown.',
    variants: {
      SMALL: {
        text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, alors que total vaut {total}. L’écart de {gap} est assez petit pour venir d’un arrondi.',
        todo: 'Corrigez-le si possible ; la ligne est utilisée telle quelle.',
      },
    },
  },
  S07: {
    title: 'Un seul sexe est renseigné',
    text: '{blank} est vide. D’après total {total}, {given} {known} et sex_unknown {unknown}, ce serait {derived}.',
    why: 'Le chiffre déduit sert aux indicateurs, mais ne compte pas comme déclaré.',
    todo: 'Saisissez le chiffre de votre registre, ou acceptez la proposition avec obs_status I.',
    variants: {
      NEGATIVE: {
        text: '{blank} est vide et, d’après total {total}, {given} {known} et sex_unknown {unknown}, ce serait {derived}, ce qui est impossible.',
        todo: 'Corrigez total, {given} ou sex_unknown.',
      },
    },
  },
  S08: {
    title: 'Une partie dépasse le tout',
    text: '{part} {partValue} est plus grand que {whole} {wholeValue}.',
    why: 'Une partie ne peut pas dépasser le tout ; les parts dépasseraient 100 %.',
    todo: 'Corrigez l’un des deux chiffres.',
  },
};
