/** Français : noms des indicateurs, unités et mentions sur un chiffre. */
import { disclosure } from './disclosure.ts';
import type {
  flags as englishFlags,
  indicators as english,
  reasons as englishReasons,
  units as englishUnits,
  unitsInCurrency as englishUnitsInCurrency,
} from '../en/indicators.ts';
import type { Same } from '../same.ts';

export const indicators: Same<typeof english> = {
  'CTX-01': { name: 'Population résidente totale' },
  'CTX-02': { name: 'Taux annuel de croissance de la population' },
  'CTX-03': { name: 'Part de la population d’âge actif (15-64 ans)' },
  'CTX-04': { name: 'Rapport de dépendance démographique' },
  'CTX-05': { name: 'Part des jeunes (15-24 ans)' },
  'CTX-06': {
    name: 'Contribution du solde migratoire à la variation de la population',
    note: 'Attention au signe : une valeur négative signifie que la migration a joué contre la variation de la population. Au-delà de 1000 dans un sens ou dans l’autre, le chiffre est donné et signalé comme instable.',
  },
  'CTX-07': { name: 'PIB par habitant' },
  'FLW-01': { name: 'Immigration de longue durée' },
  'FLW-02': { name: 'Émigration de longue durée' },
  'FLW-03': {
    name: 'Solde migratoire',
    note: 'Donné seulement si l’immigration et l’émigration sont toutes deux déclarées.',
  },
  'FLW-04': { name: 'Taux brut de migration nette' },
  'FLW-05': { name: 'Taux brut d’immigration' },
  'FLW-06': { name: 'Taux brut d’émigration' },
  'FLW-07': { name: 'Indice d’efficacité migratoire (signé)' },
  'FLW-08': { name: 'Migrants internationaux en proportion de la population' },
  'FLW-09': { name: 'Stock d’émigrés rapporté à la population résidente' },
  'FLW-10': {
    name: 'Propension à émigrer',
    note: 'Le dénominateur comprend toutes les personnes nées dans le pays, y vivant ou vivant à l’étranger.',
  },
  'FLW-11': { name: 'Croissance annuelle moyenne du stock d’immigrés' },
  'FLW-12': { name: 'Concentration des émigrés par destination (IHH)' },
  'FLW-13': { name: 'Concentration des immigrés par origine (IHH)' },
  'FLW-14': { name: 'Part des trois principales destinations' },
  'FLW-15': { name: 'Rapport retours/départs des nationaux' },
  'FLW-16': {
    name: 'Solde des passages frontaliers des nationaux',
    note: 'Des passages, non des personnes ; à ne jamais lire comme un solde migratoire.',
  },
  'FLW-17': { name: 'Écart miroir du stock d’émigrés' },
  'FLW-18': {
    name: 'Écart naissance/citoyenneté du stock',
    note: 'Montre combien le choix entre naissance et citoyenneté change le tableau ; peut être négatif.',
  },
  'GEN-01': { name: 'Part des femmes dans l’émigration' },
  'GEN-02': { name: 'Part des femmes dans le stock d’immigrés' },
  'GEN-03': { name: 'Rapport de masculinité des travailleurs émigrés' },
  'GEN-04': { name: 'Indice de parité, émigration de travail très qualifiée' },
  'GEN-05': { name: 'Écart d’emploi femmes-hommes des immigrés' },
  'GEN-06': { name: 'Part des femmes parmi les victimes de traite détectées' },
  'REM-01': {
    name: 'Envois de fonds personnels reçus (MBP6)',
    note: 'En millions de la monnaie du classeur. Si les impôts ou les frais de déplacement des travailleurs frontaliers et saisonniers ne sont pas déclarés, leur revenu est brut et le chiffre est signalé.',
  },
  'REM-02': { name: 'Envois de fonds reçus en part du PIB (ODD 17.3.2)' },
  'REM-03': { name: 'Total des envois de fonds reçus' },
  'REM-04': { name: 'Solde des envois de fonds personnels' },
  'REM-05': { name: 'Envois de fonds par émigré' },
  'REM-06': { name: 'Croissance annuelle moyenne des envois de fonds' },
  'REM-07': { name: 'Volatilité des envois de fonds' },
  'REM-08': { name: 'Concentration des envois de fonds par pays d’envoi (IHH)' },
  'REM-09': {
    name: 'Coût moyen d’un envoi de 200 USD (simple)',
    note: 'Seulement les services qui indiquent leur marge de change ; chaque corridor compte une fois.',
  },
  'REM-10': { name: 'Coût moyen d’un envoi de 200 USD (pondéré)' },
  'REM-11': { name: 'Corridors au-dessus de 5 %' },
  'REM-12': { name: 'Gain si le coût tombait à 3 %' },
  'REM-13': { name: 'Rapport envois de fonds / aide publique au développement' },
  'REM-14': { name: 'Rapport envois de fonds / investissement direct étranger' },
  'REM-15': { name: 'Envois de fonds rapportés aux exportations' },
  'REM-16': { name: 'Ménages recevant des envois de fonds' },
  'REM-17': {
    name: 'Écart de pauvreté entre ménages non bénéficiaires et bénéficiaires',
    note: 'Une description ; elle ne dit pas que les envois de fonds en sont la cause.',
  },
  'DIA-01': { name: 'Couverture de l’immatriculation consulaire' },
  'DIA-02': { name: 'Financement de la diaspora rapporté au PIB' },
  'DIA-03': { name: 'Exportations vers les principaux pays de la diaspora' },
  'DIA-04': { name: 'Associations de la diaspora pour 10 000 émigrés' },
  'DIA-05': { name: 'Migrants de retour bénéficiant d’une réintégration' },
  'DIA-06': { name: 'Émigrés dans des pays liés par un accord de sécurité sociale' },
};

