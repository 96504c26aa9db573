/** Labels of a partner column that are not one country (domain/code-lists §1.1–1.3, domain/profile-sheets §6.6, §6.7). */

/**
 * Special partner codes and the code stored for each. Refugees by travel document (`XXB`, `XXC`) have no known origin.
 * Words for a stateless person stand here too, in capitals, since they mean a code and not a country.
 */
export const special: Readonly<Record<string, string>> = {
  _T: '_T',
  _U: '_U',
  _O: '_O',
  _Z: '_Z',
  _X: '_X',
  _AGG: '_AGG',
  XXA: 'XXA',
  XXB: '_U',
  XXC: '_U',
  XXX: '_U',
  UNK: '_U',
  CHI: '_AGG',
  STATELESS: 'XXA',
  STATELESS_PERSON: 'XXA',
  STATELESS_PERSONS: 'XXA',
  APATRIDE: 'XXA',
  APATRIDES: 'XXA',
  APÁTRIDA: 'XXA',
  APÁTRIDAS: 'XXA',
};

/** Withdrawn codes: renamed countries, and dissolved states (`_AGG`). */
export const withdrawn: Readonly<Record<string, string>> = {
  ANT: '_AGG',
  SCG: '_AGG',
  YUG: '_AGG',
  SUN: '_AGG',
  CSK: '_AGG',
  DDR: '_AGG',
  TMP: 'TLS',
  ZAR: 'COD',
  BUR: 'MMR',
  ROM: 'ROU',
  WBG: 'PSE',
};

/** UN M49 regions and groups: number, then the names in English, French and Spanish. The world is a total. */
// prettier-ignore
const REGIONS: Readonly<Record<string, string>> = {
  '002': 'Africa; Afrique; África',
  '015': 'Northern Africa; North Africa; Afrique septentrionale; Afrique du Nord; África septentrional; África del Norte',
  '202': 'Sub-Saharan Africa; Afrique subsaharienne; África subsahariana',
  '014': 'Eastern Africa; Afrique orientale; Afrique de l’Est; África oriental',
  '017': 'Middle Africa; Central Africa; Afrique centrale; África central',
  '018': 'Southern Africa; Afrique australe; África austral; África meridional',
  '011': 'Western Africa; West Africa; Afrique occidentale; Afrique de l’Ouest; África occidental',
  '019': 'Americas; Amériques; Américas',
  '021': 'Northern America; North America; Amérique septentrionale; Amérique du Nord; América septentrional; ' +
    'América del Norte',
  '419': 'Latin America and the Caribbean; Latin America; Amérique latine et Caraïbes; Amérique latine; ' +
    'América Latina y el Caribe; América Latina',
  '029': 'Caribbean; Caraïbes; Caribe',
  '013': 'Central America; Amérique centrale; América Central; Centroamérica',
  '005': 'South America; Amérique du Sud; América del Sur; Sudamérica; Suramérica',
  '142': 'Asia; Asie',
  '143': 'Central Asia; Asie centrale; Asia central',
  '030': 'Eastern Asia; East Asia; Asie orientale; Asie de l’Est; Asia oriental',
  '035': 'South-eastern Asia; South-east Asia; Southeast Asia; Asie du Sud-Est; Asia sudoriental; Sudeste asiático',
  '034': 'Southern Asia; South Asia; Asie méridionale; Asie du Sud; Asia meridional; Asia del Sur',
  '145': 'Western Asia; West Asia; Asie occidentale; Asie de l’Ouest; Asia occidental',
  '150': 'Europe; Europa',
  '151': 'Eastern Europe; Europe orientale; Europe de l’Est; Europa oriental; Europa del Este',
  '154': 'Northern Europe; Europe septentrionale; Europe du Nord; Europa septentrional; Europa del Norte',
  '039': 'Southern Europe; Europe méridionale; Europe du Sud; Europa meridional; Europa del Sur',
  '155': 'Western Europe; Europe occidentale; Europe de l’Ouest; Europa occidental',
  '009': 'Oceania; Océanie; Oceanía',
  '053': 'Australia and New Zealand; Australie et Nouvelle-Zélande; Australia y Nueva Zelandia; ' +
    'Australia y Nueva Zelanda',
  '054': 'Melanesia; Mélanésie',
  '057': 'Micronesia (region); Micronésie (région); Micronesia (región)',
  '061': 'Polynesia; Polynésie; Polinesia',
  '199': 'Least developed countries; Least Developed Countries (LDCs); LDC; LDCs; Pays les moins avancés; PMA; ' +
    'Países menos adelantados',
  '432': 'Land-locked developing countries; Landlocked developing countries; Land-locked Developing Countries (LLDCs); ' +
    'LLDC; Pays en développement sans littoral; PDSL; Países en desarrollo sin litoral',
  '722': 'Small island developing States; Small Island Developing States (SIDS); SIDS; ' +
    'Petits États insulaires en développement; PEID; Pequeños Estados insulares en desarrollo',
};

