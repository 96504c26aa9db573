/**
 * English: what the international goals named by the indicators are about, in short words of our own, and standards
 * where their name in the declaration is words rather than a title.
 */

/** Targets and indicators of the Sustainable Development Goals; the goals themselves stand in CL_SDG_GOAL. */
export const sdgs = {
  '1.2.1': 'people below the national poverty line',
  '1.3': 'social protection for all',
  '1.3.1': 'people covered by social protection',
  '3.8': 'health coverage for all',
  '3.c.1': 'health workers and where they work',
  '4.5.1': 'equal chances in education',
  '4.b': 'scholarships abroad',
  '5.2': 'no violence against women and girls',
  '5.4': 'unpaid care and domestic work',
  '5.5': 'women in decisions and leadership',
  '8.1.1': 'growth of GDP per person',
  '8.5': 'full employment and equal pay',
  '8.5.2': 'unemployment',
  '8.8': 'labour rights and safe work, also of migrant workers',
  '8.8.1': 'injuries at work, by migrant status',
  '10.4': 'policies for more equality',
  '10.7': 'orderly, safe, regular and responsible migration',
  '10.7.1': 'cost of recruitment against income abroad',
  '10.7.2': 'policies for well-managed migration',
  '10.7.3': 'deaths and disappearances on the way',
  '10.7.4': 'refugees by country of origin',
  '10.c.1': 'cost of remittances',
  '11.5.1': 'people hit by disasters',
  '11.a': 'links between city, outskirts and countryside',
  '13.1.1': 'people hit by disasters',
  '16.2': 'no abuse, exploitation and trafficking of children',
  '16.2.2': 'victims of trafficking',
  '16.3': 'rule of law and access to justice',
  '16.6.1': 'spending as approved in the budget',
  '16.9': 'legal identity for all',
  '17.2': 'commitments of official development assistance',
  '17.3': 'money for development from many sources',
  '17.3.2': 'remittances as share of GDP',
  '17.11': 'exports of developing countries',
  '17.14': 'policies that fit together',
  '17.14.1': 'mechanisms for policies that fit together',
  '17.15': 'the country’s own policy comes first',
  '17.15.1': 'partners use the country’s own results frameworks',
  '17.16': 'partnerships for development',
  '17.16.1': 'progress reports of partnerships',
  '17.18': 'data broken down, also by migrant status',
} as const;

/** How close the link is. */
export const linkQualifiers = {
  context: 'context',
  disaggregation: 'as a breakdown',
  'part: displaced': 'in part: the displaced',
  'national self-assessment': 'the country’s own assessment',
  'Global Compact on Refugees': 'Global Compact on Refugees',
} as const;

/** By the `source` of the declaration; one that is not here is a proper title and stands as it is. */
export const standards = {
  '10.7.2 domain structure; 0/5/10 scoring as in the KNOMAD/OECD dashboard':
    'domains as in SDG 10.7.2; points 0, 5, 10 as in the KNOMAD/OECD dashboard',
  '12-month criterion': 'criterion of twelve months',
  'BPM6 (total remittances)': 'BPM6 (total remittances)',
  'BPM6 appendix 5; World Bank practice is PT+CE gross (set GROSS_CE to compare)':
    'BPM6, appendix 5; the World Bank adds personal transfers and gross compensation of employees (see GROSS_CE)',
  'Eurostat permit length classes': 'classes of permit length of Eurostat',
  'Herfindahl-Hirschman index': 'Herfindahl-Hirschman index',
  'IDMC usage (movements, one person may count several times)':
    'usage of the IDMC (movements: one person may count several times)',
  'ILO labour migration statistics': 'ILO statistics on labour migration',
  'ILO ratios, 15+': 'ratios of the ILO, persons aged 15 and over',
  'ILO raw migrant pay gap (not factor-adjusted)':
    'unadjusted pay gap of migrants of the ILO (not adjusted for education, age or occupation)',
  'ILO, 15+': 'ILO, persons aged 15 and over',
  'ILO-World Bank guidelines (costs and income of the same persons)':
    'guidelines of ILO and World Bank (cost and income of the same persons)',
  'IOM Missing Migrants Project definition (journey deaths only)':
    'definition of the IOM Missing Migrants Project (deaths on the way only)',
  'ISCO-08 skill grouping (1-3 high, 4-8 medium, 9 low); group 0 left out':
    'skill levels of ISCO-08 (1–3 high, 4–8 medium, 9 low); group 0 left out',
  'ISIC Rev.4 sections Q and T as proxy of the care sector':
    'sections Q and T of ISIC Rev. 4, standing for the care sector',
  'Multilingual Demographic Dictionary (effectiveness index, there 0..1 without sign)':
    'Multilingual Demographic Dictionary (index of effectiveness, there from 0 to 1 and without sign)',
  'Multilingual Demographic Dictionary (mean population as denominator)':
    'Multilingual Demographic Dictionary (mean population as denominator)',
  'OECD DIOC convention (unknown education left out)':
    'convention of the OECD database on immigrants, DIOC (unknown education left out)',
  'OECD/WHO/Eurostat joint questionnaire': 'joint questionnaire of OECD, WHO and Eurostat',
  'OECD/World Bank skilled emigration rate': 'emigration rate of the skilled of OECD and World Bank',
  'SDG target 10.c (no corridor above 5 %)': 'SDG target 10.c (no corridor above 5 %)',
  'UN recommendations on migration statistics (1998 long-term criterion of 12 months; 2021 framework)':
    'UN recommendations on migration statistics (twelve months as in 1998; framework of 2021)',
  'UNESCO Institute for Statistics': 'UNESCO Institute for Statistics',
  'UNESCO parity index': 'parity index of UNESCO',
  'UNESCO-style parity index': 'parity index in the manner of UNESCO',
  'UNHCR (substantive decisions only; CLOSED excluded)':
    'UNHCR (decisions on the substance only; closed cases left out)',
  'UNHCR population types; IRRS 2018': 'kinds of population of UNHCR; IRRS 2018',
  'UNHCR usage': 'usage of UNHCR',
  'UNHCR: refugees at end-year over (end-year population in origin + those refugees)':
    'UNHCR: refugees at the end of the year over the population of the country of origin and these refugees',
  'WHO Code of Practice reporting items': 'reporting items of the WHO Code of Practice',
  'World Bank (weighted average)': 'World Bank (weighted average)',
  'World Bank Remittance Prices Worldwide; target 3 %': 'World Bank, Remittance Prices Worldwide; target 3 %',
  'World Bank': 'World Bank',
  'World Bank/KNOMAD usage (emigrants as % of population)':
    'usage of World Bank and KNOMAD (emigrants in % of the population)',
  'compound growth': 'compound growth',
  'compound growth; UN DESA publishes a continuous (log) rate - do not mix':
    'compound growth; UN DESA publishes a continuous rate: do not mix the two',
  'inverse Herfindahl': 'inverse of the Herfindahl index',
  'location quotient': 'location quotient',
  'project definition': 'definition of this product; there is no single standard',
  'standard demographic measure': 'standard demographic measure',
  'standard; unknown sex left out of both terms': 'standard measure; unknown sex left out of both terms',
} as const;
