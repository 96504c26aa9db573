/** Français : onglet Consolidation. */
import type { consolidate as en } from '../../en/pane/consolidate.ts';
import type { Same } from '../../same.ts';

export const consolidate: Same<typeof en> = {
  intro:
    'Réunit les classeurs des ministères en un seul classeur de cohérence. Ils restent tels quels, sur cet ordinateur.',
  drop: 'Déposez les classeurs ici, ou choisissez-les',
  choose: 'Choisir des classeurs …',
  more: 'Ajouter des classeurs …',
  clear: 'Tout retirer',
  remove: 'Retirer {file}',
  files: '{n} {n|classeur choisi|classeurs choisis}',
  includeOpen: 'Inclure le classeur ouvert',
  edition: 'Édition',
  editions: {
    full: 'Complète : pour le groupe de travail ; signale ce qui pourrait révéler une personne',
    public: 'Publique : pour tous ; ce qui pourrait révéler une personne est retiré partout',
  },
  run: 'Consolider',
  needFiles: 'Choisissez au moins un classeur.',
  receipt: 'Ce qu’est devenu chaque fichier',
  status: { read: 'lu', skipped: 'laissé de côté', failed: 'illisible' },
  columns: {
    file: 'Fichier',
    status: 'Statut',
    institution: 'Institution',
    rows: 'Lignes utilisées',
    rejected: 'Lignes écartées',
    errors: 'Erreurs',
    warnings: 'Avertissements',
  },
  rows: '{n} {n|ligne utilisée|lignes utilisées}, {rejected} écartées',
  problems: '{errors} {errors|erreur|erreurs}, {warnings} {warnings|avertissement|avertissements}',
  done: '{figures} {figures|chiffre|chiffres}, {findings} {findings|constat|constats}, dont {high} de poids élevé.',
  nothing: 'Aucun de ces fichiers n’a pu être utilisé ; la liste dit pourquoi.',
  open: 'Ouvrir le classeur de cohérence',
  download: 'Télécharger le classeur de cohérence',
  opened: '{file} a été ouvert dans un nouveau classeur.',
  downloaded: '{file} a été téléchargé.',
  see: 'Les onglets Indicateurs et Cohérence peuvent maintenant montrer les chiffres consolidés.',
  alreadyChosen: '{file} est déjà choisi.',
  sameName:
    'Un classeur nommé {file} est déjà choisi, et celui-ci est un autre : les cellules sont désignées par fichier, donnez-lui donc d’abord un nom distinct.',
  previous: 'Classeur de cohérence précédent',
  previousHint:
    'Inutile la première fois. Ce qui y a été écrit est conservé, et les chiffres modifiés sont signalés. Les chiffres d’une exécution précédente (.json) peuvent être choisis à la place : ils sont seulement comparés.',
  choosePrevious: 'Choisir le classeur précédent …',
  published: 'Dernière édition publiée',
  publishedHint:
    'Si une édition publique a déjà été publiée, choisissez-la ici : la différence entre les deux ne doit révéler aucun chiffre masqué.',
  choosePublished: 'Choisir l’édition publiée …',
  answers: 'Réponses revenues',
  answersHint:
    'Classeurs de retour que les ministères ont remplis et renvoyés : leurs réponses sont reprises.',
  answersAlone:
    'Choisissez d’abord le classeur de cohérence précédent : les réponses se rapportent à ses lignes.',
  chooseAnswers: 'Choisir les classeurs remplis …',
  answersChosen: '{n} {n|classeur rempli choisi|classeurs remplis choisis}',
  feedback: 'Créer un classeur de retour pour chaque institution',
  feedbackPublic: 'Pas avec l’édition publique : il montrerait des cellules des ministères.',
  feedbackFiles: 'Classeurs de retour',
  feedbackFile: 'Télécharger {file}',
  feedbackAll: 'Tout télécharger',
  feedbackDone: '{n} {n|classeur de retour a été téléchargé|classeurs de retour ont été téléchargés}.',
};
