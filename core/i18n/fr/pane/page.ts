/** Français : la page sans Excel. */
import type { page as en } from '../../en/pane/page.ts';
import type { Same } from '../../same.ts';

export const page: Same<typeof en> = {
  heading: 'Contrôler le classeur d’un ministère',
  intro: 'Déposez un classeur ici, ou choisissez-en un. Il reste sur cet ordinateur : rien n’est envoyé.',
  formats: '.xlsx, .xlsm, .xls, .xlsb, .ods, .csv',
  choose: 'Choisir un classeur …',
  tryIt: 'Essayer avec un exemple',
  tryItHint: 'Le classeur d’un ministère avec quelques erreurs typiques.',
  another: 'Autre classeur …',
  drop: 'Déposez le classeur pour l’ouvrir',
  opening: 'Ouverture de {file} …',
  sheets: 'Feuilles',
  grid: 'Cellules de {sheet}',
  pane: 'Mainstream',
  cell: 'Cellule {cell}',
  value: 'Contenu de {cell}',
  edit: 'Appuyez sur Entrée ou F2 pour modifier la cellule.',
  formula: 'Une formule donne cette valeur ; elle se modifie dans un tableur.',
  hidden: '(masquée)',
  empty: 'Cette feuille est vide.',
  corner: 'Ligne',
  changedCells: '{n} {n|cellule modifiée|cellules modifiées}',
  download: 'Télécharger la copie modifiée',
  downloaded: '{file} a été téléchargé. Votre propre fichier est comme avant.',
  formulas: 'Il contient des formules : Excel les recalcule à l’ouverture ; enregistrez-le ensuite.',
  cannotChange:
    'Les cellules de ce type de fichier ne peuvent pas être modifiées ici. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.',
  unsaved: 'Les changements non téléchargés seront perdus.',
  notChanged: 'La cellule n’a pas été modifiée : {why}.',
};
