/** Français : deuxième consolidation, ce qui a changé, et les classeurs renvoyés aux ministères. */
import type { Words } from '../same.ts';

export const round: Words['round'] = {
  log: {
    orphan:
      '{sheet}, {key}, {column} : cette ligne n’existe plus, et ce qui y avait été écrit est conservé ici : {text}',
    noKey: 'ligne sans clé',
    conflict:
      '{sheet}, {key}, {column} : deux réponses différentes ont été données. Les deux sont conservées et la question est rouverte : {text}',
    gone: 'N’est plus constaté et ne figure plus sur 05_FINDINGS : {message}',
    changed: '{key} : gravité {was} → {now}, mesure {before} → {after}',
    edit: 'Quelqu’un a changé {fact} (institution : {institution}) sur 18_DATA de {written} à {asked}. Le chiffre n’a pas été repris : le ministère corrige sa propre feuille, et son classeur de retour (--feedback) le lui demande.',
    editNothing: 'rien',
    staleDecision:
      '13_RECONCILE, {key} : une valeur a été décidée sur d’autres chiffres que ceux d’aujourd’hui. Veuillez revoir cette décision.',
    decisionChanged: '{sheet}, {key}, {column} : {before} → {after}',
    decided:
      '13_RECONCILE : {value} a été arrêté pour {fact}. Cette valeur remplace celle du ministère et entre dans le calcul de {indicators}.',
    decisionKept:
      '13_RECONCILE, {key} : une valeur a été arrêtée, et aucun indicateur n’est calculé avec elle. La colonne « Ce qu’une valeur décidée remplace » dit où elle ne peut pas l’être ; sinon, aucun indicateur n’a besoin de ces chiffres.',
    parameter:
      '16_METHOD, {name} : {typed} a été saisi à la place de {used}. Seuls les poids sont repris ; fixez les autres sur COH_PARAMS ou dans les réglages.',
    lesson:
      '20_LESSONS, {id}, {field} : ce qui a été écrit dans le classeur est conservé. La feuille du ministère dit : {text}',
  },
  summary: {
    title: 'Ce qui a changé depuis la dernière consolidation',
    findings:
      '{new} {new|nouveau constat|nouveaux constats}, {resolved} qui ne {resolved|se retrouve|se retrouvent} plus, {reopened} {reopened|revenu|revenus} après clôture, {changed} avec une autre mesure.',
    score: 'Score du plan : {before} → {after}.',
    figures: '{n} {n|chiffre|chiffres} de la consolidation précédente {n|a|ont} changé.',
    decisions: '{n} {n|réponse|réponses} {n|a changé|ont changé}.',
    edits:
      '{n} {n|chiffre a été modifié|chiffres ont été modifiés} à la main sur 18_DATA et {n|attend|attendent} le ministère.',
    nothing: 'Rien n’a changé.',
  },
  scores: {
    title: 'Ce qui a changé depuis la dernière consolidation',
    note: 'Les chiffres d’alors sont notés avec les poids d’aujourd’hui : un changement de poids n’est jamais pris pour un changement des données. Les contributions et la couverture s’additionnent pour donner la différence.',
    told: 'Annoncé alors',
    before: 'Alors, poids d’aujourd’hui',
    after: 'Maintenant',
    difference: 'Différence',
    coverage: 'Couverture',
    commonBefore: 'Connu les deux fois : alors',
    commonAfter: 'Connu les deux fois : maintenant',
    countedOtherwise:
      'Les scores ne sont pas comparés à ceux de la dernière consolidation : d’autres paramètres comptent les composantes ({names}), et les chiffres d’alors ne peuvent être recomptés. Pour comparer, traiter les classeurs d’alors avec ces paramètres.',
  },
  parameterUsed: 'Utilisé par le calcul',
  lessons: { mark: 'Marque de la ligne du ministère' },
};
