/** Français : ce qu’une feuille contient à côté de ses valeurs. */
import type { beside as english } from '../../en/rules/beside.ts';
import type { Same } from '../../same.ts';

export const beside: Same<typeof english> = {
  S31: {
    title: 'Cellules fusionnées dans le tableau',
    text: 'Les cellules {range} sont fusionnées ; on ne sait donc pas à quelle ligne ou colonne appartient leur contenu.',
    why: 'Un chiffre dans des cellules fusionnées ne vaudrait que pour la première ; les lignes concernées ne sont pas utilisées.',
    todo: 'Annulez la fusion (Accueil, Fusionner et centrer) et remplissez chaque cellule.',
    variants: {
      DOWN: {
        text: 'Les cellules {range} sont fusionnées : un seul chiffre pour plusieurs lignes.',
        todo: 'Annulez la fusion (Accueil, Fusionner et centrer) et donnez à chaque ligne son chiffre, ou laissez-la vide.',
      },
      ACROSS: {
        text: 'Les cellules {range} sont fusionnées sur plusieurs colonnes ; on ne sait donc pas à quelle colonne appartient leur contenu.',
        todo: 'Annulez la fusion (Accueil, Fusionner et centrer) et remplissez chaque cellule.',
      },
    },
  },
  S37: {
    title: 'Des lignes ou colonnes masquées contiennent des données',
    text: 'Des lignes ou colonnes masquées ont été lues comme les autres.',
    why: 'Ce qui est masqué entre dans les chiffres ; ce n’était peut-être pas voulu.',
    todo: 'Affichez les lignes et colonnes, et supprimez ce qui ne fait pas partie des données.',
    variants: {
      ROWS: {
        text: '{count} {count|ligne est masquée et a été lue|lignes sont masquées et ont été lues} comme les autres : {rows}.',
        todo: 'Affichez les lignes. Supprimez celles qui ne font pas partie des données.',
      },
      COLUMN: {
        text: 'La colonne {fieldName} est masquée ; elle a été lue comme les autres.',
        todo: 'Affichez la colonne et vérifiez son contenu.',
      },
    },
  },
  S38: {
    title: 'Des couleurs dans le tableau',
    text: 'Les cellules du tableau ont des couleurs de fond différentes, d’abord en {cell} ({count} dans sa colonne).',
    why: 'Les couleurs ne sont pas lues. Si elles veulent dire quelque chose (estimations, doutes), cela se perd.',
    todo: 'Si les couleurs ont un sens, indiquez-le dans obs_status ou dans la colonne note. Sinon, il n’y a rien à faire.',
  },
  S39: {
    title: 'Une note sur une cellule contient des chiffres',
    text: 'Une note ou un commentaire avec des chiffres se trouve en {cell}. Les notes ne sont pas lues.',
    why: 'Ce qui est écrit dans la note n’entre ni dans les chiffres ni dans aucun rapport.',
    todo: 'Mettez la remarque dans la colonne note de la ligne.',
    variants: {
      BLANK: {
        text: 'La cellule {cell} est vide, mais sa note ou son commentaire contient des chiffres. Les notes ne sont pas lues.',
        todo: 'Si le chiffre est juste, saisissez-le dans la cellule, et le reste dans la colonne note.',
      },
    },
  },
  S40: {
    title: 'Plusieurs tableaux sur une feuille',
    text: 'Un autre tableau semble commencer en {cell}. Seul le premier a été lu.',
    why: 'Les chiffres qui ne sont pas lus manquent dans toutes les sommes.',
    todo: 'Déplacez l’autre tableau sur sa propre feuille, ou mettez ses lignes sous celles du premier.',
    variants: {
      BELOW: {
        text: 'Sous le tableau, un autre semble commencer en {cell}. Seul le premier a été lu.',
        todo: 'Mettez ses lignes juste sous celles du premier tableau, ou déplacez-le sur sa propre feuille.',
      },
      BESIDE: {
        text: 'À côté du tableau, un autre semble commencer en {cell}. Seul le premier a été lu.',
        todo: 'Déplacez l’autre tableau sur sa propre feuille, ou mettez ses lignes sous celles du premier.',
      },
    },
  },
  S41: {
    title: 'Une feuille masquée contient des données',
    text: 'La feuille est masquée ; lignes lues comme celles des autres feuilles : {count}.',
    why: 'Ce qui est masqué entre dans les chiffres ; ce n’était peut-être pas voulu.',
    todo: 'Affichez la feuille, ou supprimez-la si c’est une ancienne copie.',
    variants: {
      HIDDEN: {
        text: 'La feuille est masquée ; lignes lues comme celles des autres feuilles : {count}.',
        todo: 'Affichez la feuille (clic droit sur un onglet, Afficher), ou supprimez-la si c’est une ancienne copie.',
      },
      VERY_HIDDEN: {
        text: 'La feuille est masquée de telle façon que les menus d’Excel ne peuvent pas l’afficher ; lignes lues comme celles des autres feuilles : {count}.',
        todo: 'Demandez à l’auteur du fichier à quoi sert la feuille. Elle ne peut être affichée que dans l’éditeur Visual Basic.',
      },
    },
  },
};
