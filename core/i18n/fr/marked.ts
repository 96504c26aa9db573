/** Français : mots de la copie annotée d’un classeur et de sa liste. */
import type { marked as source } from '../en/marked.ts';
import type { Same } from '../same.ts';

export const marked: Same<typeof source> = {
  sheet: 'Mainstream – constats',
  title: 'Ce que Mainstream a constaté dans ce classeur',
  copy: 'Ceci est une copie annotée de {file} ; les valeurs sont celles du ministère. Pour retirer toutes les marques : mainstream unmark, suivi du nom de ce fichier.',
  legend:
    'Marques : {error} erreur, {warning} avertissement, {info} remarque. Le signe placé devant une valeur appartient au format de la cellule, non à la valeur.',
  marked: '{n} {n|cellule marquée|cellules marquées}, dont {notes} avec une note.',
  withoutNote:
    '{n} {n|cellule marquée n’a|cellules marquées n’ont} pas de note, parce que leur feuille en a trop ou que la cellule est discutée dans des commentaires. Le constat figure dans cette liste.',
  unmarked:
    '{n} {n|cellule n’a pas trouvé|cellules n’ont pas trouvé} de place pour une marque ; le constat figure dans cette liste.',
  listCut: 'La liste montre les {shown} premières causes sur {total}.',
  more: '… et {n} {n|autre constat|autres constats} sur cette cellule ; tous figurent dans la liste.',
  note: '{sign} {rule} {severity} : {title}',
  columns: {
    severity: 'Gravité',
    rule: 'Règle',
    sheet: 'Feuille',
    cell: 'Cellule',
    cells: 'Toutes les cellules',
    count: 'Nombre',
    message: 'Ce qui ne va pas',
    todo: 'Que faire',
    found: 'Trouvé',
    proposed: 'Proposé',
  },
  written: 'Copie annotée : {file} (liste sur la dernière feuille, « {sheet} »)',
  nothingToMark: 'Aucune copie annotée n’a été écrite, car le classeur n’a pas pu être lu.',
  unmarkedExactly: '{file} : sans marques, chaque partie comme avant : {target}',
  unmarkedSaved:
    '{file} : un autre programme a enregistré cette copie. La liste, les notes et les couleurs de Mainstream ont été retirées : {target}. Les textes placés sous les notes d’autrui ont été laissés.',
};
