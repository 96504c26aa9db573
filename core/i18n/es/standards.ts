/** Español: de qué tratan los objetivos internacionales que nombran los indicadores, y las normas. */
import type {
  linkQualifiers as englishQualifiers,
  sdgs as englishSdgs,
  standards as english,
} from '../en/standards.ts';
import type { Same } from '../same.ts';

export const sdgs: Same<typeof englishSdgs> = {
  '1.2.1': 'personas por debajo del umbral nacional de pobreza',
  '1.3': 'protección social para todos',
  '1.3.1': 'personas cubiertas por la protección social',
  '3.8': 'cobertura sanitaria para todos',
  '3.c.1': 'personal de salud y su distribución',
  '4.5.1': 'igualdad de oportunidades en la educación',
  '4.b': 'becas de estudio en el extranjero',
  '5.2': 'fin de la violencia contra mujeres y niñas',
  '5.4': 'cuidados y trabajo doméstico no remunerados',
  '5.5': 'mujeres en las decisiones y el liderazgo',
  '8.1.1': 'crecimiento del PIB por habitante',
  '8.5': 'pleno empleo e igualdad salarial',
  '8.5.2': 'desempleo',
  '8.8': 'derechos laborales y trabajo seguro, también de los trabajadores migrantes',
  '8.8.1': 'lesiones en el trabajo, según la situación migratoria',
  '10.4': 'políticas para una mayor igualdad',
  '10.7': 'migración ordenada, segura, regular y responsable',
  '10.7.1': 'costo de la contratación frente al ingreso en el extranjero',
  '10.7.2': 'políticas para una migración bien gestionada',
  '10.7.3': 'muertes y desapariciones en el camino',
  '10.7.4': 'refugiados por país de origen',
  '10.c.1': 'costo de las remesas',
  '11.5.1': 'personas afectadas por desastres',
  '11.a': 'vínculos entre ciudades, periferias y zonas rurales',
  '13.1.1': 'personas afectadas por desastres',
  '16.2': 'fin del maltrato, la explotación y la trata de niños',
  '16.2.2': 'víctimas de la trata',
  '16.3': 'Estado de derecho y acceso a la justicia',
  '16.6.1': 'gasto conforme al presupuesto aprobado',
  '16.9': 'identidad jurídica para todos',
  '17.2': 'compromisos de asistencia oficial para el desarrollo',
  '17.3': 'financiación del desarrollo de múltiples fuentes',
  '17.3.2': 'remesas como proporción del PIB',
  '17.11': 'exportaciones de los países en desarrollo',
  '17.14': 'coherencia de las políticas',
  '17.14.1': 'mecanismos para la coherencia de las políticas',
  '17.15': 'primacía de las políticas del país',
  '17.15.1': 'uso por los asociados de los marcos de resultados del país',
  '17.16': 'alianzas para el desarrollo',
  '17.16.1': 'informes de progreso de las alianzas',
  '17.18': 'datos desglosados, también por situación migratoria',
};

export const linkQualifiers: Same<typeof englishQualifiers> = {
  context: 'contexto',
  disaggregation: 'como desglose',
  'part: displaced': 'en parte: las personas desplazadas',
  'national self-assessment': 'evaluación del propio país',
  'Global Compact on Refugees': 'Pacto Mundial sobre los Refugiados',
};

