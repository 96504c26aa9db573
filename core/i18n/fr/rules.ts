/** Français : les règles sur les données. */
import type { rules as english } from '../en/rules.ts';
import type { Same } from '../same.ts';

export const rules: Same<typeof english> = {
  S01: {
    title: 'Il manque un élément obligatoire',
    text: 'La colonne obligatoire {field} manque dans la feuille {sheet}.',
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
        text: 'La cellule de {field} est vide, alors qu’elle dit quel chiffre contient cette ligne.',
        todo: 'Saisissez le code. Écrivez _T pour un total et _U pour inconnu.',
      },
      FIELD: {
        text: 'Le champ {field} de la feuille {sheet} est vide.',
        todo: 'Remplissez le champ ; la note à côté indique comment.',
      },
      META: {
        text: 'Le classeur n’a pas de feuille META.',
        todo: 'Partez du modèle, ou ajoutez META avec au moins le pays, l’institution et la période. D’ici là, rien de ce classeur n’est utilisé.',
      },
      CURRENCY: {
        text: 'La feuille {sheet} contient des montants dans {field}, mais META n’indique pas la monnaie.',
        todo: 'Indiquez dans META.currency les trois lettres de la monnaie (USD), ainsi que META.money_mult.',
      },
    },
  },
  S02: {
    title: 'Lignes ayant la même clé',
    text: 'Les lignes {rows} décrivent la même chose : {key}.',
    why: 'Rien ne dit laquelle est la bonne : aucune n’est donc utilisée ; les additionner compterait des personnes deux fois.',
    todo: 'Gardez une seule de ces lignes, ou corrigez le code qui devrait les distinguer.',
  },
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
  S06: {
    title: 'Femmes et hommes ne donnent pas le total',
    text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, alors que total vaut {total}. L’écart est de {gap}.',
    why: 'L’un des chiffres est faux et rien ne dit lequel ; la ligne n’est donc pas utilisée.',
    todo: 'Corrigez le chiffre faux, ou mettez les personnes de sexe inconnu dans sex_unknown.',
    variants: {
      SMALL: {
        text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, alors que total vaut {total}. L’écart de {gap} est assez petit pour venir d’un arrondi.',
        todo: 'Corrigez-le si possible ; la ligne est utilisée telle quelle.',
      },
    },
  },
  S07: {
    title: 'Un seul sexe est renseigné',
    text: '{blank} est vide. D’après total {total}, {given} {known} et sex_unknown {unknown}, ce serait {derived}.',
    why: 'Le chiffre déduit sert aux indicateurs, mais ne compte pas comme déclaré.',
    todo: 'Saisissez le chiffre de votre registre, ou acceptez la proposition avec obs_status I.',
    variants: {
      NEGATIVE: {
        text: '{blank} est vide et, d’après total {total}, {given} {known} et sex_unknown {unknown}, ce serait {derived}, ce qui est impossible.',
        todo: 'Corrigez total, {given} ou sex_unknown.',
      },
    },
  },
  S08: {
    title: 'Une partie dépasse le tout',
    text: '{part} {partValue} est plus grand que {whole} {wholeValue}.',
    why: 'Une partie ne peut pas dépasser le tout ; les parts dépasseraient 100 %.',
    todo: 'Corrigez l’un des deux chiffres.',
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
  },
  S32: {
    title: 'Formule sans résultat',
    text: 'La cellule contient une formule dont le résultat n’est pas enregistré dans le fichier ; elle est lue comme vide.',
    why: 'Les formules qui renvoient à d’autres fichiers n’ont pas de valeur sur un autre ordinateur.',
    todo: 'Ouvrez le fichier dans Excel, recalculez et enregistrez, ou remplacez la formule par sa valeur.',
  },
  S33: {
    title: 'Champ ou colonne répétés ou inconnus',
    text: 'Inconnu ici, et laissé de côté : {unknown}.',
    why: 'Ce qui n’est pas compris n’entre pas dans les chiffres.',
    todo: 'Corrigez le nom si le modèle le prévoit ; sinon, il n’y a rien à faire.',
    variants: {
      REPEATED: {
        text: '{field} figure plusieurs fois, aussi en {cells}. Le premier est utilisé.',
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
  X01: {
    title: 'Plus de travailleurs enregistrés que de nationaux partis',
    text: '{year} : {leftInstitution} donne {left} et {rightInstitution} donne {right}. Il y a plus de travailleurs enregistrés pour l’étranger que de nationaux comptés au départ.',
    why: 'Les travailleurs font partie de tous ceux qui partent : l’un des deux comptages est incomplet ou compte autre chose.',
    todo: 'Comparez les définitions de STA_FLOW et de LAB_OUT (durée du séjour, renouvellements, personnes ou contrats) et expliquez l’écart.',
  },
  X04: {
    title: 'Plus de nationaux inscrits à l’étranger que de résidents',
    text: '{year}, {partner} : {leftInstitution} donne {left} et {rightInstitution} donne {right}. Les consulats inscrivent plus de nationaux que n’en montrent les statistiques du pays d’accueil.',
    why: 'Les registres gardent des personnes rentrées ou reparties, et la diaspora paraît plus grande qu’elle n’est.',
    todo: 'Mettez à jour le registre consulaire de ce pays, ou expliquez pourquoi les statistiques sont trop basses.',
  },
  X06: {
    title: 'Permis de travail valides différents',
    text: '{year} : {leftInstitution} donne {left} permis de travail valides, {rightInstitution} en donne {right}.',
    why: 'Les deux décrivent les mêmes permis, et les plans se fondent sur l’un ou sur l’autre.',
    todo: 'Convenez d’une définition et d’une date pour LAB_FWP (VALID) et INT_PERMIT (VALID, WORK), ou expliquez l’écart.',
  },
  X07: {
    title: 'Premiers permis de travail différents',
    text: '{year} : {leftInstitution} donne {left} premiers permis de travail, {rightInstitution} en donne {right}.',
    why: 'Les deux décrivent les mêmes décisions, et les plans se fondent sur l’un ou sur l’autre.',
    todo: 'Convenez d’une définition pour LAB_FWP (FIRST) et INT_PERMIT (FIRST, WORK), ou expliquez l’écart.',
  },
  X09: {
    title: 'Demandeurs d’asile et dossiers en instance différents',
    text: '{year} : {left} contre {right}. Les demandeurs d’asile de INT_PROTECT et les dossiers en instance en fin d’année de INT_ASYLUM devraient être presque égaux.',
    why: 'Ils viennent de la même procédure ; un écart révèle des dossiers comptés comme des personnes ou un registre en retard.',
    todo: 'Comptez des personnes dans les deux feuilles, au 31 décembre, ou expliquez l’écart.',
  },
  X11: {
    title: 'Retours de nationaux différents',
    text: '{year} : {leftInstitution} donne {left} nationaux de retour, {rightInstitution} en donne {right}.',
    why: 'L’appui aux personnes de retour se prévoit avec ces chiffres.',
    todo: 'Comparez les définitions de MFA_RETURN et de STA_FLOW (IN, NAT) et expliquez l’écart.',
  },
  X24: {
    title: 'Objectif inconnu',
    text: '{found} n’est pas dans la liste des objectifs. Objectifs du plan : {known}.',
    why: 'Ce qui ne relève d’aucun objectif du plan ne peut y être ni montré ni noté.',
    todo: 'Corrigez l’identifiant, ou ajoutez l’objectif dans PLN_GOALS.',
    variants: {
      KEPT: {
        text: '{found} n’est pas dans la liste des objectifs. Le montant est gardé comme non aligné sur le plan. Objectifs du plan : {known}.',
        todo: 'Corrigez l’identifiant, ou laissez-le vide si l’argent ne sert aucun objectif du plan.',
      },
    },
  },
  X25: {
    title: 'Indicateur inconnu',
    text: '{found} n’est pas un indicateur du catalogue.',
    why: 'Une preuve ne compte que si chacun peut retrouver le chiffre qui la porte.',
    todo: 'Corrigez l’identifiant (CTX-03), ou nommez votre source dans evidence_ref.',
    variants: {
      PLAN_INDICATOR: {
        text: '{found} n’est ni un indicateur du catalogue, ni expliqué comme indicateur du plan.',
        todo: 'Corrigez l’identifiant, donnez-lui un libellé dans PLN_TARGETS, ou déclarez ses valeurs dans COH_MONITOR.',
      },
    },
  },
  X26: {
    title: 'Classeur d’un autre pays',
    text: 'Le classeur est de {found}, alors que la consolidation porte sur {country}.',
    why: 'Les chiffres de deux pays ne doivent pas être mêlés ; rien de ce classeur n’est utilisé.',
    todo: 'Corrigez META.country, ou retirez le fichier.',
  },
  X27: {
    title: 'Feuille remplacée par un fichier plus récent',
    text: 'Cette feuille, transmise le {date}, est remplacée par celle de {kept}, transmise le {keptDate}.',
    why: 'Une seule version peut compter : la plus récente.',
    todo: 'Retirez l’ancien fichier. Si c’est l’ancien qui est juste, corrigez submitted_on dans META.',
  },
};
