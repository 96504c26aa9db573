/** Español: lo que no se tomó de un archivo de actividades de ayuda. */
import type { activities as english } from '../../en/rules/activities.ts';
import type { Same } from '../../same.ts';

export const activities: Same<typeof english> = {
  S46: {
    title: 'Lo que se tomó de un archivo IATI',
    text: '{read} {read|actividad leída|actividades leídas}, {used} {used|usada|usadas}: {count} {count|fila|filas} de DON_SUPPORT.',
    why: 'Las filas de IATI figuran junto a las de los socios y nunca las sustituyen; lo que se deja fuera no entra en ninguna suma.',
    todo: 'Nada; esto indica lo que aportó el archivo.',
    variants: {
      NO_COUNTRY: {
        text: '{count|Se dejó|Se dejaron} fuera {count} {count|actividad|actividades}, porque nada indica de qué país se trata. Primer caso en la línea {row}.',
        todo: 'Indique el país con --country, o lea el archivo junto con los libros de los ministerios.',
      },
      OTHER_COUNTRY: {
        text: '{count} {count|actividad no prevé|actividades no prevén} dinero para este país: {names}. Primer caso en la línea {row}.',
        todo: 'Nada, salvo que el país falte por error en el archivo; en ese caso, avise a la organización que lo publica.',
      },
      OTHER_PURPOSE: {
        text: '{count} {count|actividad de este país no tiene|actividades de este país no tienen} ningún código de propósito sobre migración: {names}. Primer caso en la línea {row}.',
        todo: 'Por lo general, nada. Para tomar una, el socio escribe su identificador en DON_SUPPORT, o bien añada códigos de propósito en la configuración (iati.purposes).',
      },
      NO_IDENTIFIER: {
        text: '{count} {count|actividad no tiene|actividades no tienen} iati-identifier, así que nada dice de qué se trata. Primer caso en la línea {row}.',
        todo: 'Avise a la organización que publica el archivo; el identificador es obligatorio.',
      },
      REPEATED: {
        text: '{count} {count|actividad figura|actividades figuran} una segunda vez, en una versión más antigua o igual: {names}. Cuenta la más reciente. Primer caso en la línea {row}.',
        todo: 'Retire los archivos que fueron sustituidos por otros más recientes.',
      },
      NO_SHARE: {
        text: '{count} {count|actividad nombra|actividades nombran} varios países sin decir cuánto corresponde a este: {names}. Primer caso en la línea {row}.',
        todo: 'Pida a la organización que publica que indique los porcentajes; hasta entonces no se cuenta nada de esto.',
      },
      NO_MONEY: {
        text: '{count} {count|actividad no tiene|actividades no tienen} compromisos, desembolsos ni gastos para este país: {names}. Primer caso en la línea {row}.',
        todo: 'Nada; suelen ser actividades previstas.',
      },
      NO_RATE: {
        text: 'No se conoce el tipo de cambio de {names}, por lo que {count|se dejó|se dejaron} fuera {count} {count|año de una actividad|años de actividades}. Primer caso en la línea {row}.',
        todo: 'Indique FX_USD de esos años en FIN_MACRO para la moneda nacional, o los tipos de otras monedas en la configuración (iati.rates).',
      },
      NO_AMOUNT: {
        text: '{count} {count|pago no tiene|pagos no tienen} importe, moneda o fecha legible ({names}) y no {count|entra|entran} en ninguna suma. Primer caso en la línea {row}.',
        todo: 'Avise a la organización que publica. Los importes se escriben con punto y sin espacios: 1000000.50.',
      },
      PERCENT: {
        text: 'Las partes de países y regiones de {count} {count|actividad|actividades} no suman 100: {names}. Primer caso en la línea {row}.',
        todo: 'Avise a la organización que publica. Si superan 100, se redujeron a 100; si no llegan, el resto no se asignó a nadie.',
      },
    },
  },
};
