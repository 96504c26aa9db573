/** Français : formules en mots. */
import type { formula as english } from '../en/formula.ts';
import type { Same } from '../same.ts';

export const formula: Same<typeof english> = {
  /** A column by its title and that of its sheet, with the machine name behind. */
  titled: '{sheet}\u00a0: {column} [{id}]',
  where: '{measure} ({conditions})',
  is: '{column} = {code}',
  isAnyOf: '{column} = {codes}',
  isFirstOf: '{column} = le premier disponible de {codes}',
  isOnly: '{column} = {code} seulement',
  isBasis: '{column} selon META.migrant_basis',
  and: ', ',
  or: ' ou ',
  yearBefore: '{of} de l’année précédente',
  yearsBefore: '{of} de {n} années auparavant',
  carried: '{of} (de {n} {n|an|ans} au plus)',
  mean: 'moyenne de {of}',
  inForce: '{of} en vigueur au 1er juillet',
  indicator: '{name} ({id})',
  growth:
    'croissance annuelle moyenne en % de {of} depuis la dernière année antérieure disponible, {n} ans au plus',
  deviation:
    'écart type de la croissance annuelle en % de {of} sur les {n} dernières années, au moins {least}',
  orElse: '{first} ; à défaut {second}',
  optional: '{of} (0 si non déclaré)',
  usd: '{of} en dollars des États-Unis',
  total: 'somme par {over} de {of}',
  squares: 'somme par {over} des carrés de {of}',
  count: 'nombre de {over} avec {of}',
  countAbove: 'nombre de {over} avec {of} supérieur à {limit}',
  keptLargest: '{fold}, seulement les {n} ayant le plus de {other}',
  kept: '{fold}, seulement ceux ayant {other}',
  weighted: 'somme par {over} de {of} × {by}',
  covers: '{of} (au moins {percent} % de {whole})',
  largest: 'le plus grand de {list}',
  mirror: '{of}, selon le classeur du partenaire lui-même',
  noted: 'le nombre à côté de « {words}… » dans la note de {of}',
  classified: '{of} (CITI rév. {n} seulement)',
  largestOfRows: 'le nombre répété à chaque ligne, {of}',
  scored: '{of} avec {codes}',
  smallest: 'le plus petit de {list}',
};
