/** Spanish: the columns of META and EXPLAIN. */
import type { workbook as english } from '../../en/fields/workbook.ts';
import type { Same } from '../../same.ts';

export const workbook: Same<typeof english> = {
  template_id: { label: 'Plantilla', help: 'Nombre de la plantilla. Lo escribe la plantilla; no lo cambie.' },
  template_version: {
    label: 'Versión de la plantilla',
    help: 'Versión de la plantilla de la que procede este libro.',
  },
  codelist_version: {
    label: 'Versión de las listas de códigos',
    help: 'Versión de las listas de códigos. La escribe la plantilla.',
  },
  catalogue_version: {
    label: 'Versión del catálogo de indicadores',
    help: 'Versión del catálogo de indicadores. La escribe la plantilla.',
  },
  fingerprint: {
    label: 'Huella de la plantilla',
    help: 'Marca que muestra si la propia plantilla fue modificada. No la cambie.',
  },
  status: { label: 'Estado', help: 'Situación en que se encuentra; elija de la lista.' },
  signed_by: {
    label: 'Firmado por',
    help: 'Cargo o unidad que firma, no el nombre de una persona. Necesario con FINAL.',
  },
  signed_on: { label: 'Firmado el', help: 'Fecha de la firma. Necesaria con FINAL.' },
  signed_hash: {
    label: 'Sello de los datos firmados',
    help: 'Se escribe al firmar; muestra los cambios posteriores de los datos.',
  },
  country: { label: 'País', help: 'País, código ISO de tres letras, por ejemplo MDA.' },
  institution_code: {
    label: 'Institución',
    help: 'Ministerio o institución por su código, por ejemplo LAB para trabajo.',
  },
  institution_name: { label: 'Nombre de la institución', help: 'Nombre que se usa en el país.' },
  unit_contact: {
    label: 'Unidad de contacto',
    help: 'Cargo o unidad que responde preguntas, sin datos personales.',
  },
  period_start: { label: 'Primer año comunicado', help: 'Primer año para el que este libro da cifras.' },
  period_end: { label: 'Último año comunicado', help: 'Último año para el que este libro da cifras.' },
  currency: { label: 'Moneda', help: 'Moneda de todas las columnas de dinero, código ISO: MDL, XOF, USD…' },
  money_mult: {
    label: 'Unidad de los importes',
    help: 'Potencia de diez de los importes: 0 unidades, 3 miles, 6 millones, 9 miles de millones.',
  },
  count_mult: {
    label: 'Unidad de los recuentos',
    help: 'Potencia de diez de los recuentos: 0 unidades (habitual), 3 miles, 6 millones.',
  },
  decimal_sep: {
    label: 'Marca decimal',
    help: 'Punto o coma, si hay números escritos como texto. Vacío: se reconoce sola.',
  },
  group_sep: {
    label: 'Separador de miles',
    help: 'Lo que separa los miles en números escritos como texto. Vacío: se reconoce solo.',
  },
  date_order: {
    label: 'Orden de las fechas',
    help: 'Día, mes y año en fechas escritas como texto: DMY, MDY o YMD.',
  },
  language: { label: 'Idioma', help: 'Idioma del libro: en, fr, es u otro.' },
  definition_set: {
    label: 'Definición de migración',
    help: 'Definición que siguen las cifras: RSIM1998, RSIM2021 o nacional.',
  },
  migrant_basis: {
    label: 'Quién es migrante',
    help: 'BIRTH nacidos en el extranjero, CITIZ ciudadanos extranjeros, BOTH si se dan ambos.',
  },
  stock_ref_date: {
    label: 'Día de referencia de los stocks',
    help: 'Mes y día a que se refieren los stocks, como MM-DD. Habitual: 07-01.',
  },
  submitted_on: { label: 'Entregado el', help: 'Día en que se entrega el libro.' },
  disclosure_min: {
    label: 'Recuento mínimo mostrado',
    help: 'Los recuentos menores no se muestran. Vacío: 5. Nunca menos de 3.',
  },
  complete_enumeration: {
    label: 'Hojas donde ausente significa cero',
    help: 'Códigos de hojas separados por ; donde una combinación ausente vale cero.',
  },
  dash_means: {
    label: 'Un guion solo significa',
    help: 'MISSING (habitual) o ZERO: cómo se lee una celda que solo tiene un guion.',
  },
  isic_rev: {
    label: 'Revisión de la CIIU',
    help: 'Versión de la clasificación de actividades: 4 (habitual) o 5.',
  },
  issue_key: {
    label: 'Problema',
    help: 'Clave del problema explicado; cópiela del resultado de la revisión.',
  },
  rule: { label: 'Regla', help: 'Código de la regla que señaló el problema, por ejemplo S06.' },
  sheet: { label: 'Hoja', help: 'Hoja en la que está el problema.' },
  row_key: { label: 'Fila', help: 'Valores de clave de la fila, sin su número.' },
  column: { label: 'Columna', help: 'Columna en la que está el problema.' },
  value_at_that_time: {
    label: 'Valor al explicar',
    help: 'Si el valor cambia después, la explicación deja de contar.',
  },
  explanation: { label: 'Explicación', help: 'Por qué la cifra es correcta aunque la revisión pregunte.' },
  explained_by: { label: 'Explicado por', help: 'Cargo o unidad, no el nombre de una persona.' },
  date: { label: 'Fecha', help: 'Día, como año-mes-día.' },
};
