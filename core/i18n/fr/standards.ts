/** Français : de quoi traitent les objectifs internationaux nommés par les indicateurs, et les normes. */
import type {
  linkQualifiers as englishQualifiers,
  sdgs as englishSdgs,
  standards as english,
} from '../en/standards.ts';
import type { Same } from '../same.ts';

export const sdgs: Same<typeof englishSdgs> = {
  '1.2.1': 'personnes vivant sous le seuil national de pauvreté',
  '1.3': 'protection sociale pour tous',
  '1.3.1': 'personnes couvertes par la protection sociale',
  '3.8': 'couverture santé pour tous',
  '3.c.1': 'personnel de santé et sa répartition',
  '4.5.1': 'égalité des chances dans l’éducation',
  '4.b': 'bourses d’études à l’étranger',
  '5.2': 'fin des violences faites aux femmes et aux filles',
  '5.4': 'soins et travaux domestiques non rémunérés',
  '5.5': 'femmes dans les décisions et à la direction',
  '8.1.1': 'croissance du PIB par habitant',
  '8.5': 'plein emploi et égalité des salaires',
  '8.5.2': 'chômage',
  '8.8': 'droits au travail et sécurité, y compris des travailleurs migrants',
  '8.8.1': 'accidents du travail, selon le statut migratoire',
  '10.4': 'politiques pour plus d’égalité',
  '10.7': 'migration ordonnée, sûre, régulière et responsable',
  '10.7.1': 'coût du recrutement par rapport au revenu à l’étranger',
  '10.7.2': 'politiques pour une migration bien gérée',
  '10.7.3': 'décès et disparitions en chemin',
  '10.7.4': 'réfugiés par pays d’origine',
  '10.c.1': 'coût des envois de fonds',
  '11.5.1': 'personnes touchées par des catastrophes',
  '11.a': 'liens entre villes, périphéries et campagnes',
  '13.1.1': 'personnes touchées par des catastrophes',
  '16.2': 'fin de la maltraitance, de l’exploitation et de la traite des enfants',
  '16.2.2': 'victimes de la traite',
  '16.3': 'État de droit et accès à la justice',
  '16.6.1': 'dépenses conformes au budget approuvé',
  '16.9': 'identité juridique pour tous',
  '17.2': 'engagements d’aide publique au développement',
  '17.3': 'financement du développement par de multiples sources',
  '17.3.2': 'envois de fonds en part du PIB',
  '17.11': 'exportations des pays en développement',
  '17.14': 'cohérence des politiques',
  '17.14.1': 'mécanismes pour la cohérence des politiques',
  '17.15': 'primauté des politiques du pays',
  '17.15.1': 'usage par les partenaires des cadres de résultats du pays',
  '17.16': 'partenariats pour le développement',
  '17.16.1': 'rapports d’avancement des partenariats',
  '17.18': 'données ventilées, y compris selon le statut migratoire',
};

export const linkQualifiers: Same<typeof englishQualifiers> = {
  context: 'contexte',
  disaggregation: 'comme ventilation',
  'part: displaced': 'en partie : les personnes déplacées',
  'national self-assessment': 'évaluation par le pays lui-même',
  'Global Compact on Refugees': 'Pacte mondial sur les réfugiés',
};