/** By the unit of the declaration. */
export const units: Same<typeof englishUnits> = {
  persons: 'personnes',
  'persons per year': 'personnes par an',
  'persons (31 Dec)': 'personnes au 31 décembre',
  'crossings per year': 'passages par an',
  percent: '%',
  'percent per year': '% par an',
  'percent of amount': '% du montant envoyé',
  'percent of corridors': '% des corridors',
  'percentage points': 'points de pourcentage',
  'per 100 persons 15-64': 'pour 100 personnes de 15 à 64 ans',
  'per 1 000 persons': 'pour 1 000 personnes',
  'per 10 000 persons': 'pour 10 000 personnes',
  'per 10 000': 'pour 10 000 émigrés',
  'per 100 000': 'pour 100 000',
  'per 100 000 entries': 'pour 100 000 entrées',
  'per 1 000 rows': 'pour 1 000 lignes',
  'males per 100 females': 'hommes pour 100 femmes',
  'index -100..100': 'indice de −100 à 100',
  'index 0..1': 'indice de 0 à 1',
  'index 0..100': 'indice de 0 à 100',
  ratio: 'rapport',
  'ratio 0..2': 'rapport de 0 à 2',
  'ratio (1 = parity)': 'rapport (1 = parité)',
  'ratio (1 = average)': 'rapport (1 = moyenne)',
  'ratio (1 = no selection)': 'rapport (1 = aucune sélection)',
  'currency, millions': 'millions d’unités monétaires',
  'currency units per person': 'unités monétaires par personne',
  'USD per emigrant': 'USD par émigré',
  months: 'mois',
  'months of income': 'mois de revenu',
  years: 'ans',
  number: 'nombre',
  goals: 'objectifs',
};

/** Units of money where the currency is known. */
export const unitsInCurrency: Same<typeof englishUnitsInCurrency> = {
  'currency, millions': 'millions {currency}',
  'currency units per person': '{currency} par personne',
};

/** Why there is no figure. */
export const reasons: Same<typeof englishReasons> = {
  ...disclosure.reasons,
  MISSING_INPUT: 'un chiffre nécessaire à la formule manque',
  LOW_COVERAGE: 'trop peu de parties sont déclarées pour former une somme',
  ZERO_DENOMINATOR: 'le dénominateur est nul',
  NEGATIVE_DENOMINATOR: 'une valeur négative prive le chiffre de sens',
  CLASSIFICATION: 'la classification utilisée ne le permet pas',
  CURRENCY: 'les montants sont en monnaies différentes',
};

/** What to know about a figure; `{detail}` is what stands in its brackets. */
export const flags: Same<typeof englishFlags> = {
  ...disclosure.flags,
  PARTIAL: 'somme de {detail} de l’ensemble',
  LAGGED: 'avec un chiffre plus ancien de {detail} {detail|an|ans}',
  STATUS: 'donnée au statut {detail}',
  RESIDUAL: 'plus de 10 % ne sont pas détaillés',
  FEW: 'il n’y en a que {detail}',
  GROSS_CE: 'revenu des travailleurs frontaliers et saisonniers avant impôts et déplacements',
  MEAN_POP_APPROX: 'population d’une année au lieu de la moyenne de deux',
  SUBSTITUTE: '{detail} remplace le chiffre manquant',
  UNSTABLE: 'instable : le dénominateur est très petit',
  SUPPRESSED: 'non affiché : petit nombre',
};
