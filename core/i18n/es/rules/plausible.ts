/** Español: cifras posibles pero inusuales. */
import type { plausible as english } from '../../en/rules/plausible.ts';
import type { Same } from '../../same.ts';

const explain = 'Corrija las cifras, o explique en EXPLAIN por qué son correctas.';

export const plausible: Same<typeof english> = {
  S11: {
    title: 'Un total cambia demasiado de un año a otro',
    text: '{fieldName} es {value} en {year}, después de {earlier} en {yearBefore}.',
    why: 'Los totales de un país rara vez cambian tanto en un año; a menudo la unidad, la fuente o las filas incluidas no son las mismas en los dos años.',
    todo: 'Compare los dos años con su registro. Corrija la cifra, o explique en EXPLAIN qué ocurrió.',
    variants: {
      UP: {
        text: '{fieldName} pasa de {earlier} en {yearBefore} a {value} en {year}, es decir, {factor} veces el valor anterior. Lo habitual es {usual} veces como máximo.',
        todo: 'Compare los dos años con su registro. Corrija la cifra equivocada, o explique en EXPLAIN qué ocurrió en {year}.',
      },
      DOWN: {
        text: '{fieldName} pasa de {earlier} en {yearBefore} a {value} en {year}: {factor} veces menos. Lo habitual es {usual} veces como máximo.',
        todo: 'Compare los dos años con su registro. Corrija la cifra equivocada, o explique en EXPLAIN qué ocurrió en {year}.',
      },
      ZERO: {
        text: '{fieldName} pasa de {earlier} en {yearBefore} a 0 en {year}.',
        todo: 'Deje la celda en blanco si la cifra aún no se conoce. Si de verdad es cero, explique en EXPLAIN por qué.',
      },
    },
  },
  S12: {
    title: 'Un año parece estar en otra unidad',
    text: 'Las cifras de {year} y de {yearBefore} en {fieldName} difieren en un factor de unas mil veces.',
    why: 'Un factor de mil casi siempre significa que un año está en personas y el otro en miles.',
    todo: 'Ponga los dos años en la misma unidad, o explique en EXPLAIN por qué difieren.',
    variants: {
      UP: {
        text: 'La mediana de {fieldName} es {median} en {year} y {medianBefore} en {yearBefore}, es decir, {factor} veces la anterior. Parece que {yearBefore} está en miles, o que {year} se multiplicó por mil.',
        todo: 'Ponga los dos años en la misma unidad (la propuesta lo hace), o explique en EXPLAIN por qué difieren.',
      },
      DOWN: {
        text: 'La mediana de {fieldName} es {median} en {year} y {medianBefore} en {yearBefore}: {factor} veces menos. Parece que {year} está en miles, o que {yearBefore} se multiplicó por mil.',
        todo: 'Ponga los dos años en la misma unidad (la propuesta lo hace), o explique en EXPLAIN por qué difieren.',
      },
    },
  },
  S13: {
    title: 'Un año repite el anterior',
    text: 'En {equal} de {rows} filas, {fieldName} es exactamente igual en {year} que en {yearBefore}.',
    why: 'Los recuentos casi nunca se mantienen idénticos en tantas filas; puede que se haya copiado una columna sin actualizarla.',
    todo: 'Escriba las cifras de {year}. Si no cambiaron, o si son las de {yearBefore}, dígalo en EXPLAIN.',
  },
  S14: {
    title: 'Las cifras parecen redondeadas',
    text: '{rounded} de {values} cifras de {fieldName} terminan en 0 o en 5: el {percent} %. Por azar sería alrededor del {usual} %.',
    why: 'Las cifras redondeadas o estimadas son menos exactas de lo que parecen, y sus sumas no dan el total.',
    todo: 'Escriba los recuentos exactos. Si son estimaciones o se redondearon a propósito, ponga obs_status E, o explique en EXPLAIN cómo se redondearon.',
  },
  S17: {
    title: 'El país es su propio socio',
    text: '{fieldName} es {found}, el país que informa.',
    why: 'Esta columna contiene el otro país de un movimiento, un permiso o un pago; con el propio país se cuenta a personas que nunca migraron.',
    todo: 'Indique el otro país, o _U si no se conoce. Si la fila es correcta, explique en EXPLAIN qué contiene.',
  },
  S19: {
    title: 'Muy pocas mujeres, o muy pocos hombres',
    text: 'De {total} personas, {female} son mujeres: el {percent} %. Lo habitual es entre el {low} y el {high} %.',
    why: 'Una proporción así es posible en algunas ocupaciones; en otros casos, las columnas de mujeres y hombres pueden estar cambiadas, o una estar incompleta.',
    todo: explain,
  },
  S20: {
    title: 'Un porcentaje que no encaja',
    text: 'Los valores de {fieldName} no parecen porcentajes de 0 a 100.',
    why: 'Los porcentajes se leen de 0 a 100; las fracciones serían cien veces demasiado pequeñas.',
    todo: explain,
    variants: {
      FRACTIONS: {
        text: 'Ninguno de los {values} valores de {fieldName} es mayor que 1; el mayor es {largest}. Parecen fracciones.',
        todo: 'Multiplique la columna por 100 si 0,05 significa 5 %. Si unos porcentajes tan pequeños son correctos, dígalo en EXPLAIN.',
      },
      ABOVE: {
        text: '{fieldName} es {found} %, pero una proporción es como máximo 100 %.',
        todo: 'Corrija la proporción.',
      },
    },
  },
  S29: {
    title: 'Una estimación con pocas respuestas',
    text: 'Las cifras de esta fila se basan en {found} respuestas; lo habitual son al menos {least}.',
    why: 'Una estimación con tan pocas respuestas puede estar lejos de la realidad, y podría reconocerse a personas concretas.',
    todo: 'Agrupe categorías hasta que cada cifra tenga suficientes respuestas, o ponga obs_status U (poco fiable).',
  },
  S34: {
    title: 'Más salidas de personal de salud de lo habitual',
    text: '{exits} salidas al extranjero para {active} profesionales de salud en activo: el {percent} %. Lo habitual es como máximo el {usual} %.',
    why: 'Los certificados de buena conducta profesional se cuentan a menudo como salidas; una persona puede pedir varios y no irse nunca.',
    todo: 'Cuente a las personas que se fueron, una sola vez cada una. Si solo tiene los certificados, ponga obs_status E y explique en EXPLAIN qué se cuenta.',
    variants: {
      NONE: {
        text: '{exits} salidas al extranjero, pero ningún profesional de salud en activo.',
        todo: 'Corrija active o exits_abroad.',
      },
    },
  },
};
