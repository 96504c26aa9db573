/** Français : les cellules une à une. */
import type { values as english } from '../../en/rules/values.ts';
import type { Same } from '../../same.ts';

export const values: Same<typeof english> = {
  S03: {
    title: 'Valeur non admise dans cette colonne',
    text: '« {found} » ne fait pas partie des codes de cette colonne. Codes admis : {allowed}.',
    why: 'Un code que personne d’autre n’emploie ne peut être ni additionné ni comparé.',
    todo: 'Choisissez un code dans la liste déroulante de la cellule.',
    variants: {
      TOO_LONG: {
        text: 'Le texte est plus long que ce que cette colonne admet.',
        todo: 'Raccourcissez le texte et mettez les détails dans la colonne note.',
      },
    },
  },
  S04: {
    title: 'Nombre illisible',
    text: '« {found} » n’est pas un nombre.',
    why: 'Un chiffre mal deviné est pire qu’un chiffre absent ; la ligne n’est donc pas utilisée.',
    todo: 'Saisissez le nombre en chiffres seulement. Laissez la cellule vide s’il n’y a pas de chiffre et mettez les mots dans la colonne note.',
    variants: {
      NOT_A_NUMBER: {
        text: '« {found} » n’est pas un nombre.',
        todo: 'Saisissez le nombre en chiffres seulement. Laissez la cellule vide s’il n’y a pas de chiffre et mettez les mots dans la colonne note.',
      },
      AMBIGUOUS_NUMBER: {
        text: '« {found} » peut se lire de deux façons : le signe peut séparer les décimales ou les milliers.',
        todo: 'Saisissez le nombre sans séparateur de milliers, ou indiquez META.decimal_sep.',
      },
      NUMBER_RANGE: {
        text: '« {found} » est une fourchette, pas un nombre unique.',
        todo: 'Saisissez la meilleure valeur unique avec obs_status E (estimation), et la fourchette dans la colonne note.',
      },
      ERROR_VALUE: {
        text: 'La cellule affiche l’erreur de tableur {found}.',
        todo: 'Réparez la formule, ou remplacez-la par sa valeur.',
      },
      MAYBE_ZERO: {
        text: 'Le tiret « {found} » est lu comme « pas de chiffre ». Cette feuille a plusieurs tirets et aucun zéro : il peut vouloir dire zéro.',
        todo: 'Saisissez 0 là où il s’agit de zéro, ou indiquez META.dash_means.',
      },
      NUMBER_AS_TEXT: {
        text: '« {found} » est un nombre enregistré comme texte. Il a été lu comme un nombre.',
        todo: 'Il n’y a rien à faire ; acceptez la proposition pour en faire un vrai nombre.',
      },
    },
  },
  S05: {
    title: 'Nombre impossible',
    text: '{found} est impossible : cette colonne contient des nombres entiers, positifs ou nuls.',
    why: 'Les personnes et les cas se comptent un par un ; un chiffre impossible révèle une erreur dans la feuille.',
    todo: 'Corrigez le nombre.',
    variants: {
      NEGATIVE: {
        text: '{found} est inférieur à zéro.',
        todo: 'Corrigez le nombre. Une baisse va dans une colonne à part, pas dans un effectif.',
      },
      FRACTION: {
        text: '{found} n’est pas un nombre entier.',
        todo: 'Saisissez l’effectif lui-même. Si la feuille compte en milliers, indiquez META.count_mult.',
      },
      ROUNDED: {
        text: '{found} n’est pas tout à fait un nombre entier ; c’est {rounded} qui semble voulu.',
        todo: 'Remplacez la formule ou la valeur collée par le nombre entier.',
      },
      OUT_OF_RANGE: {
        text: '{found} sort des valeurs possibles dans cette colonne.',
        todo: 'Corrigez le nombre ; vérifiez l’unité (pourcentages de 0 à 100, années à quatre chiffres).',
      },
    },
  },
  S10: {
    title: 'Total écrit en toutes lettres',
    text: '« {found} » désigne un total ou un groupe. Il a été pris comme {suggestion}.',
    why: 'Un total qui ressemble à un élément serait compté deux fois.',
    todo: 'Écrivez _T pour le total de la colonne, _AGG pour la somme d’une région ; sinon, nommez l’élément.',
  },
  S15: {
    title: 'Date impossible',
    text: '« {found} » n’est pas une date.',
    why: 'Ce qui était en vigueur à un moment donné, et ce qui est venu en premier, se décide par les dates.',
    todo: 'Écrivez la date sous la forme année-mois-jour : 2023-07-01.',
    variants: {
      NOT_A_DATE: {
        text: '« {found} » n’est pas une date.',
        todo: 'Écrivez la date sous la forme année-mois-jour : 2023-07-01.',
      },
      AMBIGUOUS_DATE: {
        text: '« {found} » peut se lire de deux façons : rien ne distingue le jour du mois.',
        todo: 'Écrivez la date sous la forme année-mois-jour (2023-07-01), ou indiquez META.date_order.',
      },
      ORDER: {
        text: '{later} ({laterDate}) précède {earlier} ({earlierDate}).',
        todo: 'Corrigez l’une des deux dates.',
      },
    },
  },
  S18: {
    title: 'Pays ou zone inconnus',
    text: '« {found} » n’est ni un pays, ni une zone, ni un code spécial.',
    why: 'Les chiffres de deux ministères ne se comparent que s’ils nomment les pays de la même façon.',
    todo: 'Écrivez le code à trois lettres (SEN), ou un nom usuel du pays. Utilisez _O pour autre, _U pour inconnu.',
    variants: {
      UNKNOWN_AREA: {
        text: '« {found} » n’est ni un pays, ni une zone, ni un code spécial.',
        todo: 'Écrivez le code à trois lettres (SEN), ou un nom usuel du pays. Utilisez _O pour autre, _U pour inconnu.',
      },
      AMBIGUOUS_AREA: {
        text: '« {found} » peut désigner plusieurs pays.',
        todo: 'Écrivez le code à trois lettres du pays voulu.',
      },
      AREA_GROUP: {
        text: '« {found} » est un groupe de pays, ou un État qui n’existe plus. Il a été pris comme {suggestion}.',
        todo: 'Donnez les pays actuels un par un si vous les avez ; sinon, écrivez _O (autre).',
      },
      USER_ASSIGNED: {
        text: '{found} est un code de pays d’essai ou fictif, que l’ISO laisse à ses utilisateurs.',
        todo: 'Rien à faire pour un essai. Pour une transmission réelle, écrivez le code de votre pays.',
      },
    },
  },
  S30: {
    title: 'Appel de note retiré',
    text: '« {found} » porte un appel de note ; le nombre a été lu sans lui.',
    why: 'La note dit peut-être quelque chose que le lecteur du chiffre doit savoir.',
    todo: 'Reportez le contenu de la note dans la colonne note.',
    variants: {
      HEADER: {
        text: 'L’en-tête « {found} » porte un appel de note ; la colonne a été lue comme {fieldName}.',
        todo: 'Mettez ce que dit la note dans la colonne note des lignes.',
      },
    },
  },
  S32: {
    title: 'Formule sans résultat',
    text: 'La cellule contient une formule dont le résultat n’est pas enregistré dans le fichier ; elle est lue comme vide.',
    why: 'Les formules qui renvoient à d’autres fichiers n’ont pas de valeur sur un autre ordinateur.',
    todo: 'Ouvrez le fichier dans Excel, recalculez et enregistrez, ou remplacez la formule par sa valeur.',
  },
  S45: {
    title: 'Espaces en trop',
    text: '« {found} » contient des espaces au début, à la fin ou en double.',
    why: 'Le texte a été compris ici, mais les filtres et les formules d’autrui ne le trouveront pas.',
    todo: 'Supprimez ces espaces ; le texte reste le même.',
  },
};
