/** French: the sheet of imported figures and its columns. */
import type { imported as english } from '../../en/sheets/imported.ts';
import type { Same } from '../../same.ts';

export const imported: Same<typeof english> = {
  IMPORTED: {
    name: 'Chiffres importés',
    purpose:
      'Pour chaque chiffre importé du tableau du ministère : fichier, feuille et cellule d’où il vient, et ce qui s’y trouvait.',
    fields: {
      to_sheet: { label: 'Feuille', help: 'Feuille de ce classeur où le chiffre a été importé.' },
      to_cell: {
        label: 'Cellule',
        help: 'Cellule où il a été écrit. Les lignes peuvent être triées ou insérées ensuite : la ligne se reconnaît à sa clé.',
      },
      row_key: { label: 'Ligne', help: 'Valeurs de clé de la ligne, sans son numéro.' },
      column: { label: 'Colonne', help: 'Colonne du chiffre.' },
      imported_value: {
        label: 'Chiffre écrit',
        help: 'Ce qui a été écrit dans la cellule. S’il est modifié ensuite, le chiffre ne compte plus comme importé.',
      },
      from_file: { label: 'Fichier', help: 'Nom du fichier d’où il vient.' },
      from_sheet: { label: 'Feuille d’origine', help: 'Feuille de ce fichier.' },
      from_cell: { label: 'Cellule d’origine', help: 'Cellule de cette feuille.' },
      original_text: {
        label: 'Ce qui s’y trouvait',
        help: 'Texte ou nombre tel qu’il figurait dans cette cellule.',
      },
      import_step: {
        label: 'Ce qui a été fait',
        help: 'Par exemple ×10^3 si le tableau est en milliers ; vide si rien n’a été fait.',
      },
      from_sha256: {
        label: 'Empreinte du fichier',
        help: 'SHA-256 du fichier, qui permet de reconnaître exactement cette version.',
      },
      mapping_file: {
        label: 'Correspondance',
        help: 'Fichier de la correspondance enregistrée qui a servi ; vide s’il n’y en avait pas.',
      },
    },
  },
};