/** Parts of a total, and levels of income and development in tables of the United Nations and the World Bank. */
const OTHER_AGGREGATES =
  'Subtotal; Sub-total; Sous-total; Subtotales; More developed regions; Less developed regions; ' +
  'Régions développées; Régions en développement; Regiones más desarrolladas; Regiones menos desarrolladas; ' +
  'Developed countries; Developing countries; Pays développés; Pays en développement; Países desarrollados; ' +
  'Países en desarrollo; High-income countries; Middle-income countries; Low-income countries; ' +
  'Upper-middle-income countries; Lower-middle-income countries; Pays à revenu élevé; Pays à faible revenu; ' +
  'Países de ingreso alto; Países de ingreso bajo; Europe and Northern America; ' +
  'Northern Africa and Western Asia; Central and Southern Asia; Eastern and South-eastern Asia; ' +
  'Middle East and North Africa; Channel Islands; Îles Anglo-Normandes; Islas del Canal';

const TOTALS =
  'Total; Grand total; Total general; Total général; Ensemble; World; Monde; Mundo; The world; Le monde; El mundo; ' +
  'All countries; All; Tous pays; Tous les pays; Toutes nationalités; Todos; Todos los países; ' +
  'Todas las nacionalidades; All nationalities; All partners; Total mundial; Total mondial; World total; ' +
  'Total pays; Total países';

/** Never guessed: two countries, or a state that no longer exists. */
const AMBIGUOUS =
  'Congo; Korea; Corée; Corea; Micronesia; Micronésie; Virgin Islands; Îles Vierges; Islas Vírgenes; Saint Martin; ' +
  'America; Amérique; América; Yugoslavia; Yougoslavie; Former Yugoslavia; Ex-Yougoslavie; ex Yugoslavia; USSR; URSS; ' +
  'Soviet Union; Union soviétique; Unión Soviética; Former USSR; Former Soviet Union; Ex-URSS; ' +
  'Serbia and Montenegro; Serbie-et-Monténégro; Serbia y Montenegro; Czechoslovakia; Tchécoslovaquie; ' +
  'Checoslovaquia; Netherlands Antilles; Antilles néerlandaises; Antillas Neerlandesas; Sudan (former); ' +
  'Former Sudan; Ex-Soudan; Republic of China; République de Chine; República de China; Congolese; Congolais; Congolaise; congoleño; congoleña; Korean; ' +
  'Coréen; Coréenne; coreano; coreana; Dominican; dominicano; dominicana; Guinean; Guinéen; Guinéenne; guineano; ' +
  'guineana; ecuatoguineano; ecuatoguineana';

const GROUPS =
  'EU; European Union; Union européenne; UE; Unión Europea; EU-15; EU15; EU-27; EU27; EU-28; EU28; UE27; UE28; ' +
  'UE-27; UE-28; UK and Ireland; Royaume-Uni et Irlande; Reino Unido e Irlanda; Gulf; Gulf States; Gulf countries; ' +
  'GCC; Golfe; Pays du Golfe; Golfo; Países del Golfo; Other Africa; Other Asia; Other Europe; Other America; ' +
  'Other Americas; Other Oceania; Other Latin America; Autre Afrique; Autres Afrique; Autres pays d’Afrique; ' +
  'Autre Asie; Autres pays d’Asie; Autre Europe; Autres pays d’Europe; Autres pays d’Amérique; Otra África; ' +
  'Otros países de África; Otros países de Asia; Otros países de Europa; Otros países de América; Rest of Africa; ' +
  'Rest of Asia; Rest of Europe; Reste de l’Afrique; Reste de l’Europe; Reste de l’Asie; Resto de África; ' +
  'Resto de Europa; Resto de Asia; Other; Others; Other countries; All other countries; Autre; Autres; Autres pays; ' +
  'Otro; Otros; Otros países; Demás países; Rest of the world; Rest of world; Reste du monde; Resto del mundo; CIS; ' +
  'CEI; Commonwealth of Independent States; ASEAN; ANASE; ECOWAS; CEDEAO; SADC; Maghreb; Magreb; MERCOSUR; CARICOM; ' +
  'Scandinavia; Scandinavie; Escandinavia; Baltic States; Pays baltes; Países bálticos; Balkans; Balcanes; Benelux; ' +
  'Middle East; Moyen-Orient; Oriente Medio; Western Balkans';

const UNKNOWN =
  'Unknown; Unknown country; Unknown origin; Not known; Not stated; Unspecified; Not specified; Undetermined; ' +
  'Various/unknown; Inconnu; Inconnue; Pays inconnu; Origine inconnue; Non spécifié; Non précisé; Non déclaré; ' +
  'Indéterminé; Desconocido; Desconocida; País desconocido; Origen desconocido; No especificado; No declarado; ' +
  'Ignorado; Indeterminado; Sin especificar';

const names = (text: string): readonly string[] => [...new Set(text.split(';').map((name) => name.trim()))];

export const aggregates: readonly string[] = [
  ...Object.entries(REGIONS).flatMap(([number, text]) => [number, ...names(text)]),
  ...names(OTHER_AGGREGATES),
];
export const totals = names(TOTALS);
export const ambiguous = names(AMBIGUOUS);
export const groups = names(GROUPS);
export const unknown = names(UNKNOWN);
