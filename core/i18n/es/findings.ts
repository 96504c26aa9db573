import type { findings as english } from '../en/findings.ts';
import type { Same } from '../same.ts';
import { monitoring } from './findings/monitoring.ts';
import { participation } from './findings/participation.ts';
import { support } from './findings/support.ts';

/** Spanish: findings. */
export const findings: Same<typeof english> = {
  'C-101': {
    title: 'Objetivo no examinado',
    message:
      'Nadie ha valorado todavía cómo se influyen mutuamente el objetivo {goal} y la migración: ninguna de las {cells} casillas del objetivo en la matriz de vínculos tiene fuerza.',
    suggestion:
      'Valorar cada dimensión en los dos sentidos junto con los titulares de los datos. 0 es una buena respuesta donde no hay relación.',
    rule: 'Un objetivo no tiene ninguna fila de vínculo con fuerza en ninguna de las once dimensiones, en ningún sentido: M; H si sus metas de los ODS incluyen 3.c, 4.b, 5.2, 8.7, 8.8, 10.7, 10.c, 16.2, 17.3 o 17.18.',
    variants: {
      SDG: {
        message:
          'Nadie ha valorado todavía cómo se influyen mutuamente el objetivo {goal} y la migración, aunque el objetivo sirve a la meta ODS {targets}, que habla de migración: ninguna de sus {cells} casillas en la matriz de vínculos tiene fuerza.',
      },
    },
  },
  'C-102': {
    title: 'Considerado sin relación',
    message:
      'El objetivo {goal} se examinó en {cells} {cells|casilla|casillas} de la matriz de vínculos y no se vio relación con la migración. Queda fuera de la puntuación.',
    suggestion: 'Confirmar la valoración, o mirar las dimensiones que siguen abiertas.',
    rule: 'Se examinó al menos una casilla del objetivo y ninguna fuerza llega a 1: I; M si sus metas de los ODS incluyen una que habla de migración (lista de C-101).',
    variants: {
      SDG: {
        message:
          'El objetivo {goal} se examinó en {cells} {cells|casilla|casillas} de la matriz de vínculos y no se vio relación con la migración, aunque sirve a la meta ODS {targets}, que habla de migración.',
      },
    },
  },
  'C-103': {
    title: 'Mirado en un solo sentido',
    message:
      'Para el objetivo {goal} se valoró cómo influye la migración en él ({cells} {cells|casilla|casillas}), pero no cómo influye el objetivo en la migración. Falta la mitad de la imagen.',
    suggestion:
      'Preguntar en cada dimensión si el avance hacia el objetivo hace más o menos probable esa migración, y anotar 0 donde no sea así.',
    rule: 'El objetivo tiene un vínculo de al menos 1 en el sentido migración → objetivo y ninguna casilla examinada en el sentido objetivo → migración.',
  },
  'C-104': {
    title: 'Ejercicio en un solo sentido',
    message:
      'Objetivos vinculados que se miraron en los dos sentidos: {both} de {goals}. El efecto del propio plan en la migración queda en gran parte sin ver.',
    suggestion: 'Prever una sesión del grupo de trabajo sobre el sentido objetivo → migración.',
    rule: 'Objetivos examinados en los dos sentidos, como parte de los objetivos con un vínculo de al menos 1: H por debajo de 0,25, M por debajo de 0,50; nada si ningún objetivo está vinculado.',
  },
  'C-105': {
    title: 'Prueba insuficiente',
    message:
      'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}) se valora en {strength} con una prueba de grado {grade}. Una afirmación de este tamaño merece una base más firme.',
    suggestion:
      'Buscar una cifra nacional, una evaluación o un estudio de países comparables y nombrarlo en la fila; o pedir a {authors} que revise la fuerza.',
    rule: 'Un canal cuya fuerza llega a `material` se apoya en un grado efectivo D o E, sin que C-106 surja en él: M; H desde 3.',
  },
  'C-106': {
    title: 'Grado sin respaldo',
    message:
      'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade}; los indicadores nombrados ({indicators}) no tienen valor de {from_year} a {to_year}, el último es de {latest_year}. Cuenta como grado D.',
    suggestion:
      'Aportar un valor reciente o una referencia, o bajar el grado a D. Fila anotada por: {authors}.',
    rule: 'Una fila que decide el canal y no es cero carece de lo que pide su grado: A y C una referencia, B un indicador de prueba con un valor dentro de `recent_years`. El grado efectivo pasa a D.',
    variants: {
      NO_VALUE: {
        message:
          'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade}; los indicadores nombrados ({indicators}) no tienen ningún valor hasta {to_year}. Cuenta como grado D.',
      },
      INDICATOR: {
        message:
          'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade} y no se nombra ningún indicador de prueba. Cuenta como grado D.',
      },
      REFERENCE: {
        message:
          'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade} y no se nombra ninguna referencia. Cuenta como grado D.',
      },
    },
  },
  'C-201': {
    title: 'Sin respuesta de política',
    message:
      'Se considera que la migración ({dimension}) favorece el objetivo {goal} ({strength}), y ninguna política activa ni acción en marcha aprovecha ese efecto.',
    suggestion:
      'Nombrar la política o la acción que responde y anotar su efecto, o decidir que no hace falta y decir por qué.',
    rule: 'La casilla migración → objetivo tiene un vínculo de al menos `material`, y no le responde ni una política activa con efecto prudente de al menos 1 ni una acción ONGOING o DONE: H si el daño es de −2 o más fuerte (o de −`material`, si es más), si no M; L si solo responden políticas planificadas o acciones planificadas o retrasadas.',
    variants: {
      HARM: {
        message:
          'Se considera que la migración ({dimension}) dificulta el objetivo {goal} ({strength}), y ninguna política activa ni acción en marcha limita ese efecto.',
      },
      MIXED: {
        message:
          'Se considera que la migración ({dimension}) favorece y a la vez dificulta el objetivo {goal} ({strength}), y ninguna política activa ni acción en marcha responde.',
      },
      PLANNED: {
        message:
          'Al vínculo de la migración ({dimension}) con el objetivo {goal} ({strength}) solo responden planes; ninguna política ni acción está en marcha.',
      },
    },
  },
  'C-202': {
    title: 'Política huérfana',
    message:
      'La política {policy} no está unida a ningún objetivo del plan. Tiene el {percent} % de todos los presupuestos de políticas.',
    suggestion:
      'Anotar a qué objetivos sirve, en qué dimensión y en qué sentido; o preguntar si al plan le falta un objetivo.',
    rule: 'Una política que no está DROPPED no tiene ninguna fila de efecto con un objetivo existente: M; H si su presupuesto previsto llega al 5 % del de todas las políticas no DROPPED (en blanco cuenta como 0).',
  },
  'C-204': {
    title: 'Políticas en conflicto',
    message:
      'En el objetivo {goal}, {dimension}, dos políticas tiran en sentidos opuestos: {policy} ({effect}) y {policy2} ({effect2}).',
    suggestion:
      'Resolverlo con los responsables ({leads}): ajustar una de las políticas, limitar su alcance, o decir qué fin va primero y por qué.',
    rule: 'Dos políticas activas o planificadas tienen efectos prudentes de al menos +1 y de −1 como máximo en el mismo objetivo y la misma dimensión: H si el menor tamaño es de al menos 2, si no M; un grado menos si al menos una solo está planificada. Cada par surge una vez.',
    variants: {
      PLANNED: {
        message:
          'En el objetivo {goal}, {dimension}, dos políticas tiran en sentidos opuestos: {policy} ({effect}) y {policy2} ({effect2}). Al menos una solo está planificada: hay tiempo de ajustar.',
      },
    },
  },
  'C-205': {
    title: 'Declarado contra el vínculo',
    message:
      'La política {policy} se declara favorable al objetivo {goal} ({declared}); leída a través de su impulso sobre la migración y del vínculo de {dimension}, lo dificultaría ({implied}). Las dos lecturas tienen signo contrario.',
    suggestion:
      'Revisar tres cosas con {declared_by}: el impulso de la política, su efecto declarado y la fuerza del vínculo. Alguna puede necesitar otro valor, o la política actúa por otra vía.',
    rule: 'Una política activa o planificada tiene un efecto declarado y un efecto implícito (impulso × valor neto de migración → objetivo) de signo contrario: H si el declarado es positivo y el implícito de −2 o menos, si no M.',
    variants: {
      HARM: {
        message:
          'La política {policy} se declara desfavorable al objetivo {goal} ({declared}); leída a través de su impulso sobre la migración y del vínculo de {dimension}, lo favorecería ({implied}). Las dos lecturas tienen signo contrario.',
      },
    },
  },
  ...monitoring,
  'C-401': {
    title: 'Cifras distintas entre instituciones',
    message:
      '{subject}, {year}: {institution} indica {a}, {institution2} indica {b}. Las cifras difieren (diferencia relativa {d}); mientras no se elija una, se muestran las dos.',
    suggestion:
      'Comparar definiciones, fechas y cobertura en una misma mesa. Anotar el valor decidido, o una explicación, en la hoja de conciliación.',
    rule: 'Dos instituciones indican el mismo concepto para el mismo año (relación EQ), y su diferencia relativa simétrica supera `d_severe` (H), `d_notable` (M) o `d_minor` (L); de varios pares, el mayor.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: {institution} indica {a}, {institution2} indica {b}. Las cifras difieren (diferencia relativa {d}); mientras no se elija una, se muestran las dos.',
      },
    },
  },
  'C-407': {
    title: 'Hoja no recibida',
    message:
      '{institution}: la hoja {subject} para {year} se esperaba el {due} y no está entre los libros leídos.',
    suggestion: 'Pedir la hoja, o corregir el calendario de datos.',
    rule: 'Una fila del calendario de datos del año de referencia vence a la fecha de referencia, no tiene fecha de recepción y no se leyó ninguna hoja de ese tipo con una fila usada: M; H si todos los indicadores de prueba de un vínculo importante la necesitan.',
    variants: {
      ONLY_SOURCE: {
        message:
          '{institution}: la hoja {subject} para {year} se esperaba el {due} y no está entre los libros leídos. Es la única fuente de prueba de: {links}.',
      },
    },
  },
  ...participation,
  ...support,
};
