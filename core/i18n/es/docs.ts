/** Spanish: words of the reference pages that are written from the catalogue. */
import type { docs as english } from '../en/docs.ts';
import type { Same } from '../same.ts';

export const docs: Same<typeof english> = {
  generated: 'Página escrita a partir del catálogo con `npm run docs`. Lo que se cambie aquí se pierde.',
  contents: 'Índice',
  pages: {
    templates: {
      title: 'Hojas',
      intro:
        'Todas las hojas de los libros que rellenan las instituciones, con sus columnas. Una columna se reconoce por su nombre en cualquiera de los tres idiomas.',
    },
    rules: {
      title: 'Reglas sobre los datos',
      intro: 'Qué se revisa en los libros de las instituciones y qué hacer cuando una regla señala algo.',
      examples:
        'Los ejemplos son hojas escritas como texto. Un código entre llaves marca la celda que señala la regla, con la gravedad si la regla tiene varias. «…» representa un valor del libro.',
    },
    indicators: {
      title: 'Indicadores',
      intro:
        'Todas las cifras que se calculan, con su fórmula en palabras. Una cifra que no puede calcularse se muestra como faltante con su motivo, nunca como cero. Una suma de partes cuenta a partir del 80 % del conjunto, y entonces se marca como parcial.',
      examples:
        'Los ejemplos son hojas escritas como texto. Tras la flecha: el año, a qué se refiere la cifra (nada: todo el país) y la cifra tal como se muestra.',
    },
    findings: {
      title: 'Constataciones sobre el plan',
      intro:
        'Lo que el grupo de trabajo puede querer discutir. Una constatación sigue una regla fija y nunca bloquea nada. Los nombres como `material` son parámetros, explicados al final de la página.',
      examples:
        'Los ejemplos son hojas escritas como texto. Tras la flecha: la constatación, su gravedad (H alta, M media, L baja, I informativa) y su clave. «…» representa un valor del libro.',
    },
    codes: {
      title: 'Listas de códigos',
      intro:
        'Los códigos que aceptan las columnas, con su significado. Las etiquetas de los tres idiomas también se entienden al leer un libro.',
    },
    refusals: {
      title: 'Archivos rechazados',
      intro:
        'Por qué se rechaza un archivo antes de mirar su contenido. Un archivo se lee entero o no se lee. «…» representa un valor del archivo.',
    },
  },
  scopes: {
    cell: 'Celdas',
    row: 'Filas',
    dataset: 'Hojas',
    consolidation: 'Todos los libros juntos',
    comparison: 'Cifras de dos instituciones',
  },
  series: {
    '1': 'Vínculos entre la migración y los objetivos',
    '2': 'Políticas',
    '4': 'Datos',
    '5': 'Participación',
    '6': 'Apoyo de los socios',
  },
  refusals: {
    UNREADABLE: 'No es un libro, o está dañado',
    LOCKED: 'Protegido o en uso',
    LIMIT: 'Más grande de lo que se lee',
  },
  columns: {
    column: 'Columna',
    name: 'Nombre',
    type: 'Tipo',
    toFill: 'Por rellenar',
    remark: 'Observación',
    code: 'Código',
    meaning: 'Significado',
    alsoRead: 'También se entiende',
    readAs: 'Se lee como',
    parameter: 'Parámetro',
    default: 'Valor por defecto',
    range: 'Límites',
  },
  usedIn: 'Se usa en',
  pattern: 'También se admiten códigos de la forma `{pattern}`.',
  areas: {
    title: 'Países y zonas',
    intro:
      'Los países según la norma ISO 3166-1. Se guarda el código de tres letras; también se entienden el de dos letras, el número de la ONU y los nombres usuales.',
    country: 'País',
    alpha3: 'Tres letras',
    alpha2: 'Dos letras',
    m49: 'Número de la ONU',
    special: 'Otros códigos en las columnas de países',
    withdrawn: 'Códigos que ya no se usan',
  },
  thresholds: {
    title: 'Umbrales',
    intro:
      'Números a partir de los cuales las reglas dentro de una hoja avisan. Un país puede cambiarlos en su archivo de ajustes. Las proporciones van de 0 a 1.',
  },
  parameters: {
    title: 'Parámetros',
    intro: 'Umbrales y pesos que un país puede cambiar en su archivo de ajustes.',
    fromData: 'según los datos',
  },
};
