/**
 * Names of countries beside the common ones in English, French and Spanish: official and UN forms, short forms of the
 * World Bank and of UNHCR, former names (domain/code-lists §1.4, domain/profile-sheets §6.7, §6.9).
 */

// prettier-ignore
const ALIASES: Readonly<Record<string, string>> = {
  ARE: 'Émirats arabes unis; EAU; EE. AA. UU.',
  ATF: 'French Southern and Antarctic Territories',
  ATG: 'Antigua and Barbuda',
  BEN: 'Dahomey; Benín',
  BES: 'Bonaire; Caribbean Netherlands; Pays-Bas caribéens; Caribe neerlandés',
  BFA: 'Upper Volta; Haute-Volta; Alto Volta',
  BHR: 'Baréin; Bahréin',
  BHS: 'The Bahamas; Bahamas, The',
  BIH: 'Bosnia; Bosnia-Herzegovina; Bosnie; Bosnia & Herz.',
  BLR: 'Bélarus; Belarús; Byelorussia',
  BOL: 'Bolivia (Plurinational State of); Bolivia, Plurinational State of; Bolivia; Bolivie; ' +
    'Bolivie (État plurinational de); Bolivia (Estado Plurinacional de)',
  BRN: 'Brunei; Brunéi; Brunei Darussalam; Brunéi Darussalam; Brunéi Darussalam',
  BWA: 'Botsuana',
  CAF: 'République centrafricaine; Central African Rep.; CAR; RCA; Centrafrique; Centroáfrica',
  CHE: 'Confédération suisse',
  CHN: 'People’s Republic of China; République populaire de Chine; República Popular China; Mainland China; PR China',
  CIV: 'Côte d’Ivoire; Cote d’Ivoire; Ivory Coast; Costa de Marfil; RCI',
  COD: 'Democratic Republic of the Congo; Congo, Dem. Rep.; DR Congo; DRC; RDC; RD Congo; Congo-Kinshasa; Zaire; Zaïre; ' +
    'République démocratique du Congo; República Democrática del Congo; Congo, Democratic Republic of the; ' +
    'Congo (Democratic Republic of the); Dem. Rep. of the Congo; Congo, The Democratic Republic of the',
  COG: 'Republic of the Congo; Congo, Rep.; Congo-Brazzaville; République du Congo; República del Congo; ' +
    'Congo, Republic of; Rep. of the Congo',
  COK: 'Cook Islands',
  COM: 'Comores; Comoras; The Comoros; Union of the Comoros',
  CPV: 'Cabo Verde; Cape Verde; Cap-Vert',
  CUW: 'Curacao; Curazao',
  CYM: 'Cayman Isl.',
  CZE: 'Czechia; Czech Republic; Tchéquie; République tchèque; Chequia; República Checa; Czech Rep.',
  DEU: 'Germany; Allemagne; Alemania; Federal Republic of Germany',
  DOM: 'République dominicaine; Dominican Rep.; Rep. Dominicana',
  EGY: 'Egypt; Egypt, Arab Rep.; Égypte; Egipto; Arab Republic of Egypt',
  ESH: 'Western Sahara; Sáhara Occidental',
  ESP: 'Spain; Espagne; España',
  FJI: 'Fiyi; Fidji',
  FLK: 'Falkland Islands; Malvinas; Islas Malvinas (Falkland Islands)',
  FRO: 'Faeroe Islands',
  FSM: 'Micronesia (Federated States of); Micronesia (Fed. States of); Micronesia, Fed. Sts.; Federated States of Micronesia; ' +
    'Micronésie (États fédérés de); Micronesia (Estados Federados de); Estados Federados de Micronesia; ' +
    'États fédérés de Micronésie',
  GBR: 'United Kingdom; UK; U.K.; Great Britain; Royaume-Uni; Reino Unido; ' +
    'United Kingdom of Great Britain and Northern Ireland; Grande-Bretagne; Gran Bretaña; ' +
    'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord; Reino Unido de Gran Bretaña e Irlanda del Norte',
  GMB: 'Gambia; The Gambia; Gambie; Gambia, The; Gambia (Republic of The)',
  GNB: 'Guinea-Bissáu; Guinée Bissau; Guinea-Bissau',
  GNQ: 'Guinea Ecuatorial; Eq. Guinea; Guinée Équatoriale',
  GRC: 'Hellas; Hellenic Republic',
  HKG: 'Hong Kong; China, Hong Kong SAR; Hong Kong SAR, China; Hong Kong SAR; Hongkong; ' +
    'China, Hong Kong Special Administrative Region; Chine, RAS de Hong Kong; RAS chinoise de Hong Kong; ' +
    'China, RAE de Hong Kong; RAE de Hong Kong',
  IRN: 'Iran; Iran (Islamic Republic of); Iran, Islamic Rep.; Iran (Islamic Rep. of); Islamic Republic of Iran; ' +
    'Iran (République islamique d’); Irán (República Islámica del)',
  IRQ: 'Iraq; Irak',
  IRL: 'Republic of Ireland; Eire',
  JPN: 'Japan; Japon; Japón',
  KAZ: 'Kazajstán; Kazakstan',
  KGZ: 'Kyrgyzstan; Kyrgyz Republic; Kirghizistan; Kirguistán; Kirghizstan; Kyrgyz Rep.; Kirghizie',
  KHM: 'Kampuchea; Kampuchéa',
  KNA: 'St. Kitts and Nevis; San Cristóbal y Nieves; Saint-Kitts-et-Nevis',
  KOR: 'Republic of Korea; South Korea; Korea, Rep.; Korea (Republic of); Corée du Sud; Corea del Sur; Rep. of Korea; ' +
    'République de Corée; República de Corea',
  LAO: 'Lao People’s Democratic Republic; Lao PDR; Laos; Lao People’s Dem. Rep.; ' +
    'République démocratique populaire lao; República Democrática Popular Lao',
  LBY: 'Libya; Libyan Arab Jamahiriya; Libye; Libia; Jamahiriya arabe libyenne',
  LCA: 'St. Lucia',
  LSO: 'Lesoto; Basutoland',
  LKA: 'Ceylon; Ceylan',
  MAC: 'Macao; Macau; China, Macao SAR; Macao SAR, China; China, Macao Special Administrative Region; ' +
    'Chine, RAS de Macao; China, RAE de Macao',
  MAF: 'Saint-Martin (French part); St. Martin (French part); San Martín (parte francesa)',
  MDA: 'Republic of Moldova; Moldova; Moldavie; Moldavia; République de Moldova; République de Moldavie; ' +
    'República de Moldova; República de Moldavia; Rep. of Moldova; Moldova, Rep.',
  MHL: 'Marshall Isl.; Îles Marshall',
  MKD: 'North Macedonia; Macedonia; TFYR of Macedonia; Macédoine du Nord; FYROM; FYR Macedonia; Macédoine; ' +
    'Macedonia, FYR; The former Yugoslav Republic of Macedonia; Ex-République yougoslave de Macédoine; ' +
    'ex República Yugoslava de Macedonia; ARY Macédoine',
  MMR: 'Myanmar; Burma; Birmanie; Birmania',
  MNP: 'Northern Mariana Isl.',
  MRT: 'Mauritanie',
  MUS: 'Île Maurice; Isla Mauricio',
  MWI: 'Malawi; Nyasaland',
  MYS: 'Malaysia; Malaisie',
  NLD: 'Netherlands; The Netherlands; Holland; Pays-Bas; Países Bajos; Hollande; Holanda; Netherlands (Kingdom of the); ' +
    'Pays-Bas (Royaume des); Países Bajos (Reino de los)',
  NZL: 'Nueva Zelandia',
  PCN: 'Pitcairn',
  PNG: 'Papua Nueva Guinea; Papua N. Guinea; Papouasie Nouvelle Guinée',
  POL: 'Polska',
  PRK: 'Dem. People’s Republic of Korea; Democratic People’s Republic of Korea; North Korea; Korea, Dem. Rep.; ' +
    'Corée du Nord; Corea del Norte; Korea (Democratic People’s Republic of); DPR Korea; ' +
    'République populaire démocratique de Corée; República Popular Democrática de Corea; ' +
    'Korea, Dem. People’s Rep.; Dem. People’s Rep. of Korea',
  PRI: 'Porto Rico; Puerto Rico (US)',
  PSE: 'State of Palestine; Palestine; West Bank and Gaza; Occupied Palestinian Territory; État de Palestine; ' +
    'Estado de Palestina; Palestina; Territoire palestinien occupé; Territorio Palestino Ocupado; ' +
    'Palestine, State of; Cisjordanie et Gaza; Cisjordania y Gaza; Palestinian Territories',
  QAT: 'Qatar; Catar',
  REU: 'Réunion; La Réunion; Reunión',
  ROU: 'Romania; Roumanie; Rumania; Rumanía; Rumunia',
  RUS: 'Russian Federation; Russia; Russie; Rusia; Fédération de Russie; Federación de Rusia; Russian Fed.',
  RWA: 'Rwanda; Ruanda',
  SAU: 'Arabie saoudite; Arabia Saudí; KSA; Kingdom of Saudi Arabia',
  SDN: 'The Sudan; Sudan',
  SGS: 'South Georgia',
  SHN: 'St. Helena; Saint Helena, Ascension and Tristan da Cunha; Santa Elena; ' +
    'Sainte-Hélène, Ascension et Tristan da Cunha',
  SLB: 'Solomon Isl.',
  SPM: 'St. Pierre and Miquelon; San Pedro y Miquelón',
  SRB: 'Serbia; Serbie; Serbia and Kosovo: S/RES/1244 (1999); Republic of Serbia',
  STP: 'São Tomé and Príncipe; Sao Tomé-et-Principe; Santo Tomé y Príncipe; São Tomé et Principe',
  SUR: 'Surinam',
  SVK: 'Slovak Republic; Slovakia (Slovak Republic); République slovaque; República Eslovaca; Slovak Rep.',
  SWZ: 'Eswatini; Swaziland; eSwatini; Souaziland; Swazilandia; Suazilandia; Kingdom of Eswatini; Esuatini',
  SXM: 'Sint Maarten; St. Maarten; St Maarten (Dutch part); San Martín (parte neerlandesa)',
  SYR: 'Syrian Arab Republic; Syria; Syrie; Siria; République arabe syrienne; República Árabe Siria; Syrian Arab Rep.',
  TCA: 'Turks and Caicos',
  THA: 'Siam; Thailande',
  TLS: 'Timor-Leste; East Timor; Timor oriental; Timor Oriental',
  TUR: 'Türkiye; Turkey; Turquie; Turquía; Turkiye; Republic of Türkiye',
  TWN: 'Taiwan; Taïwan; Taiwán; Taiwan, China; China, Taiwan Province of China; Chinese Taipei; Taiwan Province of China; ' +
    'Taïwan, province de Chine; Taiwán, provincia de China',
  TZA: 'United Republic of Tanzania; Tanzania; Tanzanie; Tanzania, United Republic of; Tanzanía; ' +
    'République-Unie de Tanzanie; República Unida de Tanzania; United Rep. of Tanzania; Tanzania (United Republic of)',
  UKR: 'Ukraine; Ukraina',
  USA: 'United States of America; United States; USA; U.S.A.; US; U.S.; États-Unis; États-Unis d’Amérique; ' +
    'Estados Unidos; EE. UU.; EEUU; EUA; Estados Unidos de América; E.E.U.U.; É.-U.',
  VAT: 'Holy See; Vatican; Vatican City; Saint-Siège; Santa Sede; Ciudad del Vaticano; Cité du Vatican',
  VCT: 'St. Vincent and the Grenadines; St. Vincent & Grenadines',
  VEN: 'Venezuela (Bolivarian Republic of); Venezuela; Venezuela, RB; Venezuela, Bolivarian Republic of; ' +
    'Venezuela (République bolivarienne du); Venezuela (República Bolivariana de)',
  VGB: 'British Virgin Islands; Virgin Islands (British); Îles Vierges britanniques; Islas Vírgenes Británicas',
  VIR: 'United States Virgin Islands; US Virgin Islands; Virgin Islands (U.S.); Îles Vierges américaines; ' +
    'Îles Vierges des États-Unis; Islas Vírgenes Americanas',
  VNM: 'Viet Nam; Vietnam; Viêt Nam; Viêt-Nam; Socialist Republic of Viet Nam',
  WLF: 'Wallis and Futuna Islands; Îles Wallis-et-Futuna',
  WSM: 'Western Samoa; Samoa occidentales',
  XKX: 'Kosovo (UNSCR 1244); Kosovo (under UNSC resolution 1244); Kosovo (S/RES/1244 (1999)); Kosovo/UNSCR 1244',
  YEM: 'Yemen; Yemen, Rep.; Yémen; Republic of Yemen',
  ZAF: 'South Africa; Afrique du Sud; Sudáfrica; Suráfrica; RSA; Republic of South Africa',
  ZMB: 'Zambie; Northern Rhodesia',
  ZWE: 'Zimbabwe; Rhodesia; Rhodésie; Zimbabue',
};

/** Other accepted names of a country by alpha-3. */
export const aliasesOf = (alpha3: string): readonly string[] => partsOf(ALIASES, alpha3);

/** Parts of a text separated by `;`, without doubles. */
export const partsOf = (table: Readonly<Record<string, string>>, key: string): readonly string[] => [
  ...new Set((table[key] ?? '').split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))),
];
