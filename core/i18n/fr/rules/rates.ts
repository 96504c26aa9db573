/** Français : montants sans taux de change. */
import type { rates as english } from '../../en/rules/rates.ts';
import type { Same } from '../../same.ts';

export const rates: Same<typeof english> = {
  S48: {
    title: 'Montants sans taux de change',
    text: '{count} {count|montant ne peut être converti|montants ne peuvent être convertis} en {target} : le taux FX_USD de {currency} pour {year} manque.',
    why: 'Ce qui ne peut être converti n’entre ni dans le coût, ni dans le financement, ni dans le déficit du plan, et le déficit peut paraître plus grand ou plus petit qu’il n’est.',
    todo: 'Saisissez FX_USD pour {year} dans FIN_MACRO d’un classeur dont la monnaie est {currency}, ou corrigez la monnaie dans META.',
  },
  S49: {
    title: 'Montants dans une autre monnaie',
    text: '{count} {count|montant est|montants sont} en {currency} ; d’autres classeurs ont cette feuille en {target}.',
    why: 'Les montants de deux monnaies ne peuvent être additionnés : les chiffres laissent de côté ceux en {currency}.',
    todo: 'Convertissez les montants en {target} et inscrivez {target} comme monnaie dans META.',
  },
};
