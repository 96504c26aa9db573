/** Español: la forma de los libros y las hojas. */
import type { structure as english } from '../../en/rules/structure.ts';
import type { Same } from '../../same.ts';

export const structure: Same<typeof english> = {
  S01: {
    title: 'Falta algo obligatorio',
    text: 'Falta la columna obligatoria {fieldName} en la hoja {sheet}.',
    why: 'Sin ella no se pueden distinguir ni contar las filas.',
    todo: 'Añada la columna exactamente con este nombre en la fila de encabezado, o copie sus cifras en una plantilla nueva.',
    variants: {
      OTHER_COLUMNS: {
        text: 'Falta la columna obligatoria {field} en la hoja {sheet}. Columnas encontradas aquí y no reconocidas: {unknown}.',
        todo: 'Si una de las columnas no reconocidas es la correcta, cámbiele el nombre a {field}; si no, añada la columna.',
      },
      NO_HEADER: {
        text: 'No se encontró ninguna fila de encabezado en la hoja {sheet}, así que no se pudo leer ninguna de sus filas. Necesita al menos las columnas {columns}.',
        todo: 'Ponga los nombres de las columnas en una fila encima de las cifras, como en la plantilla.',
      },
      BLANK_KEY: {
        text: 'La celda de {fieldName} está vacía, pero es la que dice qué cifra contiene esta fila.',
        todo: 'Escriba el código. Ponga _T para un total y _U para desconocido.',
      },
      FIELD: {
        text: 'El campo {fieldName} de la hoja {sheet} está vacío.',
        todo: 'Rellene el campo; la nota de al lado indica cómo.',
      },
      META: {
        text: 'El libro no tiene la hoja META.',
        todo: 'Parta de la plantilla, o añada META al menos con país, institución y período. Hasta entonces no se usa nada de este libro.',
      },
      CURRENCY: {
        text: 'La hoja {sheet} contiene importes en {fieldName}, pero META no indica la moneda.',
        todo: 'Indique en META.currency las tres letras de la moneda (USD), y también META.money_mult.',
      },
    },
  },
  S02: {
    title: 'Filas con la misma clave',
    text: 'Las filas {rows} describen lo mismo: {key}.',
    why: 'Nada indica cuál es la buena, así que no se usa ninguna; sumarlas contaría dos veces a las personas.',
    todo: 'Conserve una sola de las filas, o corrija el código en que deberían diferir.',
    variants: {
      COPY: {
        text: 'Esta fila repite la fila {original} celda por celda.',
        todo: 'Vacíe una de las dos; la corrección vacía esta.',
      },
    },
  },
  S16: {
    title: 'Año fuera del período anunciado',
    text: 'La fila es de {year}, pero META anuncia de {startYear} a {endYear}.',
    why: 'Las filas fuera del período suelen ser restos de un archivo anterior.',
    todo: 'Corrija el año, o amplíe period_start y period_end en META.',
    variants: {
      FISCAL_YEAR: {
        text: '«{found}» es un año fiscal. Se tomó como el primero de sus dos años.',
        todo: 'Escriba el año civil que mejor describen las cifras.',
      },
    },
  },
  S33: {
    title: 'Campo o columna repetidos o desconocidos',
    text: 'Desconocido aquí, y dejado de lado: {unknown}.',
    why: 'Lo que no se entiende queda fuera de las cifras.',
    todo: 'Corrija el nombre si la plantilla lo tiene; si no, no hay nada que hacer.',
    variants: {
      REPEATED: {
        text: '{fieldName} aparece más de una vez, también en {cells}. Se usa el primero.',
        todo: 'Borre los demás.',
      },
      UNKNOWN: {
        text: 'Desconocido aquí, y dejado de lado: {unknown}.',
        todo: 'Corrija el nombre si la plantilla lo tiene; si no, no hay nada que hacer.',
      },
    },
  },
  S35: {
    title: 'Cifras debajo del final de la tabla',
    text: '{count} {count|fila está|filas están} debajo del final de la tabla, a partir de la fila {firstRow}, y no se {count|leyó|leyeron}.',
    why: 'Las cifras que no se leen faltan en todas las sumas.',
    todo: 'Si pertenecen a la tabla, elimine las filas en blanco o el pie de tabla que hay encima. Si no, páselas a otra hoja.',
  },
};