export const standards: Same<typeof english> = {
  '10.7.2 domain structure; 0/5/10 scoring as in the KNOMAD/OECD dashboard':
    'domaines de l’ODD 10.7.2 ; points 0, 5, 10 comme dans le tableau de bord KNOMAD/OCDE',
  '12-month criterion': 'critère des douze mois',
  'BPM6 (total remittances)': 'MBP6 (total des envois de fonds)',
  'BPM6 appendix 5; World Bank practice is PT+CE gross (set GROSS_CE to compare)':
    'MBP6, appendice 5 ; la Banque mondiale additionne transferts personnels et rémunération brute des salariés (voir GROSS_CE)',
  'Eurostat permit length classes': 'classes de durée des permis d’Eurostat',
  'Herfindahl-Hirschman index': 'indice de Herfindahl-Hirschman',
  'IDMC usage (movements, one person may count several times)':
    'usage de l’IDMC (mouvements : une personne peut compter plusieurs fois)',
  'ILO labour migration statistics': 'statistiques de l’OIT sur les migrations de travail',
  'ILO ratios, 15+': 'ratios de l’OIT, personnes de 15 ans et plus',
  'ILO raw migrant pay gap (not factor-adjusted)':
    'écart salarial brut des migrants de l’OIT (sans correction pour l’éducation, l’âge ou la profession)',
  'ILO, 15+': 'OIT, personnes de 15 ans et plus',
  'ILO-World Bank guidelines (costs and income of the same persons)':
    'lignes directrices de l’OIT et de la Banque mondiale (coûts et revenus des mêmes personnes)',
  'IOM Missing Migrants Project definition (journey deaths only)':
    'définition du projet « Migrants disparus » de l’OIM (décès en chemin seulement)',
  'ISCO-08 skill grouping (1-3 high, 4-8 medium, 9 low); group 0 left out':
    'niveaux de compétence de la CITP-08 (1–3 élevé, 4–8 moyen, 9 faible) ; groupe 0 laissé de côté',
  'ISIC Rev.4 sections Q and T as proxy of the care sector':
    'sections Q et T de la CITI Rév. 4, tenant lieu du secteur des soins',
  'Multilingual Demographic Dictionary (effectiveness index, there 0..1 without sign)':
    'Dictionnaire démographique multilingue (indice d’efficacité, y allant de 0 à 1 et sans signe)',
  'Multilingual Demographic Dictionary (mean population as denominator)':
    'Dictionnaire démographique multilingue (population moyenne au dénominateur)',
  'OECD DIOC convention (unknown education left out)':
    'convention de la base de l’OCDE sur les immigrés, DIOC (niveau d’éducation inconnu laissé de côté)',
  'OECD/WHO/Eurostat joint questionnaire': 'questionnaire commun OCDE, OMS et Eurostat',
  'OECD/World Bank skilled emigration rate':
    'taux d’émigration des personnes qualifiées de l’OCDE et de la Banque mondiale',
  'SDG target 10.c (no corridor above 5 %)': 'cible 10.c des ODD (aucun corridor au-dessus de 5 %)',
  'UN recommendations on migration statistics (1998 long-term criterion of 12 months; 2021 framework)':
    'recommandations de l’ONU sur les statistiques de migration (douze mois comme en 1998 ; cadre de 2021)',
  'UNESCO Institute for Statistics': 'Institut de statistique de l’UNESCO',
  'UNESCO parity index': 'indice de parité de l’UNESCO',
  'UNESCO-style parity index': 'indice de parité à la manière de l’UNESCO',
  'UNHCR (substantive decisions only; CLOSED excluded)':
    'HCR (décisions sur le fond seulement ; dossiers clos laissés de côté)',
  'UNHCR population types; IRRS 2018': 'types de population du HCR ; IRRS 2018',
  'UNHCR usage': 'usage du HCR',
  'UNHCR: refugees at end-year over (end-year population in origin + those refugees)':
    'HCR : réfugiés en fin d’année rapportés à la population du pays d’origine et à ces réfugiés',
  'WHO Code of Practice reporting items': 'rubriques de rapport du Code de pratique de l’OMS',
  'World Bank (weighted average)': 'Banque mondiale (moyenne pondérée)',
  'World Bank Remittance Prices Worldwide; target 3 %':
    'Banque mondiale, Remittance Prices Worldwide ; cible de 3 %',
  'World Bank': 'Banque mondiale',
  'World Bank/KNOMAD usage (emigrants as % of population)':
    'usage de la Banque mondiale et de KNOMAD (émigrés en % de la population)',
  'compound growth': 'croissance composée',
  'compound growth; UN DESA publishes a continuous (log) rate - do not mix':
    'croissance composée ; l’ONU (DESA) publie un taux continu : ne pas mélanger les deux',
  'inverse Herfindahl': 'inverse de l’indice de Herfindahl',
  'location quotient': 'quotient de localisation',
  'project definition': 'définition de ce produit ; il n’existe pas de norme unique',
  'standard demographic measure': 'mesure démographique courante',
  'standard; unknown sex left out of both terms':
    'mesure courante ; sexe inconnu laissé de côté dans les deux termes',
};
