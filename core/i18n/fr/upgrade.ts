/** Français : mettre à niveau les classeurs d’anciens modèles. */
import type { upgrade as english } from '../en/upgrade.ts';
import type { Same } from '../same.ts';

export const upgrade: Same<typeof english> = {
  command: 'mettre à niveau, dans une copie, les classeurs d’un ancien modèle',
  options: {
    outputFolder: 'dossier des copies (par défaut : NOM.v1.0.xlsx à côté de chaque fichier)',
    exportTo:
      'dans l’autre sens : une copie dans la forme de cette version plus ancienne, avec la liste de ce qui se perd',
    assume: 'version des classeurs qui n’en indiquent pas',
  },
  done: '{file} → {target} : {from} → {to}, {rows} {rows|ligne|lignes}, dont {split} en deux, {mapped} {mapped|cellule reprise|cellules reprises}, {open} à décider par vous',
  exported: {
    done: '{file} → {target} : {from} sous la forme de {to}, {rows} {rows|ligne|lignes} sur {all}, {lost} {lost|cellule perdue|cellules perdues}',
    title: 'Export de ce classeur du modèle {from} vers la forme de {to}',
    cells:
      'Cellules des feuilles concernées : {all} remplies = {kept} conservées telles quelles + {mapped} reprises + {open} que l’ancienne forme ne peut pas dire.',
    rows: 'Lignes avec des données : {before} avant, {after} maintenant.',
  },
  current: '{file} : version actuelle, rien à faire',
  same: '{file} : {target} est déjà là, identique',
  refused: '{file} : pas de mise à niveau. {why}',
  activities: '{file} : laissé de côté, il contient des activités d’aide et non un modèle',
  receipt:
    '{files} {files|fichier|fichiers} : {upgraded} mis à niveau, {current} sans rien à faire, {failed} non mis à niveau',
  title: 'Mise à niveau de ce classeur du modèle {from} vers {to}',
  facts: {
    source: 'Fait à partir de {file} ; l’original n’a pas été modifié.',
    cells:
      'Cellules des feuilles concernées : {all} remplies = {kept} gardées telles quelles + {mapped} reprises + {open} laissées à une personne.',
    rows: 'Lignes de données : {before} avant, {after} maintenant ; {split} {split|ligne séparée|lignes séparées} en deux.',
    formulas:
      'Les formules de ce classeur qui lisent une colonne modifiée voient maintenant les nouvelles valeurs.',
  },
  columns: {
    what: 'Quoi',
    sheet: 'Feuille',
    cell: 'Cellule',
    from: 'Avant',
    to: 'Maintenant',
    note: 'Signification',
  },
  kinds: {
    version: { word: 'version', note: 'Version du modèle, dans META.' },
    renamed: { word: 'renommé', note: 'La colonne porte un autre nom, avec le même contenu.' },
    changed: {
      word: 'nouveau sens',
      note: 'La colonne contient maintenant un nombre avec un signe : + aide, − nuit, 0 examiné et sans lien.',
    },
    added: { word: 'ajouté', note: 'Nouveau dans cette version.' },
    recoded: {
      word: 'recodé',
      note: 'Un code a changé de nom, ou le code et l’ampleur sont devenus un nombre avec un signe.',
    },
    unit: { word: 'autre unité', note: 'Le nombre est la même quantité dans l’unité de cette version.' },
    parted: {
      word: 'réparti',
      note: 'Une colonne est devenue plusieurs ; ses parties se trouvent ici et dans les colonnes nommées.',
    },
    merged: {
      word: 'réuni',
      note: 'Plusieurs colonnes n’en font plus qu’une ; leur contenu se trouve réuni dans la colonne indiquée.',
    },
    legacy: {
      word: 'laissé de côté',
      note: 'Cette version n’a pas cette colonne. Elle reste telle quelle, sous un autre en-tête, et n’est pas lue.',
    },
    noted: {
      word: 'dans la note',
      note: 'La colonne n’a plus de place dans cette version ; son contenu se trouve dans la note, après son en-tête.',
    },
    dropped: { word: 'omis', note: 'L’ancienne version n’a pas cette colonne.' },
    joined: {
      word: 'réuni',
      note: 'Un gain et un dommage de même ampleur y sont un seul effet mixte, dans la ligne nommée sous Maintenant.',
    },
    lost: {
      word: 'perdu',
      note: 'L’ancienne version ne peut pas le dire ; cela reste dans l’original et ici.',
    },
    left: {
      word: 'à décider',
      note: 'Ceci n’a pas pu être repris et est resté à sa place. Corrigez-le à la main.',
    },
    split: {
      word: 'séparé',
      note: 'Un effet mixte est devenu deux affirmations : le gain ici, le dommage dans une ligne sous la dernière.',
    },
    claim: {
      word: 'nouvelle ligne',
      note: 'Le dommage d’un effet mixte ; son gain se trouve dans la ligne nommée sous Avant.',
    },
    open: {
      word: 'à décider',
      note: 'On ne sait pas ce qui était entendu ; le texte est resté à sa place. Inscrivez un nombre de −3 à 3 ou videz la cellule.',
    },
    formula: { word: 'formule', note: 'La formule a laissé place à sa valeur, car sa cellule a changé.' },
    moved: { word: 'déplacé', note: 'Ce qui se trouvait sous le tableau est descendu d’autant de lignes.' },
    cleared: { word: 'retiré', note: 'Empreinte de l’ancien modèle, qui ne convient plus.' },
    signature: {
      word: 'à signer',
      note: 'Le classeur était définitif ; sa signature ne vaut plus. Faites-le signer de nouveau.',
    },
  },
  failures: {
    'BAD_SETTINGS.upgrade-foreign':
      '{file} ne contient aucune feuille d’un modèle Mainstream : il n’y a rien à mettre à niveau. Pour transformer votre propre tableau en lignes du modèle : mainstream import',
    'BAD_SETTINGS.upgrade-unmarked':
      '{file} ne dit pas la version de son modèle. La feuille {sheet} ressemble à la version {version} ({n} colonnes connues sur {of}). Si c’est juste, relancez avec --assume-version {version}',
    'BAD_SETTINGS.upgrade-version':
      '{file} indique la version de modèle « {found} », qui n’en est pas une. Corrigez template_version dans META ; versions qui peuvent être mises à niveau vers {known} : {ways}.',
    'BAD_SETTINGS.upgrade-newer':
      '{file} suit le modèle {found} et ce programme ne connaît que {known} : il pourrait mal comprendre les colonnes. Utilisez un Mainstream plus récent, ou demandez le classeur sur le modèle {known}.',
    'BAD_SETTINGS.upgrade-no-way':
      '{file} suit le modèle {found}, à partir duquel aucun chemin ne mène à {known}. Versions qui peuvent être mises à niveau : {ways}. Corrigez template_version dans META s’il est faux, ou recopiez les chiffres dans un modèle neuf.',
    'BAD_SETTINGS.export-version':
      '{file} suit le modèle {found} ; seuls les classeurs de la version {known} sont exportés. Mettez-le d’abord à niveau.',
    'BAD_SETTINGS.export-no-way':
      'Les classeurs ne peuvent pas être exportés vers « {found} ». Versions possibles : {ways}.',
    'BAD_SETTINGS.upgrade-format':
      '{file} ne peut pas être mis à niveau sur place : seuls .xlsx et .xlsm gardent tout le reste tel quel. Enregistrez-le en .xlsx dans Excel ou LibreOffice et mettez ce fichier à niveau.',
    'BAD_SETTINGS.upgrade-table':
      'Les colonnes de la feuille {sheet} qui changent font partie du tableau Excel « {name} », dont Excel protège les en-têtes. Convertissez le tableau en plage (Création de tableau, Convertir en plage), enregistrez et relancez.',
    'BAD_SETTINGS.upgrade-merged':
      'Des cellules fusionnées en {cell} de la feuille {sheet} se trouvent dans une colonne qui change ; on ne peut pas dire à quelle ligne appartient leur valeur. Annulez la fusion, remplissez chaque ligne et relancez.',
    'BAD_SETTINGS.upgrade-no-room':
      'La feuille {sheet} a besoin de {n} {n|ligne|lignes} sous la ligne {row}, où se trouvent des cellules fusionnées, des notes, un tableau ou des formules sans résultat. Insérez {n} {n|ligne vide|lignes vides} sous la ligne {row} et relancez.',
  },
};
