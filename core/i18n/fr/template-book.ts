import type { templateBook as english } from '../en/template-book.ts';
import type { Same } from '../same.ts';

/** Français : le classeur modèle que remplit un ministère. */
export const templateBook: Same<typeof english> = {
  title: 'Profil migratoire : {institution}',
  subject: '{institution} : données sur la migration et le développement, {periodStart}–{periodEnd}',
  about: {
    period: '{country}, {periodStart}–{periodEnd}',
    noCountry: 'Pays non indiqué',
    what: {
      title: 'À quoi sert ce fichier',
      text: 'Ce classeur recueille les chiffres dont votre institution dispose sur la migration. Les autres ministères reçoivent le même classeur, avec d’autres feuilles. Réunis, ils montrent comment la migration et les objectifs du plan de développement agissent l’un sur l’autre.',
    },
    who: {
      title: 'Qui le remplit',
      text: 'Le service qui tient les statistiques ou les registres nommés sur chaque feuille. Indiquez dans META le service, et non une personne. Un seul fichier par institution : prière de ne pas le diviser et de ne pas renommer les feuilles.',
    },
    steps: {
      title: 'Comment, en cinq étapes',
      one: 'Remplissez d’abord la feuille META : institution, période, définitions employées, date.',
      two: 'Remplissez ci-dessous les feuilles pour lesquelles vous avez des données. Une ligne par combinaison de l’année et des colonnes en bleu foncé. Laissez vides les feuilles sans données.',
      three:
        'Saisissez les codes ou choisissez-les dans la liste de la cellule. Leur sens figure sur la feuille Lists. Vous pouvez aussi coller des lignes d’un autre tableau : choisissez « coller les valeurs » pour garder les formats et les listes.',
      four: 'Enregistrez le fichier au format .xlsx et vérifiez-le avec Mainstream, si vous l’avez : chaque problème est montré dans sa cellule, avec une proposition.',
      five: 'Si un chiffre est inhabituel mais juste, dites pourquoi sur la feuille EXPLAIN. Puis envoyez le fichier.',
    },
    due: {
      title: 'Ce qui est attendu',
      text: 'Les chiffres acceptés la dernière fois figurent déjà dans ce fichier. Les lignes en jaune plus foncé attendent les chiffres de la nouvelle année.',
      rows: '{n} {n|ligne|lignes} pour {year}',
      rowsBy: '{n} {n|ligne|lignes} pour {year}, à remettre le {by}',
    },
    send: {
      title: 'Où l’envoyer',
      text: 'Au service qui vous a transmis ce fichier, en règle générale l’autorité de planification ou le secrétariat du groupe de travail sur la migration.',
    },
    colours: {
      title: 'Ce que disent les couleurs',
      input: 'à remplir',
      inputText:
        'Cellules que vous pouvez remplir. Les autres sont verrouillées contre les erreurs de saisie, sans mot de passe.',
      due: 'attendu',
      dueText: 'Attend un chiffre de la nouvelle année. Supprimez la ligne s’il n’y en aura pas.',
      required: 'obligatoire',
      requiredText: 'En-tête foncé : à remplir dans chaque ligne.',
      expected: 'attendu',
      expectedText:
        'En-tête moyen : à remplir autant que possible ; la plupart des indicateurs s’en servent.',
      optional: 'facultatif',
      optionalText: 'En-tête clair : à remplir si vous avez le chiffre.',
      issued: 'donné',
      issuedText: 'Gris : inscrit par le modèle. Prière de ne rien y changer.',
    },
    codes: {
      title: 'Codes présents partout',
      total: 'Total de tous les membres. Donnez aussi la ligne du total lorsque vous donnez les parties.',
      unknown: 'Inconnu.',
      other: 'Autre, non cité séparément.',
      notApplicable: 'Sans objet.',
      notAllocated: 'Non réparti.',
    },
    rules: {
      title: 'Quatre règles',
      blank: {
        word: 'Vide ou 0',
        text: 'Vide ne veut pas dire zéro. Laissez la cellule vide si vous n’avez pas de chiffre ; saisissez 0 seulement si vous avez compté et n’avez rien trouvé.',
      },
      number: {
        word: 'Chiffres',
        text: 'Un seul chiffre par cellule : pas d’unité, pas de note, pas de « environ ». Les remarques vont dans la colonne note, la qualité du chiffre dans obs_status.',
      },
      money: {
        word: 'Montants',
        text: 'Les montants sont dans la monnaie et le multiple indiqués dans META. Les colonnes qui finissent par _usd sont en dollars entiers. Les pourcentages vont de 0 à 100.',
      },
      small: {
        word: 'Petits nombres',
        text: 'Envoyez les effectifs réels, même petits. Les petits nombres sont protégés avant toute publication ; marquez C dans conf_status les lignes confidentielles.',
      },
    },
    sheets: {
      title: 'Feuilles de ce fichier',
      lists: 'Codes et leur sens',
      explain: 'Vos explications des chiffres inhabituels',
    },
    version: {
      title: 'Version',
      text: 'Modèle {templateId} {templateVersion} · listes de codes {codeListVersion} · indicateurs {catalogueVersion} · empreinte {fingerprint} · établi le {asOf}',
    },
  },
  form: { field: 'Champ', value: 'Valeur', label: 'Nom', help: 'À indiquer' },
  head: { required: 'obligatoire', expected: 'attendu', optional: 'facultatif' },
  lists: {
    title: 'Listes : les codes et leur sens',
    aid: 'Les listes déroulantes des autres feuilles prennent leurs codes ici. Cette feuille se lit seulement ; ce qu’on y change n’est pas repris.',
    code: 'code',
    meaning: 'sens',
    areas: 'Pays et zones, par code',
    areasByName: 'Pays et zones, par nom',
    countries: 'Pays',
  },
  hints: {
    code: 'À choisir dans la liste.',
    openCode: 'À choisir dans la liste, ou texte libre.',
    codes: 'Un ou plusieurs codes de la liste, séparés par un point-virgule.',
    ids: 'À choisir parmi les identifiants de la feuille {sheet}, colonne {column} ; le titre se trouve sur la même ligne.',
    idsLoose:
      'Identifiants de la feuille {sheet}, colonne {column} ; plusieurs séparés par un point-virgule, ou texte libre.',
    area: 'Codes : feuille Lists.',
    count: 'Nombre entier ; vide n’est pas 0.',
    integer: 'Nombre entier.',
    decimal: 'Nombre.',
    money: 'Nombre dans la monnaie et le multiple de META.',
    usd: 'Dollars des États-Unis, nombre entier.',
    percent: 'Pourcentage : 12,5 veut dire 12,5 %.',
    year: 'Quatre chiffres.',
    date: 'Un jour, affiché 2023-05-31.',
    default: 'Vide veut dire {value}.',
  },
  errors: {
    title: 'Cellule à vérifier',
    code: 'Ce n’est pas un code de la feuille Lists, colonne {column}. Choisissez dans la liste.',
    openCode: 'Ce n’est pas un code de la feuille Lists, colonne {column}. Le garder quand même ?',
    ids: 'Cet identifiant ne se trouve pas sur la feuille {sheet}, colonne {column}. Le garder quand même ?',
    area: 'Ce n’est pas un code de la feuille Lists, colonne {column}. La plupart des noms de pays sont compris à la lecture du fichier. Le garder ?',
    whole: 'Il faut un nombre entier de {min} à {max}.',
    wholeAtLeast: 'Il faut un nombre entier, {min} ou plus.',
    wholeAny: 'Il faut un nombre entier.',
    number: 'Il faut un nombre de {min} à {max}.',
    numberAtLeast: 'Il faut un nombre, {min} ou plus.',
    numberAny: 'Il faut un nombre.',
    leaveBlank: 'Laissez la cellule vide si vous n’avez pas de chiffre.',
    percent: 'Les valeurs habituelles vont de 0 à 100 ; 12,5 veut dire 12,5 %. Garder celle-ci ?',
    date: "Ce n’est pas une date complète à partir de 1906. Si seule l’année est connue, saisissez une apostrophe et l’année ('2019) et gardez-la.",
    period: 'Les périodes s’écrivent 2023, 2023-Q2 ou 2023-07. Garder quand même ?',
    text: 'Ce texte dépasse {max} caractères.',
  },
};
