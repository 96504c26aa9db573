/** Spanish: words on hidden figures. */
import type { disclosure as english } from '../en/disclosure.ts';
import type { Same } from '../same.ts';

export const disclosure: Same<typeof english> = {
  edition: 'pública, para todos',
  editionTitle: 'Cifras ocultas',
  hidden: {
    none: 'ninguna',
    some: '{figures} {figures|indicador|indicadores}, {facts} {facts|dato|datos} y {comparisons} {comparisons|comparación|comparaciones}',
  },
  mark: 'c',
  legend: 'c: no se muestra, para proteger a las personas que hay detrás.',
  hiddenHere:
    'En esta hoja {n|se oculta|se ocultan} {n} {n|cifra|cifras}: {n|cuenta|cuentan} pocas personas, o {n|permitiría|permitirían} hallar un número así.',
  absentHere:
    'En esta hoja {n|falta|faltan} {n} {n|fila|filas}: {n|cuenta|cuentan} pocas personas, o {n|permitiría|permitirían} hallar un número así.',
  flags: {
    HIDDEN_C: 'pocas personas: no aparece en una edición pública',
    HIDDEN_D: 'permitiría hallar una cifra oculta: no aparece en una edición pública',
    HIDDEN_N: 'retenida por su ministerio: no aparece en una edición pública',
  },
  reasons: { SUPPRESSED: 'no se muestra, para proteger a las personas que hay detrás' },
  options: {
    edition: 'full (por defecto), para el gobierno; public, sin nada que pueda revelar a una persona',
    profile: 'lo que se oculta: open (nada), standard (números menores que 5) o strict (menores que 10)',
    published: 'con --edition public: la última edición publicada; se tiene en cuenta lo que dice',
  },
  /** Two to nine, as they may stand in a text: a small count that is written out. */
  countsInWords: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
  warning:
    '{n} {n|cifra cuenta|cifras cuentan} pocas personas o {n|permitiría|permitirían} hallar un número así. Con --profile standard {n|se oculta|se ocultan}.',
  hiddenPrinted:
    '{n} {n|cifra está oculta|cifras están ocultas} (Q) para proteger a personas; --profile open lo muestra todo.',
  published:
    'Edición pública: se ocultan {figures} {figures|indicador|indicadores} y {facts} {facts|dato|datos}. Un ataque con los números que se muestran no halló ninguno de ellos.',
  carriedOnly:
    '{file} es una edición completa. Se conserva lo que se escribió en ella y los pesos introducidos; sus cifras, constataciones y puntuaciones no se comparan con nada ni aparecen en ninguna parte.',
  nothingPublished:
    'Si ya se publicó una edición pública, indíquela con --published: de lo contrario, la diferencia entre ambas podría revelar una cifra oculta.',
  nothingPublishedHere:
    'Si ya se publicó una edición pública, elíjala como última edición publicada: de lo contrario, la diferencia entre ambas podría revelar una cifra oculta.',
  withheld:
    '{n} {n|texto no pasó|textos no pasaron} a la edición pública, porque {n|contiene|contienen} un número que esta oculta: {list}. Para que {n|aparezca|aparezcan}, quite el número y vuelva a ejecutar.',
  failures: {
    'BAD_SETTINGS.published-full':
      '--published indica lo que todos ya pudieron leer, y eso solo importa en una edición pública. Añada --edition public, o quite --published.',
    'LIMIT.disclosure':
      'No se escribió ninguna edición pública: {n} {n|cifra oculta|cifras ocultas} aún {n|podría|podrían} calcularse con lo que se muestra, aquí o en la edición anterior. Quite las hojas con los números más pequeños, o reúna sus categorías, y vuelva a intentarlo.',
    'BAD_SETTINGS.public-open':
      'Una edición pública no puede hacerse con el perfil open, que no oculta nada. Elija standard o strict.',
    'BAD_SETTINGS.not-an-edition':
      '{file} no es un libro de coherencia de Mainstream, así que no puede servir de comparación. Indique la edición publicada antes.',
  },
};
