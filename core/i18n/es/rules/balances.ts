/** Español: cifras de varias filas que van juntas. */
import type { balances as english } from '../../en/rules/balances.ts';
import type { Same } from '../../same.ts';

export const balances: Same<typeof english> = {
  S09: {
    title: 'Las partes no suman el total',
    text: 'Según {byName}, {rows|la fila que compone|las filas que componen} este total ({rows}) {rows|da|dan} {fieldName} {sum}, pero el total es {total}. La diferencia es {gap}.',
    why: 'Las partes y el total se usan en cifras distintas, que entonces se contradicen.',
    todo: 'Corrija la fila equivocada, o explique en EXPLAIN por qué las partes difieren del total.',
    variants: {
      BELOW: {
        text: 'Según {byName}, {rows|la fila que compone|las filas que componen} este total ({rows}) {rows|da|dan} {fieldName} {sum}, pero el total es {total}: faltan {gap}.',
        todo: 'Añada las filas que faltan (_O para otros, _U para desconocido), o corrija el total. Si el resto no puede darse, dígalo en EXPLAIN.',
      },
      ABOVE: {
        text: 'Según {byName}, {rows|la fila que compone|las filas que componen} este total ({rows}) {rows|da|dan} {fieldName} {sum}, {gap} más que el total de {total}.',
        todo: 'Busque una fila contada dos veces, como un grupo junto a sus miembros, o corrija el total.',
      },
      BLANK: {
        text: 'Según {byName}, {rows|la fila con cifra que compone|las filas con cifra que componen} este total ({rows}) {rows|da|dan} {fieldName} {sum}, pero el total es {total}: faltan {gap}. {blank} {blank|fila está|filas están} en blanco.',
        todo: 'Rellene las celdas en blanco. Si una cifra no debe mostrarse, ponga obs_status Q.',
      },
      SMALL: {
        text: 'Según {byName}, {rows|la fila que compone|las filas que componen} este total ({rows}) {rows|da|dan} {fieldName} {sum}; el total es {total}. La diferencia de {gap} es tan pequeña que puede ser redondeo.',
        todo: 'No hay que hacer nada; corríjala si puede.',
      },
    },
  },
  S21: {
    title: 'Los casos de asilo no cuadran',
    text: '{year}, origen {origin}: {start} pendientes al principio + {applied} solicitudes − {left} resueltas o cerradas = {expected}, pero {end} están pendientes al final. La diferencia es {gap}.',
    why: 'Los casos no salen de la nada; una de las cifras está mal o cuenta expedientes en vez de personas.',
    todo: 'Corrija la cifra equivocada. Las personas cuyo caso se reabrió van en APPLIED o en una nota; explique en EXPLAIN qué más cambió el número.',
    variants: {
      SMALL: {
        text: '{year}, origen {origin}: {start} pendientes al principio + {applied} solicitudes − {left} resueltas o cerradas = {expected}, pero {end} están pendientes al final. La diferencia de {gap} es pequeña.',
        todo: 'Corríjala si puede, o explique en EXPLAIN de dónde viene.',
      },
      PARTLY: {
        text: '{year}, origen {origin}: {start} pendientes al principio + {applied} solicitudes − {left} resueltas o cerradas dejan como máximo {expected}, pero {end} están pendientes al final. Faltan algunas clases de decisiones, que harían aún mayor la diferencia de {gap}.',
        todo: 'Corrija la cifra equivocada y dé todas las clases de decisiones, con 0 donde no hubo ninguna.',
      },
    },
  },
  S22: {
    title: 'Los casos pendientes difieren entre el final de un año y el principio del siguiente',
    text: '{start} casos están pendientes al principio de {year}, pero {end} lo estaban al final de {yearBefore} (origen {origin}). La diferencia es {gap}.',
    why: 'Ambos se cuentan la misma noche, así que deberían ser iguales.',
    todo: 'Corrija uno de los dos. Si se recontaron o reabrieron casos, dígalo en EXPLAIN.',
  },
  S23: {
    title: 'Las remesas se dan dos veces',
    text: 'PR es {aggregate}, pero también se dan sus partes: PT {transfers} + CE {compensation} = {sum}. La diferencia es {gap}.',
    why: 'PR es para remesas de las que solo se conoce la suma. Junto a sus partes se contaría dos veces; por eso no se usa.',
    todo: 'Borre la fila PR, o corrija la cifra equivocada.',
  },
  S24: {
    title: 'Se gasta en el extranjero más de lo que se gana',
    text: 'Los impuestos CE_TAX {taxes} y los viajes CE_TRV {travel} suman {spent}, más que la remuneración CE {earned}.',
    why: 'Las remesas son lo ganado menos estos gastos, y serían negativas.',
    todo: 'Corrija una de las tres cifras; CE es el salario bruto, antes de impuestos.',
  },
  S25: {
    title: 'Las partes de un precio no suman',
    text: 'Comisión {fee} % + margen cambiario {margin} % = {sum} %, pero el costo total es {total} %. La diferencia es de {gap} puntos porcentuales.',
    why: 'El costo total es lo que se compara con la meta del 3 %.',
    todo: 'Corrija una de las tres cifras, o explique en EXPLAIN qué más forma parte del costo.',
  },
  S26: {
    title: 'Un precio que no lo muestra todo',
    text: 'El servicio no es transparente: no muestra su margen cambiario.',
    why: 'El costo verdadero es mayor que el indicado, así que la fila no entra en los promedios.',
    todo: 'No hay que hacer nada. Ponga transparent en YES si el margen sí se conoce.',
  },
};
