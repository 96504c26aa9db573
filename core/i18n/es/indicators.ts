/** Español: nombres de los indicadores, unidades y menciones sobre una cifra. */
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
  'CTX-01': { name: 'Población residente total' },
  'CTX-02': { name: 'Tasa anual de crecimiento de la población' },
  'CTX-03': { name: 'Proporción de población en edad de trabajar (15-64)' },
  'CTX-04': { name: 'Relación de dependencia por edad' },
  'CTX-05': { name: 'Proporción de jóvenes (15-24)' },
  'CTX-06': {
    name: 'Contribución del saldo migratorio a la variación de la población',
    note: 'Atención al signo: un valor negativo significa que la migración actuó contra la variación de la población. Más allá de 1000 en un sentido u otro, la cifra se muestra y se señala como inestable.',
  },
  'CTX-07': { name: 'PIB per cápita' },
  'FLW-01': { name: 'Inmigración de larga duración' },
  'FLW-02': { name: 'Emigración de larga duración' },
  'FLW-03': {
    name: 'Saldo migratorio',
    note: 'Se da solo si se informan tanto la inmigración como la emigración.',
  },
  'FLW-04': { name: 'Tasa bruta de migración neta' },
  'FLW-05': { name: 'Tasa bruta de inmigración' },
  'FLW-06': { name: 'Tasa bruta de emigración' },
  'FLW-07': { name: 'Índice de efectividad migratoria (con signo)' },
  'FLW-08': { name: 'Migrantes internacionales como proporción de la población' },
  'FLW-09': { name: 'Stock de emigrantes respecto de la población residente' },
  'FLW-10': {
    name: 'Propensión a emigrar',
    note: 'El denominador son todas las personas nacidas en el país, que viven en él o en el extranjero.',
  },
  'FLW-11': { name: 'Crecimiento anual medio del stock de inmigrantes' },
  'FLW-12': { name: 'Concentración de emigrantes por destino (IHH)' },
  'FLW-13': { name: 'Concentración de inmigrantes por origen (IHH)' },
  'FLW-14': { name: 'Proporción de los tres principales destinos' },
  'FLW-15': { name: 'Relación retornos/salidas de nacionales' },
  'FLW-16': {
    name: 'Saldo de cruces fronterizos de nacionales',
    note: 'Cruces, no personas; nunca debe leerse como saldo migratorio.',
  },
  'FLW-17': { name: 'Discrepancia espejo del stock de emigrantes' },
  'FLW-18': {
    name: 'Brecha nacimiento/ciudadanía del stock',
    note: 'Muestra cuánto cambia el panorama la elección entre nacimiento y ciudadanía; puede ser negativa.',
  },
  'GEN-01': { name: 'Proporción de mujeres en la emigración' },
  'GEN-02': { name: 'Proporción de mujeres en el stock de inmigrantes' },
  'GEN-03': { name: 'Razón de masculinidad de los trabajadores emigrantes' },
  'GEN-04': { name: 'Índice de paridad, emigración laboral altamente calificada' },
  'GEN-05': { name: 'Brecha de género en el empleo de los inmigrantes' },
  'GEN-06': { name: 'Proporción de mujeres entre las víctimas de trata detectadas' },
  'REM-01': {
    name: 'Remesas personales recibidas (MBP6)',
    note: 'En millones de la moneda del libro. Si no se informan los impuestos o los gastos de viaje de los trabajadores fronterizos y de temporada, su ingreso es bruto y la cifra se señala.',
  },
  'REM-02': { name: 'Remesas recibidas como proporción del PIB (ODS 17.3.2)' },
  'REM-03': { name: 'Remesas totales recibidas' },
  'REM-04': { name: 'Remesas personales netas' },
  'REM-05': { name: 'Remesas por emigrante' },
  'REM-06': { name: 'Crecimiento anual medio de las remesas' },
  'REM-07': { name: 'Volatilidad de las remesas' },
  'REM-08': { name: 'Concentración de las remesas por país emisor (IHH)' },
  'REM-09': {
    name: 'Costo medio de enviar 200 USD (simple)',
    note: 'Solo los servicios que muestran su margen cambiario; cada corredor cuenta una vez.',
  },
  'REM-10': { name: 'Costo medio de enviar 200 USD (ponderado)' },
  'REM-11': { name: 'Corredores por encima del 5 %' },
  'REM-12': { name: 'Ahorro si el costo bajara al 3 %' },
  'REM-13': { name: 'Relación remesas / ayuda oficial al desarrollo' },
  'REM-14': { name: 'Relación remesas / inversión extranjera directa' },
  'REM-15': { name: 'Remesas respecto de las exportaciones' },
  'REM-16': { name: 'Hogares que reciben remesas' },
  'REM-17': {
    name: 'Brecha de pobreza entre hogares no receptores y receptores',
    note: 'Una descripción; no dice que las remesas sean la causa.',
  },
  'DIA-01': { name: 'Cobertura del registro consular' },
  'DIA-02': { name: 'Financiamiento de la diáspora respecto del PIB' },
  'DIA-03': { name: 'Exportaciones hacia los principales países de la diáspora' },
  'DIA-04': { name: 'Asociaciones de la diáspora por 10 000 emigrantes' },
  'DIA-05': { name: 'Retornados que reciben apoyo a la reintegración' },
  'DIA-06': { name: 'Emigrantes en países con acuerdo de seguridad social' },
};

