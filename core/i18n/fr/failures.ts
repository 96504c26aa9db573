import type { failures as english } from '../en/failures.ts';
import type { Same } from '../same.ts';

const anew =
  'Ouvrez le fichier dans Excel ou LibreOffice ; s’il s’ouvre, enregistrez-le sous un autre nom au format .xlsx et utilisez ce fichier. Sinon, redemandez-le à son expéditeur.';
const smaller =
  'Si le fichier est authentique, divisez-le ou supprimez les feuilles inutiles. Si vous n’en connaissez pas l’origine, ne l’ouvrez pas.';

export const failures: Same<typeof english> = {
  R01: {
    text: 'Le fichier est vide (0 octet).',
    todo: 'Redemandez-le à son expéditeur, ou copiez-le de nouveau depuis son emplacement d’origine.',
  },
  R02: {
    text: 'Ce n’est pas un classeur, malgré son nom.',
    todo: 'Vérifiez qu’il s’agit du bon fichier. S’il s’ouvre dans Excel, enregistrez-le au format .xlsx.',
  },
  R03: {
    text: 'La fin du fichier manque : rien de son contenu n’est fiable.',
    todo: 'Il a sans doute été coupé lors d’une copie, d’un téléchargement ou d’un envoi : procurez-le-vous de nouveau.',
  },
  R04: {
    text: 'Le classeur est protégé par un mot de passe : rien ne peut en être lu.',
    todo: 'Ouvrez-le dans Excel avec le mot de passe, supprimez celui-ci (Fichier, Informations, Protéger le classeur, Chiffrer avec mot de passe) et enregistrez-le au format .xlsx.',
  },
  R05: {
    text: 'C’est un classeur à l’ancien format d’Excel 97–2003 (.xls), qui ne peut être lu ligne par ligne.',
    todo: 'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
  },
  R06: {
    text: 'C’est un classeur binaire (.xlsb), qui ne peut être lu ligne par ligne.',
    todo: 'Ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
  },
  R07: {
    text: 'C’est une feuille OpenDocument (.ods), qui ne peut être lue ligne par ligne.',
    todo: 'Ouvrez-la dans LibreOffice ou Excel et enregistrez-la au format .xlsx.',
  },
  R08: {
    text: 'C’est un fichier texte, probablement à valeurs séparées (.csv), et non un classeur.',
    todo: 'Donnez-lui son vrai nom (.csv), ou ouvrez-le dans Excel, vérifiez les colonnes et enregistrez-le au format .xlsx.',
  },
  R09: {
    text: 'C’est une page web, et non un classeur ; certains systèmes proposent de telles pages comme fichiers Excel.',
    todo: 'Ouvrez-la dans Excel, vérifiez que les chiffres sont complets et enregistrez-la au format .xlsx.',
  },
  R10: {
    text: 'C’est un fichier XML (peut-être une feuille XML 2003), et non un classeur .xlsx ni un fichier d’activités IATI.',
    todo: 'Ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
  },
  R11: {
    text: 'C’est un PDF, et non un classeur.',
    todo: 'Demandez le classeur à partir duquel il a été imprimé.',
  },
  R12: {
    text: 'C’est un fichier zip sans classeur, sans doute une archive de plusieurs fichiers.',
    todo: 'S’il s’agit d’une archive, décompressez-la d’abord et utilisez les classeurs qu’elle contient.',
  },
  R13: {
    text: 'Les parties du fichier sont chiffrées par un programme zip ({part}).',
    todo: 'Décompressez-le avec le mot de passe et utilisez le classeur qu’il contient.',
  },
  R14: {
    text: 'Le fichier contient deux parties du même nom ({part}) : on ne sait pas laquelle compte.',
    todo: anew,
  },
  R15: {
    text: 'Une partie du fichier n’est plus telle qu’elle a été écrite : sa somme de contrôle ou sa taille ne concorde pas ({part}).',
    todo: anew,
  },
  R16: {
    text: 'Les données compressées du fichier sont endommagées ({part}).',
    todo: anew,
  },
  R17: {
    text: 'Une partie du fichier est incomplète ou endommagée ({part}).',
    todo: anew,
  },
  R18: {
    text: 'Une partie du fichier déclare un type de document ({part}). Les tableurs ne le font jamais, les attaques si.',
    todo: 'Ne vous fiez pas à ce fichier. Demandez à son expéditeur comment il a été produit.',
  },
  R19: {
    text: 'Le classeur renvoie à une partie qui n’est pas dans le fichier ({part}).',
    todo: anew,
  },
  R20: {
    text: 'La cellule {cell} de la feuille {sheet} renvoie à un texte qui n’est pas dans le fichier.',
    todo: anew,
  },
  R21: {
    text: 'La feuille {sheet} a une cellule au-delà de la dernière ligne ou colonne possible ({cell}).',
    todo: anew,
  },
  R22: {
    text: 'Décompressé, le fichier dépasse {limit} Mo ({part}).',
    todo: smaller,
  },
  R23: {
    text: 'Une partie du fichier dépasse {limit} fois sa taille une fois décompressée ({part}). C’est ce que font les fichiers conçus pour bloquer un ordinateur.',
    todo: smaller,
  },
  R24: {
    text: 'Le fichier a {found} parties ; on en lit {limit} au plus.',
    todo: smaller,
  },
  R25: {
    text: 'Un seul élément du fichier dépasse {limit} Mo ({part}).',
    todo: smaller,
  },
  R26: {
    text: 'Un texte compte {found} caractères ; une cellule peut en contenir {limit} ({place}).',
    todo: 'Raccourcissez le texte, ou déplacez-le dans un document à part.',
  },
  R27: {
    text: 'Le classeur contient trop de textes différents, ou de trop longs (on en lit {limit} au plus).',
    todo: 'Supprimez les colonnes de remarques inutiles, ou divisez le classeur.',
  },
  R28: {
    text: 'Le fichier fait {found} Mo ; on en lit {limit} Mo au plus.',
    todo: smaller,
  },
  R29: {
    text: 'Dans la feuille {sheet}, l’emplacement {cell} est écrit deux fois, dans le désordre ou d’une manière inconnue : on ne sait pas ce qui se trouve où.',
    todo: anew,
  },
  R30: {
    text: 'Une partie du fichier est compressée d’une manière qui n’est pas celle des classeurs ({part}).',
    todo: anew,
  },
  R31: {
    text: 'La feuille {sheet} a plus de {limit} plages fusionnées.',
    todo: 'Annulez la fusion des cellules (Accueil, Fusionner et centrer) dans les données et enregistrez le classeur.',
  },
  R32: {
    text: 'Le classeur a plus de {limit} feuilles.',
    todo: 'Divisez-le en plusieurs classeurs.',
  },
  R33: {
    text: 'Le classeur n’a aucune feuille avec des cellules.',
    todo: 'Vérifiez qu’il s’agit du bon fichier.',
  },
  R34: {
    text: 'Le fichier est utilisé par un autre programme, ou vous n’avez pas le droit de l’ouvrir.',
    todo: 'Fermez-le dans les autres programmes et réessayez ; si cela ne suffit pas, demandez le droit de le lire.',
  },
  R35: {
    text: 'Les cellules du classeur demandent plus de {limit} Mo de mémoire.',
    todo: 'Divisez le classeur, ou supprimez les feuilles inutiles.',
  },
  R36: {
    text: 'Le classeur a plus de {limit} styles de cellule.',
    todo: 'Copiez les feuilles comme valeurs dans un nouveau classeur, ou laissez Excel nettoyer les styles (Révision, Vérifier les performances).',
  },
  R37: {
    text: 'La lecture du fichier a duré plus de {limit} secondes.',
    todo: smaller,
  },
  R41: {
    text: 'C’est un document de texte, une présentation ou un courriel, et non un classeur.',
    todo: 'Demandez le tableau en fichier Excel, ou copiez-le dans un classeur, vérifiez-le et enregistrez-le en .xlsx.',
  },
  R42: {
    text: 'Le classeur a plus de {limit} cellules, y compris des cellules vides mises en forme.',
    todo: 'Supprimez les lignes et colonnes vides derrière les données (sélectionnez-les, Supprimer) et enregistrez le classeur ; ou divisez-le.',
  },
  R43: {
    text: 'Une partie du fichier est faite de plus de {limit} morceaux ({part}). Un tableur n’en produit pas ; un fichier fait pour bloquer les ordinateurs, si.',
    todo: smaller,
  },
  R44: {
    text: 'Ce classeur d’un ancien format est endommagé, ou d’un type qui ne peut pas être lu.',
    todo: 'Ouvrez-le dans Excel ou LibreOffice, vérifiez les chiffres et enregistrez-le au format .xlsx. S’il ne s’ouvre pas, redemandez-le à son expéditeur.',
  },
  R45: {
    text: 'Un élément du fichier a plus de {limit} attributs ({part}). Un tableur n’en produit jamais ; une attaque, si.',
    todo: smaller,
  },
  R46: {
    text: 'Des éléments du fichier sont imbriqués sur plus de {limit} niveaux ({part}). Un tableur ne le fait jamais ; une attaque, si.',
    todo: smaller,
  },
  R38: {
    text: 'Le fichier n’est pas du texte simple : à la ligne {row} ou tout près se trouve quelque chose qui n’est pas un caractère (un octet nul, ou la moitié d’un caractère).',
    todo: 'Il a sans doute été abîmé lors d’une copie, ou ce n’est pas un fichier texte : procurez-le-vous de nouveau, ou ouvrez-le dans Excel, vérifiez-le et enregistrez-le au format .xlsx.',
  },
  R39: {
    text: 'À la ligne {row}, un guillemet est ouvert et n’est pas refermé à la fin du champ : on ne sait pas où commencent les lignes suivantes.',
    todo: 'Ouvrez le fichier dans un éditeur de texte, regardez cette ligne et refermez ou supprimez le guillemet ; ou demandez à l’expéditeur de l’enregistrer au format .xlsx.',
  },
  R48: {
    text: 'Le fichier IATI est endommagé à la ligne {line} ; on ne peut se fier à rien de ce qu’il contient.',
    todo: 'Téléchargez-le de nouveau auprès de l’organisme qui le publie ou de la base de données IATI (IATI Datastore). S’il reste le même, prévenez cet organisme : le validateur IATI (validator.iatistandard.org) montre le défaut.',
  },
  R47: {
    text: 'La lecture de ce classeur d’un ancien format demande plus de {limit} Mo de mémoire.',
    todo: 'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx, dont la lecture demande peu de mémoire ; ou divisez-le.',
  },
};
