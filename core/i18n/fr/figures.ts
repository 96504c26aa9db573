/** Français : chiffres pour les personnes et les autres programmes. */
import type { figures as english } from '../en/figures.ts';
import type { Same } from '../same.ts';

export const figures: Same<typeof english> = {
  part: '{dimension} : {name}',
  change: 'depuis {year} : {change}',
  changePercent: 'depuis {year} : {change} ({percent} %)',
  points: 'depuis {year} : {change} points de pourcentage',
  unlike:
    'non comparé à {year} : les deux ne couvrent pas la même chose ou ne sont pas établis de la même manière',
  noChange: 'non comparé à {year} : la manière de compter a changé entre-temps',
  interval: 'intervalle à 95 %, approximatif : de {low} à {high} ({n} {n|répondant|répondants})',
  formula: 'Formule : {text}',
  parts: {
    value: 'Composé de',
    numerator: 'Numérateur = {value}',
    denominator: 'Dénominateur = {value}',
  },
  otherFacts: 'Autres données',
  noFacts: 'Aucune donnée d’un ministère ne se trouve derrière ce chiffre.',
  years: 'ces années seulement, comme 2015-2023 ou 2023',
  trace: 'montrer la formule et les cellules derrière chaque chiffre, ou derrière cet indicateur',
  output: 'écrire dans ce fichier (par défaut : sortie standard)',
  previous:
    'une exécution antérieure à comparer, ses chiffres (.json) ou son classeur (.xlsx) : ce qui a changé depuis, et pourquoi ; les valeurs arrêtées sur 13_RECONCILE du classeur entrent dans le calcul',
  previousBook:
    'une consolidation précédente : son classeur (.xlsx), dont les réponses, décisions, leçons et poids saisis sont repris, ou ses chiffres (.json) ; ce qui a changé depuis, et pourquoi',
  decided:
    '{n} {n|chiffre figure tel qu’arrêté|chiffres figurent tels qu’arrêtés} sur 13_RECONCILE de {file}.',
  written: 'Chiffres : {file}',
  revisions: {
    title: 'Changements depuis l’exécution antérieure ({n})',
    none: 'Aucun chiffre de l’exécution antérieure n’a changé.',
    line: '{id} {what} : {old} → {new}',
    lineDifference: '{id} {what} : {old} → {new} ({difference})',
    'new-file': 'nouveau fichier {file}',
    'file-gone': 'le fichier {file} n’est plus là',
    'file-changed': 'le contenu du fichier {file} a changé',
    'fact-changed': '{fact} : {old} → {new}, dans {from}',
    'fact-decided': '{fact} : {old} auparavant, {new} arrêté sur 13_RECONCILE',
    'fact-new': '{fact} : maintenant {new}, dans {from}',
    'fact-gone': '{fact} : n’existe plus, valait {old}',
    method:
      'les données sur lesquelles il repose sont les mêmes : la formule ou la version du produit a changé',
    more: 'et {n} de plus',
  },
};