/** By the unit of the declaration. */
export const units: Same<typeof englishUnits> = {
  persons: 'personas',
  'persons per year': 'personas por año',
  'persons (31 Dec)': 'personas al 31 de diciembre',
  'crossings per year': 'cruces por año',
  percent: '%',
  'percent per year': '% por año',
  'percent of amount': '% del importe enviado',
  'percent of corridors': '% de los corredores',
  'percentage points': 'puntos porcentuales',
  'per 100 persons 15-64': 'por 100 personas de 15 a 64 años',
  'per 1 000 persons': 'por 1 000 personas',
  'per 10 000 persons': 'por 10 000 personas',
  'per 10 000': 'por 10 000 emigrantes',
  'per 100 000': 'por 100 000',
  'per 100 000 entries': 'por 100 000 entradas',
  'per 1 000 rows': 'por 1 000 filas',
  'males per 100 females': 'hombres por 100 mujeres',
  'index -100..100': 'índice de −100 a 100',
  'index 0..1': 'índice de 0 a 1',
  'index 0..100': 'índice de 0 a 100',
  ratio: 'razón',
  'ratio 0..2': 'razón de 0 a 2',
  'ratio (1 = parity)': 'razón (1 = paridad)',
  'ratio (1 = average)': 'razón (1 = promedio)',
  'ratio (1 = no selection)': 'razón (1 = sin selección)',
  'currency, millions': 'millones de la moneda',
  'currency units per person': 'unidades de la moneda por persona',
  'USD per emigrant': 'USD por emigrante',
  months: 'meses',
  'months of income': 'meses de ingreso',
  years: 'años',
  number: 'número',
  goals: 'objetivos',
};

/** Units of money where the currency is known. */
export const unitsInCurrency: Same<typeof englishUnitsInCurrency> = {
  'currency, millions': 'millones de {currency}',
  'currency units per person': '{currency} por persona',
};

/** Why there is no figure. */
export const reasons: Same<typeof englishReasons> = {
  ...disclosure.reasons,
  MISSING_INPUT: 'falta una cifra que la fórmula necesita',
  LOW_COVERAGE: 'se informan muy pocas partes para formar una suma',
  ZERO_DENOMINATOR: 'el denominador es cero',
  NEGATIVE_DENOMINATOR: 'un valor negativo deja la cifra sin sentido',
  CLASSIFICATION: 'la clasificación utilizada no lo permite',
  CURRENCY: 'los importes están en monedas distintas',
};

/** What to know about a figure; `{detail}` is what stands in its brackets. */
export const flags: Same<typeof englishFlags> = {
  ...disclosure.flags,
  PARTIAL: 'suma del {detail} del conjunto',
  LAGGED: 'con una cifra {detail} {detail|año|años} anterior',
  STATUS: 'dato con estado {detail}',
  RESIDUAL: 'más del 10 % no se detalla',
  FEW: 'solo hay {detail}',
  GROSS_CE: 'ingreso de los trabajadores fronterizos y de temporada antes de impuestos y viajes',
  MEAN_POP_APPROX: 'población de un año en lugar de la media de dos',
  SUBSTITUTE: '{detail} sustituye a la cifra que falta',
  UNSTABLE: 'inestable: el denominador es muy pequeño',
  SUPPRESSED: 'no se muestra: número pequeño',
};
