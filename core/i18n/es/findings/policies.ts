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
    variants: {
      NO_BUDGETS: {
        message:
          'La política {policy} no está unida a ningún objetivo del plan. Ninguna política indica un presupuesto.',
      },
    },
  },
  'C-203': {
    title: 'Política en una casilla sin vínculo',
    message:
      'Se dice que la política {policy} actúa sobre el objetivo {goal} por medio de {dimension} ({declared}), y nadie ha juzgado si esta migración importa para el objetivo. El efecto declarado no se apoya en nada más.',
    suggestion:
      'Juzgar el vínculo del objetivo con esta dimensión y anotar su fuerza, o mover el efecto a la dimensión por la que actúa la política.',
    rule: 'Una política activa o planificada tiene un efecto declarado distinto de 0 en una casilla migración → objetivo que no tiene un vínculo de al menos 1.',
    variants: {
      EXAMINED: {
        message:
          'Se dice que la política {policy} actúa sobre el objetivo {goal} por medio de {dimension} ({declared}), y el grupo de trabajo no encontró relación alguna. Uno de los dos juicios debe revisarse.',
      },
    },
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
  'C-206': {
    title: 'Efecto secundario no declarado',
    message:
      'La política {policy} se declara sin efecto sobre el objetivo {goal}; lleva a más migración del tipo {dimension}, lo que perjudica al objetivo ({implied}). El costo recaería en quien no fue consultado.',
    suggestion:
      'Pedir a {declared_by} que examine el efecto secundario y lo anote, o corregir el empuje de la política o la fuerza del vínculo.',
    rule: 'Una política activa o planificada tiene un efecto declarado de 0 y un efecto implícito (empuje × valor neto de migración → objetivo) de −2 o menor.',
    variants: {
      LESS: {
        message:
          'La política {policy} se declara sin efecto sobre el objetivo {goal}; lleva a menos de {dimension}, lo que ayuda al objetivo (efecto implícito {implied}). La pérdida recaería en quien no fue consultado.',
      },
    },
  },
  'C-207': {
    title: 'Daño sin contrapeso',
    message:
      'La política {policy} perjudica al objetivo {goal} por medio de {dimension} ({effect}), y ninguna política activa ayuda a este objetivo. El objetivo carga solo con el costo.',
    suggestion:
      'Ajustar la política, o nombrar una política o medida que compense el daño, y anotar su efecto.',
    rule: 'Una política activa tiene un efecto prudente de −2 o menor sobre un objetivo, y ninguna política activa tiene un efecto prudente de al menos 1 sobre el mismo objetivo, en cualquier dimensión.',
  },
  'C-208': {
    title: 'Conflicto entre objetivos',
    message:
      'La política {policy} ayuda en un lado y perjudica en otro: ayuda a {gains} y perjudica a {harms}. Lo que gana un objetivo lo paga otro.',
    suggestion:
      'Que decidan juntos los responsables de los objetivos: limitar el daño, compensarlo, o decir qué objetivo va primero y por qué.',
    rule: 'Una política activa o planificada tiene un efecto prudente de al menos 2 sobre un objetivo y de −2 o menor sobre otro.',
  },
  'C-209': {
    title: 'Estado desactualizado',
    message:
      'La política {policy} tiene el estado {status}, aunque terminó en {end_year}. Mientras conste así, cuenta como activa y responde a vínculos a los que ya nadie responde.',
    suggestion: 'Corregir el estado o el final en COH_POLICIES.',
    rule: 'Una política es ADOPTED u ONGOING y su final es de un año anterior al de referencia, o es PLANNED y su inicio es anterior al año que precede al de referencia.',
    variants: {
      LATE: {
        message:
          'La política {policy} tiene el estado {status}, aunque debía empezar en {start_year}. No se ve si empezó, si espera o si se abandonó.',
      },
    },
  },
  'C-210': {
    title: 'Sin responsable',
    message:
      'La política {policy} no tiene institución responsable. No se puede preguntar a nadie por ella, y nadie responde de sus efectos.',
    suggestion:
      'Anotar la institución responsable en COH_POLICIES; si varias comparten el cargo, una de ellas y las demás como socias.',
    rule: 'Una política que no es DROPPED no tiene responsable, o uno que no está en la lista de instituciones.',
    variants: {
      UNKNOWN: {
        message:
          'El responsable de la política {policy}, {lead}, no está en la lista de instituciones. No se puede preguntar a nadie por ella por medio de este libro.',
      },
    },
  },
  'C-211': {
    title: 'Respuesta de una sola clase',
    message:
      'Las {n} políticas activas sobre el objetivo {goal} son todas de una clase: {kind} ({policies}). Quizá se deja fuera lo que otro ámbito podría aportar.',
    suggestion:
      'Preguntarse si la educación, la protección social, las finanzas o la cooperación entre Estados podrían ayudar también al objetivo, o confirmar la elección.',
    rule: 'Al menos tres políticas activas distintas tienen una fila de efecto sobre un objetivo, y todas son del mismo tipo.',
  },
  'C-212': {
    title: 'Hace falta coordinación',
    message:
      'Sobre el objetivo {goal}, {dimension}, dos instituciones trabajan una al lado de la otra y ninguna nombra a la otra como socia: {institution} ({items}) y {institution2} ({items2}). Pueden hacer dos veces lo mismo, o trabajar una contra otra.',
    suggestion: 'Reunir a las dos, acordar quién hace qué, y anotar a la otra como socia.',
    rule: 'Dos instituciones son responsables de una política activa con fila de efecto, o de una acción PLANNED, ONGOING o DELAYED, sobre el mismo objetivo y dimensión, y en ninguna de ellas una nombra a la otra como socia.',
  },
  'C-213': {
    title: 'Acción sobre un objetivo sin relación',
    message:
      'La acción {subject} ({title}) sirve al objetivo {goal} por medio de {dimension}, y el grupo de trabajo no encontró relación entre ambos. La acción o el juicio no está en su lugar.',
    suggestion: 'Revisar el juicio, o anotar la acción en el objetivo o la dimensión a la que sirve.',
    rule: 'Una acción que no es DROPPED está en un objetivo y una dimensión examinados en al menos un sentido, con fuerza 0 en cada sentido examinado.',
  },
};
