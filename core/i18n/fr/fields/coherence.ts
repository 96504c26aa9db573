/** French: the columns of COH_ sheets. */
import type { coherence as english } from '../../en/fields/coherence.ts';
import type { Same } from '../../same.ts';

export const coherence: Same<typeof english> = {
  exercise_id: { label: 'Exercice', help: 'Codes du pays et du plan, par exemple XTS-NDP3.' },
  role: { label: 'Rôle', help: 'À choisir dans la liste.' },
  phase: {
    label: 'Phase',
    help: 'Phase de l’exercice : PREP, ASSESS, STRATEGY, ACTION, IMPLEMENT, EVALUATE.',
  },
  ref_date: {
    label: 'Date de référence',
    help: 'Jour auquel le plan est examiné. Vide : 31 décembre de l’année de référence.',
  },
  lead_institution: {
    label: 'Institution pilote',
    help: 'Institution qui conduit l’exercice, par son code.',
  },
  pilot: { label: 'Pilote', help: 'YES s’il s’agit d’un essai.' },
  method_version: {
    label: 'Version de la méthode',
    help: 'Version des règles et des scores. Remplie par le produit.',
  },
  params_changed: { label: 'Paramètres changés', help: 'Rempli par le produit.' },
  param: { label: 'Paramètre', help: 'Nom du paramètre, par exemple material.' },
  value: { label: 'Valeur', help: 'La valeur elle-même.' },
  approved: { label: 'Approbation', help: 'Date d’approbation.' },
  migration_text: {
    label: 'Migration dans le texte',
    help: 'NONE, MENTION, ANALYSIS ou OBJECTIVE : place de la migration dans le plan.',
  },
  has_results_matrix: {
    label: 'Matrice de résultats',
    help: 'YES si le plan a des indicateurs avec des cibles.',
  },
  has_costing: { label: 'Chiffrage', help: 'YES si le coût du plan est calculé.' },
  outcome_indicator: { label: 'Indicateur d’effet', help: 'Indicateur par lequel la politique est jugée.' },
  push: {
    label: 'Poussée sur la migration',
    help: '−1 moins, 0 change les conditions, pas le volume, +1 plus de cette migration.',
  },
  declared_effect: { label: 'Effet déclaré sur l’objectif', help: '−3 … +3, selon l’institution.' },
  intent: { label: 'Intention', help: 'MAIN si c’est le but, SIDE si c’est un effet secondaire.' },
  declared_by: {
    label: 'Déclaré par',
    help: 'Code de l’institution ou de l’acteur qui le déclare. Usuel : PLN.',
  },
  subject_id: { label: 'Objectif ou politique', help: 'Code de l’objectif ou de la politique suivis.' },
  method: { label: 'Méthode', help: 'BA, ITS, DID, CITS, TARGET, ou NONE pour aucune estimation.' },
  start_point: {
    label: 'Début de l’effet',
    help: 'Année ou période à partir de laquelle la politique agit. Vide : son début.',
  },
  comment: { label: 'Commentaire', help: 'Ce que le lecteur devrait savoir.' },
  strength_of_design: { label: 'Solidité de la méthode', help: 'Rempli par le produit.' },
  caveat: { label: 'Réserve d’usage', help: 'Rempli par le produit.' },
  stakeholder_id: { label: 'Acteur', help: 'Code court de l’acteur, utilisé une seule fois.' },
  name: { label: 'Nom', help: 'Nom de l’organisation ou du groupe, pas d’une personne.' },
  sphere: { label: 'Sphère', help: 'GOV administration, SOC société.' },
  mandate: { label: 'Mandat', help: 'Ce dont l’acteur est chargé.' },
  event_id: {
    label: 'Code de l’événement',
    help: 'Code court de l’événement, le même pour tous les participants.',
  },
  goal_ids: { label: 'Objectifs', help: 'Codes d’objectifs séparés par ; vide : tous les objectifs.' },
  input_recorded: { label: 'Apport consigné', help: 'YES si leur apport a été mis par écrit.' },
  response_given: { label: 'Réponse donnée', help: 'YES si on leur a dit quelle suite a été donnée.' },
  participants_f: { label: 'Femmes présentes', help: 'Nombre de femmes.' },
  participants_m: { label: 'Hommes présents', help: 'Nombre d’hommes.' },
  lesson_id: { label: 'Code de la leçon', help: 'Code court de la leçon, utilisé une seule fois.' },
  what_happened: { label: 'Ce qui s’est passé', help: 'Les faits en quelques mots.' },
  lesson: { label: 'Leçon', help: 'Ce qu’on en retient.' },
  kind: { label: 'Genre', help: 'PROCESS, DATA, METHOD, TEMPLATE, POLICY ou SUPPORT.' },
  affects: { label: 'Concerne', help: 'Chapitre du guide, feuille, indicateur ou règle concernés.' },
  proposal: { label: 'Proposition', help: 'Ce qu’il faudrait changer.' },
  proposed_by: { label: 'Proposé par', help: 'Institution ou acteur, pas une personne.' },
  decision: { label: 'Décision', help: 'OPEN, ACCEPTED, REJECTED ou DONE.' },
  in_version: { label: 'Dans la version', help: 'Version où le changement est fait.' },
};
