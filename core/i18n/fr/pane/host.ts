/** Français : ce qu’Excel ou le fichier ne permet pas au volet, et comment continuer. */
import type { host as en } from '../../en/pane/host.ts';
import type { Same } from '../../same.ts';

export const host: Same<typeof en> = {
  editing:
    'Une cellule est en cours de saisie. Appuyez sur Entrée pour la terminer, ou sur Échap pour la laisser comme avant, puis réessayez.',
  protected:
    'La feuille ou le classeur est protégé. Sous l’onglet Révision, choisissez Ôter la protection de la feuille, réessayez, puis protégez-la de nouveau.',
  'read-only':
    'Le classeur est ouvert en lecture seule. Enregistrez-le sous un autre nom en classeur Excel (.xlsx) ou demandez le droit de le modifier, puis réessayez.',
  hidden: 'La feuille est masquée. Affichez-la d’abord : clic droit sur l’onglet d’une feuille, Afficher.',
  gone: 'La feuille a été supprimée ou renommée entre-temps. Contrôlez de nouveau le classeur pour voir où il en est.',
  slow: 'Excel n’a pas répondu à temps. Attendez qu’il ait fini de calculer, puis réessayez.',
  'too-large':
    'Excel ne peut pas transmettre autant à la fois. Supprimez les lignes et colonnes vides derrière les données, enregistrez le classeur et réessayez.',
  denied: 'Excel ne l’autorise pas. Demandez à votre service informatique de permettre ce complément.',
  busy: 'Excel est occupé par une autre fenêtre. Fermez les boîtes de dialogue et les autres volets, puis réessayez.',
  'not-kept':
    'Ce qui a été modifié le reste, mais n’a pas pu être inscrit dans la liste des modifications du classeur : on ne peut revenir en arrière que tant que ce volet est ouvert. {cause}',
  unsupported:
    'Cette version d’Excel, ou ce type de fichier, ne le permet pas. Enregistrez le classeur en .xlsx et utilisez un Excel plus récent, ou la page sans Excel.',
  failed: 'Excel a signalé une erreur. Rien d’autre n’a été modifié ; réessayez.',
};
