/** Español: las cifras de una fila que van juntas. */
import type { sums as english } from '../../en/rules/sums.ts';
import type { Same } from '../../same.ts';

export const sums: Same<typeof english> = {
  S06: {
    title: 'Mujeres y hombres no suman el total',
    text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, pero total es {total}. La diferencia es {gap}.',
    why: 'Una de las cifras está mal y nada indica cuál; por eso la fila no se usa.',
    todo: 'Corrija la cifra equivocada, o ponga en sex_unknown a las personas de sexo desconocido.',
    variants: {
      SMALL: {
        text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, pero total es {total}. La diferencia de {gap} es tan pequeña que puede ser redondeo.',
        todo: 'Corríjala si puede; la fila se usa tal como está.',
      },
    },
  },
  S07: {
    title: 'Solo se da un sexo',
    text: '{blank} está vacío. Según total {total}, {given} {known} y sex_unknown {unknown}, sería {derived}.',
    why: 'La cifra deducida se usa en los indicadores, pero no cuenta como informada.',
    todo: 'Escriba la cifra de su registro, o acepte la propuesta con obs_status I.',
    variants: {
      NEGATIVE: {
        text: '{blank} está vacío y, según total {total}, {given} {known} y sex_unknown {unknown}, sería {derived}, lo que no puede ser.',
        todo: 'Corrija total, {given} o sex_unknown.',
      },
    },
  },
  S08: {
    title: 'Una parte es mayor que el todo',
    text: '{part} {partValue} es mayor que {whole} {wholeValue}.',
    why: 'Una parte no puede superar al todo; las proporciones pasarían del 100 %.',
    todo: 'Corrija una de las dos cifras.',
  },
};
