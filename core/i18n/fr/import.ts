/** French: importing a ministry’s own table: how it was understood, what is asked, what changed. */
import type { imports as english } from '../en/import.ts';
import type { Same } from '../same.ts';

export const imports: Same<typeof english> = {
  command:
    'transformer votre propre tableau en lignes d’une feuille du modèle, après avoir montré comment il a été compris',
  confidence: {
    sure: 'sûr',
    likely: 'probable',
    guess: 'à vérifier',
  },
  reasons: {
    'set-by-user': 'vous l’avez dit',
    'header-named': 'l’en-tête le dit',
    'labels-understood': 'ses cellules se lisent ainsi',
    'year-in-header': 'l’en-tête indique une année',
    'codes-in-header': 'l’en-tête nomme des pays ou des classes',
    'sex-in-header': 'l’en-tête indique un sexe',
    'order-of-sexes': 'trois groupes de même longueur, pris comme total, hommes, femmes dans l’ordre usuel',
    'only-figures': 'la seule colonne de chiffres',
    'words-of-side': 'le coin ou le titre dit quel côté est lequel',
    'no-word-of-side': 'rien ne dit quel côté est lequel',
    'own-country-among-labels': 'les libellés nomment des pays déclarants',
    'only-countries': 'la seule colonne de pays',
    'no-countries': 'pas de pays dans le tableau',
    'same-as-another': 'dit la même chose qu’une autre colonne',
    'country-among-places': 'le pays figure parmi des lieux qui s’y trouvent',
    'title-of-block': 'la ligne au-dessus de ces lignes le dit',
    'year-in-title': 'le titre indique l’année',
    'word-in-title': 'le titre ou un en-tête le dit',
    'all-partners': 'aucun partenaire n’est nommé, donc tous ensemble',
    'side-of-country': 'découle du côté où figure le pays',
    'basis-of-meta': 'META dit qui est migrant',
    default: 'usuel si rien n’est dit',
    total: 'rien n’est ventilé ainsi',
    'code-column': 'codes d’une autre colonne, inutiles à côté d’elle',
    'not-used': 'pas nécessaire',
    notes: 'notes, sans colonne dans cette feuille',
    share: 'parts ou moyennes, pas des effectifs',
    'year-range': 'une évolution sur plusieurs années',
    'not-understood': 'en-tête non compris',
    'no-year': 'sans année',
    undecided: 'pas décidé',
    'side-not-used': 'pays sans place dans cette feuille',
    'repeated-header': 'le même en-tête plusieurs fois',
  },
  left: {
    aggregate: 'totaux et groupes de pays, qui compteraient deux fois',
    heading: 'intertitres sans chiffres',
    footer: 'texte sous le tableau',
    'other-country': 'autres pays',
    'no-country': 'le pays n’est pas encore dit',
    'part-of-country': 'lieux à l’intérieur du pays',
    duplicate: 'le même chiffre deux fois',
    double: 'deux chiffres différents pour une même place ; le premier est gardé',
    blank: 'rien',
    'no-label': 'chiffres sans libellé',
    'unknown-label': 'libellé non compris',
    'set-by-user': 'écarté comme vous l’avez dit',
  },
  questions: {
    'key-gone':
      'La colonne « {header} », qui donnait {field}, a disparu. Dites sous quel nom elle figure maintenant, ou retirez-la du fichier de correspondance.',
    'no-table': 'Aucun tableau trouvé. Indiquez la feuille, et lequel de ses tableaux.',
    'no-header': 'Le tableau n’a pas d’en-tête compris. Dites ce qu’est chaque colonne.',
    'no-figures':
      'Aucune colonne de chiffres pour {sheet} n’a été trouvée. Dites quelle colonne contient quelle mesure.',
    'which-figures': 'Plusieurs colonnes peuvent contenir les chiffres ({headers}). Dites laquelle.',
    'no-measure': 'Rien ne dit quelle mesure contiennent ces colonnes ({headers}).',
    'which-axis':
      'Des pays figurent des deux côtés, et rien ne dit lesquels sont lesquels. Dites ce qui est en colonnes.',
    'which-table': 'La feuille a plusieurs tableaux. Dites lequel.',
    'which-country': 'Le tableau porte sur {countries} pays. Dites lequel est le vôtre.',
    'country-not-found': 'Le tableau n’a pas de chiffres sur {country}.',
    'no-year': 'Rien ne dit de quelle année sont les chiffres.',
    'no-field': 'Rien ne dit ce qu’est {field} ({label}).',
    'lone-m': 'M à côté de H peut être mujeres (femmes) ou masculin. Dites lequel.',
    'repeated-header': 'L’en-tête « {header} » figure {times} fois et rien ne distingue les colonnes.',
    'unknown-label': '« {label} » n’est pas connu comme {name}.',
    'ambiguous-label': '« {label} » peut en désigner plusieurs ({name}).',
    'more-labels':
      '{more} {more|autre libellé n’est pas compris|autres libellés ne sont pas compris} non plus.',
    double:
      'Deux chiffres différents pour une même place (ici et en {other}), {cases} cas. Une colonne les distingue-t-elle ({columns}) ?',
  },
  remarks: {
    'more-tables': 'La feuille a {tables} tableaux ; voici le n° {table}. Un autre : --table N',
    'other-sheets': 'Autres feuilles avec des tableaux : {sheets}. Une autre : --sheet NOM',
    'hidden-rows': '{rows} {rows|ligne masquée|lignes masquées} dans le tableau ; lues comme les autres.',
    'hidden-columns':
      '{columns} {columns|colonne masquée|colonnes masquées} dans le tableau ; lues comme les autres.',
    'hidden-sheet': 'La feuille {sheet} est masquée.',
    'note-with-figures':
      '{notes} {notes|commentaire contient|commentaires contiennent} des chiffres ; ils vont dans la note de la ligne.',
    'merged-figures':
      '{merges} {merges|cellule fusionnée couvre|cellules fusionnées couvrent} plusieurs colonnes de chiffres ; le chiffre ne compte que pour la première.',
    'unit-in-header': 'L’en-tête donne l’unité : ×10^{power}.',
    'unit-in-title': 'Le titre donne l’unité : ×10^{power}.',
    'unit-differs':
      'Le tableau dit ×10^{power}, META dit ×10^{meta} ; le tableau l’emporte. Sinon : --unit {meta}',
    'subtotal-by-sum': '« {label} » est la somme des lignes au-dessus et est écarté.',
    'label-by-neighbour': '« {label} » est pris comme {code}, car l’autre pays de ce nom y figure aussi.',
    'fiscal-year': 'Les exercices (2020/21) comptent pour leur première année.',
    'added-together':
      '{cells} {cells|cellule a été ajoutée|cellules ont été ajoutées} à une autre : plusieurs classes ici n’en font qu’une dans le modèle.',
    duplicates:
      '{rows} {rows|ligne répète|lignes répètent} la même chose et {rows|est écartée|sont écartées}.',
    colours:
      'Les cellules ont {colours} couleurs. Si elles ont un sens, dites-le dans la colonne note : les couleurs ne sont pas reprises.',
    'columns-left-share':
      'Pas repris, parts ou moyennes : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
    'columns-left-year-range':
      'Pas repris, évolutions sur plusieurs années : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
    'columns-left-not-understood':
      'Pas repris, en-tête non compris : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
    'columns-left-no-year':
      'Pas repris, sans année : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
    'columns-left-undecided':
      'Pas repris, pas décidé : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
    'columns-left-side-not-used':
      'Pas repris, sans place dans cette feuille : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
    'columns-left-repeated-header':
      'Pas repris, en-tête répété : {headers} ({columns}). Pour en reprendre un : --column "EN-TÊTE=MESURE"',
  },
  changes: {
    'sheet-renamed': 'La feuille s’appelle maintenant {to} (avant : {from}).',
    'sheet-gone': 'La feuille {sheet}, ou son tableau {table}, a disparu.',
    'table-moved': 'Le tableau est maintenant le n° {to} de sa feuille (avant : {from}).',
    'column-gone': 'Disparue : la colonne « {header} ». Si elle a changé de nom : --column "NOUVEAU NOM=…"',
    'column-added': 'Nouvelle, et reprise comme celles de son genre : « {header} ».',
    'column-new': 'Nouvelle, et non reprise : « {header} ». Pour la reprendre : --column "{header}=…"',
    'column-moved': 'Déplacée : « {header} » de la colonne {from} à {to}.',
    'header-changed': 'L’en-tête « {from} » est maintenant « {to} ».',
    'block-gone': 'Disparues : les lignes sous « {title} ».',
    'block-new': 'Nouvelles : des lignes sous « {title} ».',
    'value-changed':
      'Le fichier dit maintenant {field} = {to} ; la correspondance dit {from}. Si le fichier a raison : --set {field}={to}',
    'label-new':
      'Nouveau libellé qui semble être une somme : « {label} ». Pour l’écarter : --leave-out "{label}"',
  },
  preview: {
    found: '{file}, feuille « {sheet} », {range} ; en-tête : {n|ligne|lignes} {rows}',
    as: 'Devient {sheet} ({name})',
    taken: 'extrait pour {country}',
    columns: 'Colonnes',
    note: 'note',
    ignored: 'non utilisée',
    years: 'années {first}–{last}',
    some: '{n} × {field} ({first} … {last})',
    many: '{n} {n|colonne|colonnes}',
    blocks: 'Blocs de lignes',
    fixed: 'Identique dans chaque ligne',
    unit: 'Unité',
    units0: 'telle quelle',
    units3: 'milliers (×10^3)',
    units6: 'millions (×10^6)',
    units9: 'milliards (×10^9)',
    rows: '{n} {n|ligne|lignes} pour {sheet}',
    cells: 'Cellules de chiffres : {read} lues = {imported} importées + {blank} vides + {leftOut} écartées',
    left: 'Écarté',
    leftLine: '{n} × {reason} : {cells}',
    first: 'Premières lignes',
    remarks: 'Bon à savoir',
    changes: 'Changements depuis l’enregistrement de la correspondance',
    questions: 'Questions',
    suggestion: 'peut-être {suggestion}',
    orAccept: 'Pour écrire quand même et laisser le contrôle signaler ces libellés : --yes',
    open: 'Rien n’a été écrit. Répondez aux questions ci-dessus, puis relancez la commande.',
    confirm:
      'Rien n’a été écrit, car la disposition a changé. Regardez les changements ; pour continuer : --yes',
    nothing: 'Il n’y a rien à importer.',
    next: 'Rien n’est encore écrit. Si c’est juste : -o SORTIE.xlsx écrit le classeur, --save-mapping FICHIER.json garde la correspondance.',
    written: '{file} : {n} {n|ligne importée|lignes importées} dans {sheet}',
    saved: 'Correspondance : {file}',
    check: 'Ensuite : mainstream validate {file}',
  },
  failures: {
    'BAD_SETTINGS.mapping-unknown':
      '{file} : {path} a une entrée qui n’existe pas : {found}. Vérifiez l’orthographe ou supprimez-la.',
    'BAD_SETTINGS.mapping-missing': '{file} : il manque {path}. Écrivez {expected}.',
    'BAD_SETTINGS.mapping-value': '{file} : {path} vaut {found}, ce qui ne convient pas. Écrivez {expected}.',
    'BAD_SETTINGS.mapping-name':
      '{file} : {path} nomme {found}, qui n’existe pas ici. Écrivez l’un de : {expected}',
    'BAD_SETTINGS.mapping-other-sheet':
      'La correspondance {file} est pour {found}, pas pour {expected}. Utilisez --as {found}, ou une autre correspondance.',
    'BAD_SETTINGS.import-sheet': 'Il n’y a pas de feuille {found} dans les modèles. Connues : {expected}',
    'BAD_SETTINGS.import-form': '{option} {found} est illisible. Écrivez {expected}',
    'BAD_SETTINGS.import-name': '{option} : {found} n’est pas connu ici. L’un de : {expected}',
    'BAD_SETTINGS.import-column':
      '{option} : le tableau n’a pas de colonne {found}. Ses en-têtes : {expected}',
    'BAD_SETTINGS.import-label':
      '{option} : aucun champ du tableau n’accepte le code {found}. Nommez le champ : {expected}',
    'BAD_SETTINGS.import-years':
      'Rien ne dit pour quelles années est le classeur. Ajoutez --period 2015-2023',
    'BAD_SETTINGS.into-not-template':
      '{file} n’est pas un classeur issu de notre modèle pour {expected} : rien ne peut y être ajouté. Écrivez-en un nouveau avec -o.',
    'BAD_SETTINGS.into-duplicates':
      '{file} a déjà {n} {n|de ces lignes|de ces lignes}, par exemple {found}. Supprimez-les là-bas, ou écartez-les ici.',
    'BAD_SETTINGS.into-country': '{file} porte sur {expected}, l’importation sur {found}.',
    'BAD_SETTINGS.into-lose-sheet':
      '{file} contient quelque chose qui serait perdu : la feuille {name}. Déplacez-le d’abord dans un autre fichier, ou écrivez un nouveau classeur avec -o et copiez les lignes.',
    'BAD_SETTINGS.into-lose-column':
      '{file} contient quelque chose qui serait perdu : la colonne {name} de {sheet}. Déplacez-le d’abord dans un autre fichier, ou écrivez un nouveau classeur avec -o et copiez les lignes.',
    'BAD_SETTINGS.into-lose-text':
      '{file} contient quelque chose qui serait perdu : du texte sous le tableau de {sheet}. Déplacez-le d’abord dans un autre fichier, ou écrivez un nouveau classeur avec -o et copiez les lignes.',
    'BAD_SETTINGS.into-lose-formula':
      '{file} contient quelque chose qui serait perdu : une formule dans {sheet}, ligne {row}. Déplacez-le d’abord dans un autre fichier, ou écrivez un nouveau classeur avec -o et copiez les lignes.',
    'BAD_SETTINGS.import-one-file':
      'Indiquez un seul fichier à importer, pas un dossier ni plusieurs fichiers : {found}',
  },
  expected: {
    'mapping-text': 'un texte entre guillemets',
    'mapping-code': 'un code entre guillemets ("DEU")',
    'mapping-codes': 'des champs avec leurs codes : { "year": "2019" }',
    'mapping-power': '0, 3, 6 ou 9',
    'mapping-confidence': '"sure", "likely" ou "guess"',
    'mapping-guess': '{ "confidence": "sure", "reason": "set-by-user" }',
    'mapping-column': 'le numéro d’une colonne, à partir de 1 (colonne A)',
    'mapping-use': '"key", "value", "note" ou "ignore"',
    'mapping-status': 'un statut d’une lettre majuscule ("P")',
    'mapping-version': '"1.0" ; une autre version vient d’une autre version du programme',
    'mapping-table': 'le numéro du tableau dans sa feuille, à partir de 1',
    'mapping-country': 'un pays en trois lettres majuscules, ou null',
    'mapping-list': 'une liste entre crochets [ ]',
    'mapping-object': 'des entrées entre accolades { }',
    'mapping-fixed': '{ "value": "BIRTH" }',
    power: '0, 3, 6 ou 9',
  },
  options: {
    as: 'feuille du modèle, par exemple STA_STOCK',
    sheet: 'feuille du fichier (par défaut : la plus adaptée)',
    table: 'quel tableau de la feuille, à partir de 1',
    country: 'votre pays ; il est extrait d’un fichier de plusieurs pays',
    set: 'une valeur pour chaque ligne : basis=BIRTH (répétable)',
    column: 'ce qu’est une colonne : "F=total", "Femmes=female", "G=ignore", "H=total@year=2019" (répétable)',
    unit: 'les chiffres sont en : 0 unités, 3 milliers, 6 millions, 9 milliards',
    across: 'ce que sont les pays en colonnes d’une matrice : origin, destination, reporting …',
    label: 'ce que signifie un libellé : "RCI (Abidjan)=CIV" (répétable)',
    leaveOut: 'écarter les lignes de ce libellé (répétable)',
    mapping: 'reprendre une correspondance enregistrée',
    saveMapping: 'garder la correspondance en JSON, pour l’an prochain',
    output: 'classeur modèle à écrire ; sans lui rien n’est écrit',
    into: 'classeur modèle auquel les lignes sont ajoutées',
    period: 'première et dernière année du classeur (par défaut : celles des chiffres)',
    institutionName: 'nom de l’institution, pour META',
    yes: 'accepter les changements de disposition et les libellés non compris',
  },
  answers: {
    or: 'ou',
    header: 'EN-TÊTE',
    name: 'NOM',
    code: 'CODE',
    measure: 'MESURE',
    field: 'CHAMP',
  },
};
