/** French: words on hidden figures. */
import type { disclosure as english } from '../en/disclosure.ts';
import type { Same } from '../same.ts';

export const disclosure: Same<typeof english> = {
  edition: 'publique, pour tout le monde',
  editionTitle: 'Chiffres masqués',
  hidden: {
    none: 'aucun',
    some: '{figures} {figures|indicateur|indicateurs}, {facts} {facts|donnée|données} et {comparisons} {comparisons|comparaison|comparaisons}',
  },
  mark: 'c',
  legend: 'c : non montré, pour protéger les personnes concernées.',
  hiddenHere:
    '{n} {n|chiffre est masqué|chiffres sont masqués} dans cette feuille : {n|il compte|ils comptent} peu de personnes, ou {n|permettrait|permettraient} de retrouver un tel nombre.',
  absentHere:
    '{n} {n|ligne est absente|lignes sont absentes} de cette feuille : {n|elle compte|elles comptent} peu de personnes, ou {n|permettrait|permettraient} de retrouver un tel nombre.',
  flags: {
    HIDDEN_C: 'peu de personnes : absent d’une édition publique',
    HIDDEN_D: 'permettrait de retrouver un chiffre masqué : absent d’une édition publique',
    HIDDEN_N: 'retenu par son ministère : absent d’une édition publique',
  },
  reasons: { SUPPRESSED: 'non montré, pour protéger les personnes concernées' },
  options: {
    edition: 'full (par défaut), pour le gouvernement ; public, sans rien qui puisse révéler une personne',
    profile: 'ce qui est masqué : open (rien), standard (nombres inférieurs à 5) ou strict (inférieurs à 10)',
    published: 'avec --edition public : la dernière édition publiée ; il est tenu compte de ce qu’elle dit',
  },
  /** Two to nine, as they may stand in a text: a small count that is written out. */
  countsInWords: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  warning:
    '{n} {n|chiffre compte|chiffres comptent} peu de personnes ou {n|permettrait|permettraient} de retrouver un tel nombre. Avec --profile standard, {n|il est masqué|ils sont masqués}.',
  hiddenPrinted:
    '{n} {n|chiffre est masqué|chiffres sont masqués} (Q) pour protéger des personnes ; --profile open montre tout.',
  published:
    'Édition publique : {figures} {figures|indicateur|indicateurs} et {facts} {facts|donnée|données} sont masqués. Une attaque à partir des nombres montrés n’en a retrouvé aucun.',
  carriedOnly:
    '{file} est une édition complète. Ce que des personnes y ont écrit et les poids saisis sont repris ; ses chiffres, constats et scores ne sont comparés à rien et n’apparaissent nulle part.',
  nothingPublished:
    'Si une édition publique a déjà été publiée, indiquez-la avec --published : sinon, la différence entre les deux pourrait révéler un chiffre masqué.',
  nothingPublishedHere:
    'Si une édition publique a déjà été publiée, choisissez-la comme dernière édition publiée : sinon, la différence entre les deux pourrait révéler un chiffre masqué.',
  withheld:
    '{n} {n|texte n’a pas été repris|textes n’ont pas été repris} dans l’édition publique, car {n|il contient|ils contiennent} un nombre qu’elle masque : {list}. Pour {n|le|les} faire figurer, retirez-en le nombre et recommencez.',
  failures: {
    'BAD_SETTINGS.published-full':
      '--published indique ce que tout le monde a déjà pu lire, ce qui ne compte que pour une édition publique. Ajoutez --edition public, ou retirez --published.',
    'LIMIT.disclosure':
      'Aucune édition publique n’a été écrite : {n} {n|chiffre masqué pourrait|chiffres masqués pourraient} encore être retrouvés à partir de ce qui est montré, ici ou dans l’édition précédente. Retirez les feuilles aux plus petits nombres, ou regroupez leurs catégories, puis recommencez.',
    'BAD_SETTINGS.public-open':
      'Une édition publique ne peut pas être faite avec le profil open, qui ne masque rien. Choisissez standard ou strict.',
    'BAD_SETTINGS.not-an-edition':
      '{file} n’est pas un classeur de cohérence de Mainstream et ne peut donc pas servir de comparaison. Indiquez l’édition publiée auparavant.',
  },
};
