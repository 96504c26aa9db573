import type { policyFindings as english } from '../../en/findings/policies.ts';
import type { Same } from '../../same.ts';

/** Spanish: C-2xx, policies and actions. */
export const policyFindings: Same<typeof english> = {
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
};
