/** Français : ce que disent les corrections et leur annulation. */
import type { fixes as english } from '../en/fixes.ts';
import type { Same } from '../same.ts';

export const fixes: Same<typeof english> = {
  fixed: '{file} : {n} {n|cellule corrigée|cellules corrigées} dans {target}',
  rule: '  {rule} : {n} {n|cellule|cellules}, {first} et autres',
  ruleOne: '  {rule} : {cell}, {from} → {to}',
  passed: '  non corrigé : {rule} en {cell}, {why}',
  formulas:
    '  {target} contient des formules, dont les résultats peuvent être encore les anciens : Excel les recalcule à l’ouverture, LibreOffice avec Ctrl+Maj+F9 ; enregistrez-le ensuite',
  undo: '  pour annuler : mainstream undo {undo}',
  nothing: '{file} : rien ne peut être corrigé sans demander',
  proposals:
    '{n} {n|proposition doit être décidée|propositions doivent être décidées} par une personne : --accept avec sa cellule (MFA_CONS!C8)',
  undone: '{file} : {n} {n|cellule|cellules} comme avant dans {target}',
  blank: 'vide',
  notWritten:
    '{file} : les corrections se font dans les .xlsx et .csv seulement ; enregistrez-le d’abord en .xlsx',
  why: {
    formula: 'une formule s’y trouve',
    merged: 'la cellule est cachée dans une fusion',
    changed: 'la cellule n’est plus comme avant',
    taken: 'une autre correction change la même cellule',
  },
};