export const standards: Same<typeof english> = {
  '10.7.2 domain structure; 0/5/10 scoring as in the KNOMAD/OECD dashboard':
    'ámbitos del ODS 10.7.2; puntos 0, 5, 10 como en el tablero KNOMAD/OCDE',
  '12-month criterion': 'criterio de doce meses',
  'BPM6 (total remittances)': 'MBP6 (total de remesas)',
  'BPM6 appendix 5; World Bank practice is PT+CE gross (set GROSS_CE to compare)':
    'MBP6, apéndice 5; el Banco Mundial suma transferencias personales y remuneración bruta de empleados (véase GROSS_CE)',
  'Eurostat permit length classes': 'clases de duración de los permisos de Eurostat',
  'Herfindahl-Hirschman index': 'índice de Herfindahl-Hirschman',
  'IDMC usage (movements, one person may count several times)':
    'uso del IDMC (movimientos: una persona puede contar varias veces)',
  'ILO labour migration statistics': 'estadísticas de la OIT sobre migración laboral',
  'ILO ratios, 15+': 'razones de la OIT, personas de 15 años y más',
  'ILO raw migrant pay gap (not factor-adjusted)':
    'brecha salarial bruta de los migrantes de la OIT (sin ajustar por educación, edad u ocupación)',
  'ILO, 15+': 'OIT, personas de 15 años y más',
  'ILO-World Bank guidelines (costs and income of the same persons)':
    'directrices de la OIT y el Banco Mundial (costos e ingresos de las mismas personas)',
  'IOM Missing Migrants Project definition (journey deaths only)':
    'definición del proyecto «Migrantes Desaparecidos» de la OIM (solo muertes en el camino)',
  'ISCO-08 skill grouping (1-3 high, 4-8 medium, 9 low); group 0 left out':
    'niveles de competencia de la CIUO-08 (1–3 alto, 4–8 medio, 9 bajo); sin el grupo 0',
  'ISIC Rev.4 sections Q and T as proxy of the care sector':
    'secciones Q y T de la CIIU Rev. 4, en representación del sector de los cuidados',
  'Multilingual Demographic Dictionary (effectiveness index, there 0..1 without sign)':
    'Diccionario Demográfico Multilingüe (índice de eficacia, allí de 0 a 1 y sin signo)',
  'Multilingual Demographic Dictionary (mean population as denominator)':
    'Diccionario Demográfico Multilingüe (población media como denominador)',
  'OECD DIOC convention (unknown education left out)':
    'convención de la base de la OCDE sobre inmigrantes, DIOC (sin nivel educativo desconocido)',
  'OECD/WHO/Eurostat joint questionnaire': 'cuestionario conjunto de la OCDE, la OMS y Eurostat',
  'OECD/World Bank skilled emigration rate':
    'tasa de emigración de personas cualificadas de la OCDE y el Banco Mundial',
  'SDG target 10.c (no corridor above 5 %)': 'meta 10.c de los ODS (ningún corredor por encima del 5 %)',
  'UN recommendations on migration statistics (1998 long-term criterion of 12 months; 2021 framework)':
    'recomendaciones de las Naciones Unidas sobre estadísticas de migración (doce meses como en 1998; marco de 2021)',
  'UNESCO Institute for Statistics': 'Instituto de Estadística de la UNESCO',
  'UNESCO parity index': 'índice de paridad de la UNESCO',
  'UNESCO-style parity index': 'índice de paridad al modo de la UNESCO',
  'UNHCR (substantive decisions only; CLOSED excluded)':
    'ACNUR (solo decisiones sobre el fondo; sin los casos cerrados)',
  'UNHCR population types; IRRS 2018': 'tipos de población del ACNUR; IRRS 2018',
  'UNHCR usage': 'uso del ACNUR',
  'UNHCR: refugees at end-year over (end-year population in origin + those refugees)':
    'ACNUR: refugiados a fin de año sobre la población del país de origen y esos refugiados',
  'WHO Code of Practice reporting items': 'elementos de informe del Código de Prácticas de la OMS',
  'World Bank (weighted average)': 'Banco Mundial (promedio ponderado)',
  'World Bank Remittance Prices Worldwide; target 3 %':
    'Banco Mundial, Remittance Prices Worldwide; meta del 3 %',
  'World Bank': 'Banco Mundial',
  'World Bank/KNOMAD usage (emigrants as % of population)':
    'uso del Banco Mundial y KNOMAD (emigrantes en % de la población)',
  'compound growth': 'crecimiento compuesto',
  'compound growth; UN DESA publishes a continuous (log) rate - do not mix':
    'crecimiento compuesto; las Naciones Unidas (DESA) publican una tasa continua: no mezclar las dos',
  'inverse Herfindahl': 'inverso del índice de Herfindahl',
  'location quotient': 'cociente de localización',
  'project definition': 'definición de este producto; no hay una norma única',
  'standard demographic measure': 'medida demográfica habitual',
  'standard; unknown sex left out of both terms':
    'medida habitual; el sexo desconocido se deja fuera de ambos términos',
};
