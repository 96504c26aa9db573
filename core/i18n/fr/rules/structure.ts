/** Français : la forme des classeurs et des feuilles. */
import type { structure as english } from '../../en/rules/structure.ts';
import type { Same } from '../../same.ts';

export const structure: Same<typeof english> = {
  S01: {
    title: 'Il manque un élément obligatoire',
    text: 'La colonne obligatoire {fieldName} manque dans la feuille {sheet}.',
    why: 'Sans elle, on ne peut ni distinguer ni compter les lignes.',
    todo: 'Ajoutez la colonne avec exactement ce nom dans la ligne d’en-tête, ou recopiez vos chiffres dans un modèle neuf.',
    variants: {
      OTHER_COLUMNS: {
        text: 'La colonne obligatoire {field} manque dans la feuille {sheet}. Colonnes trouvées ici et non reconnues : {unknown}.',
        todo: 'Si l’une des colonnes non reconnues est la bonne, renommez-la {field} ; sinon, ajoutez la colonne.',
      },
      NO_HEADER: {
        text: 'Aucune ligne d’en-tête n’a été trouvée dans la feuille {sheet} : aucune de ses lignes n’a pu être lue. Il lui faut au moins les colonnes {columns}.',
        todo: 'Mettez les noms des colonnes dans une ligne au-dessus des chiffres, comme dans le modèle.',
      },
      BLANK_KEY: {
        text: 'La cellule de {fieldName} est vide, alors qu’elle dit quel chiffre contient cette ligne.',
        todo: 'Saisissez le code. Écrivez _T pour un total et _U pour inconnu.',
      },
      FIELD: {
        text: 'Le champ {fieldName} de la feuille {sheet} est vide.',
        todo: 'Remplissez le champ ; la note à côté indique comment.',
      },
      META: {
        text: 'Le classeur n’a pas de feuille META.',
        todo: 'Partez du modèle, ou ajoutez META avec au moins le pays, l’institution et la période. D’ici là, rien de ce classeur n’est utilisé.',
      },
      CURRENCY: {
        text: 'La feuille {sheet} contient des montants dans {fieldName}, mais META n’indique pas la monnaie.',
        todo: 'Indiquez dans META.currency les trois lettres de la monnaie (USD), ainsi que META.money_mult.',
      },
    },
  },
  S02: {
    title: 'Lignes ayant la même clé',
    text: 'Les lignes {rows} décrivent la même chose : {key}.',
    why: 'Rien ne dit laquelle est la bonne : aucune n’est donc utilisée ; les additionner compterait des personnes deux fois.',
    todo: 'Gardez une seule de ces lignes, ou corrigez le code qui devrait les distinguer.',
    variants: {
      COPY: {
        text: 'Cette ligne répète la ligne {original} cellule par cellule.',
        todo: 'Videz l’une des deux ; la correction vide celle-ci.',
      },
    },
  },
  S16: {
    title: 'Année hors de la période annoncée',
    text: 'La ligne porte sur {year}, mais META annonce {startYear} à {endYear}.',
    why: 'Les lignes hors période proviennent souvent d’un ancien fichier.',
    todo: 'Corrigez l’année, ou élargissez period_start et period_end dans META.',
    variants: {
      FISCAL_YEAR: {
        text: '« {found} » est un exercice budgétaire. Il a été pris comme la première de ses deux années.',
        todo: 'Écrivez l’année civile que les chiffres décrivent le mieux.',
      },
    },
  },
  S33: {
    title: 'Champ ou colonne répétés ou inconnus',
    text: 'Inconnu ici, et laissé de côté : {unknown}.',
    why: 'Ce qui n’est pas compris n’entre pas dans les chiffres.',
    todo: 'Corrigez le nom si le modèle le prévoit ; sinon, il n’y a rien à faire.',
    variants: {
      REPEATED: {
        text: '{fieldName} figure plusieurs fois, aussi en {cells}. Le premier est utilisé.',
        todo: 'Supprimez les autres.',
      },
      UNKNOWN: {
        text: 'Inconnu ici, et laissé de côté : {unknown}.',
        todo: 'Corrigez le nom si le modèle le prévoit ; sinon, il n’y a rien à faire.',
      },
    },
  },
  S35: {
    title: 'Chiffres sous la fin du tableau',
    text: '{count} {count|ligne se trouve|lignes se trouvent} sous la fin du tableau, à partir de la ligne {firstRow}, et {count|n’a pas été lue|n’ont pas été lues}.',
    why: 'Les chiffres qui ne sont pas lus manquent dans toutes les sommes.',
    todo: 'S’ils font partie du tableau, supprimez les lignes vides ou le pied de tableau au-dessus. Sinon, déplacez-les sur une autre feuille.',
  },
};
