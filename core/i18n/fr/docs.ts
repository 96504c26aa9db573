/** French: words of the reference pages that are written from the catalogue. */
import type { docs as english } from '../en/docs.ts';
import type { Same } from '../same.ts';

export const docs: Same<typeof english> = {
  generated: 'Page écrite à partir du catalogue par `npm run docs`. Ce qu’on y change est perdu.',
  contents: 'Sommaire',
  pages: {
    templates: {
      title: 'Feuilles',
      intro:
        'Toutes les feuilles des classeurs que remplissent les institutions, avec leurs colonnes. Une colonne est reconnue par son nom dans chacune des trois langues.',
    },
    rules: {
      title: 'Règles sur les données',
      intro:
        'Ce qui est contrôlé dans les classeurs des institutions, et que faire quand une règle signale quelque chose.',
      examples:
        'Les exemples sont des feuilles écrites en texte. Un code entre accolades marque la cellule que la règle signale, avec la gravité si la règle en a plusieurs. « … » tient lieu d’une valeur du classeur.',
    },
    indicators: {
      title: 'Indicateurs',
      intro:
        'Tous les chiffres calculés, avec leur formule en toutes lettres. Un chiffre qui ne peut pas être calculé est montré comme manquant avec sa raison, jamais comme zéro. Une somme de parties compte à partir de 80 % de l’ensemble ; elle est alors signalée comme partielle.',
      examples:
        'Les exemples sont des feuilles écrites en texte. Après la flèche : l’année, ce que le chiffre concerne (rien : tout le pays) et le chiffre tel qu’il est affiché.',
    },
    findings: {
      title: 'Constats sur le plan',
      intro:
        'Ce dont le groupe de travail peut vouloir discuter. Un constat suit une règle fixe et ne bloque jamais rien. Les noms comme `material` sont des paramètres, expliqués en fin de page.',
      examples:
        'Les exemples sont des feuilles écrites en texte. Après la flèche : le constat, sa gravité (H élevée, M moyenne, L faible, I pour information) et sa clé. « … » tient lieu d’une valeur du classeur.',
    },
    codes: {
      title: 'Listes de codes',
      intro:
        'Les codes que les colonnes acceptent, avec leur sens. Les libellés des trois langues sont compris aussi à la lecture d’un classeur.',
    },
    refusals: {
      title: 'Fichiers refusés',
      intro:
        'Pourquoi un fichier est refusé avant qu’on en regarde le contenu. Un fichier est lu en entier ou pas du tout. « … » tient lieu d’une valeur du fichier.',
    },
  },
  scopes: {
    cell: 'Cellules',
    row: 'Lignes',
    dataset: 'Feuilles',
    consolidation: 'Tous les classeurs ensemble',
    comparison: 'Chiffres de deux institutions',
  },
  series: {
    '1': 'Liens entre la migration et les objectifs',
    '2': 'Politiques',
    '4': 'Données',
    '5': 'Participation',
    '6': 'Appui des partenaires',
  },
  refusals: {
    UNREADABLE: 'Pas un classeur, ou un classeur endommagé',
    LOCKED: 'Protégé ou en cours d’utilisation',
    LIMIT: 'Plus grand que ce qui est lu',
  },
  columns: {
    column: 'Colonne',
    name: 'Nom',
    type: 'Type',
    toFill: 'À remplir',
    remark: 'Remarque',
    code: 'Code',
    meaning: 'Sens',
    alsoRead: 'Compris aussi',
    readAs: 'Lu comme',
    parameter: 'Paramètre',
    default: 'Valeur par défaut',
    range: 'Bornes',
  },
  usedIn: 'Utilisée dans',
  pattern: 'Les codes de la forme `{pattern}` sont admis aussi.',
  areas: {
    title: 'Pays et zones',
    intro:
      'Les pays selon l’ISO 3166-1. Le code à trois lettres est conservé ; celui à deux lettres, le numéro de l’ONU et les noms usuels sont compris.',
    country: 'Pays',
    alpha3: 'Trois lettres',
    alpha2: 'Deux lettres',
    m49: 'Numéro de l’ONU',
    special: 'Autres codes dans les colonnes de pays',
    withdrawn: 'Codes qui n’ont plus cours',
  },
  thresholds: {
    title: 'Seuils',
    intro:
      'Nombres à partir desquels les règles à l’intérieur d’une feuille signalent quelque chose. Un pays peut les changer dans son fichier de réglages. Les parts s’expriment entre 0 et 1.',
  },
  parameters: {
    title: 'Paramètres',
    intro: 'Seuils et poids qu’un pays peut changer dans son fichier de réglages.',
    fromData: 'tirée des données',
  },
};
