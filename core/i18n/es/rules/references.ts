/** Español: referencias entre hojas y libros. */
import type { references as english } from '../../en/rules/references.ts';
import type { Same } from '../../same.ts';

export const references: Same<typeof english> = {
  X10: {
    title: 'Nacionales entre los extranjeros devueltos',
    text: '{measure} cuenta {found}, nacionales de este país, entre los extranjeros devueltos.',
    why: 'Los extranjeros devueltos salen del país, los nacionales que retornan entran: mezclados, ambas cifras son falsas. La fila no se usa.',
    todo: 'Corrija citizenship, o informe los nacionales que retornan en MFA_RETURN.',
  },
  X24: {
    title: 'Objetivo desconocido',
    text: '{found} no está en la lista de objetivos. Objetivos del plan: {known}.',
    why: 'Lo que no pertenece a ningún objetivo no se puede mostrar ni valorar en el plan.',
    todo: 'Corrija el identificador, o añada el objetivo a PLN_GOALS.',
    variants: {
      KEPT: {
        text: '{found} no está en la lista de objetivos. El importe se conserva como no alineado con el plan. Objetivos del plan: {known}.',
        todo: 'Corrija el identificador, o déjelo vacío si el dinero no sirve a ningún objetivo del plan.',
      },
    },
  },
  X25: {
    title: 'Indicador desconocido',
    text: '{found} no es un indicador del catálogo.',
    why: 'Una prueba solo cuenta si todos pueden consultar la cifra que la sostiene.',
    todo: 'Corrija el identificador (CTX-03), o nombre su fuente en evidence_ref.',
    variants: {
      PLAN_INDICATOR: {
        text: '{found} no es un indicador del catálogo ni está explicado como indicador del plan.',
        todo: 'Corrija el identificador, dele un nombre en PLN_TARGETS, o informe sus valores en COH_MONITOR.',
      },
    },
  },
  X26: {
    title: 'Libro de otro país',
    text: 'El libro es de {found}, pero se consolida {country}.',
    why: 'No se deben mezclar cifras de dos países; nada de este libro entra en una cifra. Lo que dice de las personas llegadas de {country} solo se compara (X03, X16).',
    todo: 'Corrija META.country, o retire el archivo.',
  },
  X27: {
    title: 'Hoja sustituida por un archivo posterior',
    text: 'Esta hoja, entregada el {date}, queda sustituida por la de {kept}, entregada el {keptDate}.',
    why: 'Solo puede contar una versión: la posterior.',
    todo: 'Retire el archivo anterior. Si el correcto es el anterior, corrija submitted_on en META.',
  },
  X29: {
    title: 'Las definiciones difieren entre libros',
    text: '{field} es {right} aquí ({rightInstitution}), pero {left} en el libro de {leftInstitution}.',
    why: 'Ambos cuentan a las mismas personas de maneras distintas; aun así sus cifras se comparan y se reúnen en un mismo indicador.',
    todo: 'Acuerden una definición para STA, INT y LAB, o corrijan META. Si la diferencia debe quedar, explíquela donde las cifras difieren.',
  },
};
