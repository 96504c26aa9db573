import type { participation as english } from '../../en/findings/participation.ts';
import type { Same } from '../../same.ts';

/** Spanish: findings on who takes part (C-5xx). */
export const participation: Same<typeof english> = {
  'C-501': {
    title: 'Falta un ministerio',
    message:
      '{institution}: no se leyó ninguna hoja de datos, aunque la institución tiene que ver con {n} {n|objetivo|objetivos} ({goals}).',
    suggestion: 'Pedir el libro y ofrecer ayuda; invitar a la institución al grupo de trabajo.',
    rule: 'Una institución tiene que ver con un objetivo (titular del objetivo, de los datos de una dimensión vinculada, o responsable de una política activa con efecto en él) y no se leyó ninguna de sus hojas de datos con una fila usada: H si es responsable de una política activa o la única titular de los datos de un vínculo importante, si no M. PLN y DON no se examinan.',
    variants: {
      LEAD: {
        message:
          '{institution}: no se leyó ninguna hoja de datos, aunque la institución es responsable de una política activa y tiene que ver con {n} {n|objetivo|objetivos} ({goals}).',
      },
      ONLY_OWNER: {
        message:
          '{institution}: no se leyó ninguna hoja de datos, aunque solo esta institución tiene los datos de un vínculo importante; tiene que ver con {n} {n|objetivo|objetivos} ({goals}).',
      },
    },
  },
  'C-502': {
    title: 'Ministerio que no acude',
    message:
      '{institution}: invitada en los últimos {months} meses, la institución no acudió a ningún encuentro, aunque tiene que ver con {n} {n|objetivo|objetivos} ({goals}). Lo que allí se decide no cuenta con su saber ni con su acuerdo.',
    suggestion: 'Preguntar qué se lo impide, hacer que se nombre una suplencia, o acudir a la institución.',
    rule: 'Una institución que tiene que ver con un objetivo (como en C-501) fue invitada a un encuentro o a una reunión del grupo de trabajo de los últimos `engage_months` hasta la fecha de referencia y no acudió a ninguno. Quien acudió cuenta como invitado.',
  },
  'C-503': {
    title: 'Ministerio nunca invitado',
    message:
      '{institution}: la institución no fue invitada a ningún encuentro de los últimos {months} meses, aunque tiene que ver con {n} {n|objetivo|objetivos} ({goals}). No puede aportar lo que sabe.',
    suggestion: 'Invitar a la institución a la próxima reunión del grupo de trabajo.',
    rule: 'Una institución que tiene que ver con un objetivo (como en C-501) no fue invitada a ningún encuentro ni reunión del grupo de trabajo de los últimos `engage_months` hasta la fecha de referencia: H si es responsable de una política activa o planificada, si no M.',
    variants: {
      LEAD: {
        message:
          '{institution}: la institución no fue invitada a ningún encuentro de los últimos {months} meses, aunque es responsable de {policies} y tiene que ver con {n} {n|objetivo|objetivos} ({goals}). No puede aportar lo que sabe.',
      },
    },
  },
  'C-504': {
    title: 'Falta un grupo de la sociedad',
    message:
      '{group}: hasta ahora sin voz en ningún encuentro. Lo que el plan significa para este grupo solo se ve desde fuera.',
    suggestion:
      'Invitar a quienes faltan a la próxima consulta, y anotar quién vino, qué se dijo y qué se hizo con ello.',
    rule: 'Uno de los seis grupos previstos (ACA, SRV, LOCG, PRV, NGO, MIG) no acudió a ningún encuentro de los últimos `engage_months` hasta la fecha de referencia: M cada uno; un solo H en su lugar si faltan tres o más.',
    variants: {
      PLANNED: {
        message:
          '{group}: sin voz en los últimos {months} meses. Consta una invitación a un encuentro próximo.',
      },
      LONG_AGO: {
        message:
          '{group}: sin voz en los últimos {months} meses; el último encuentro fue el {last}. Lo que se dijo entonces puede estar superado.',
      },
      SEVERAL: {
        message:
          '{n} de los {of} grupos previstos de la sociedad no tuvieron voz en ningún encuentro de los últimos {months} meses: {groups}. Lo que el plan significa para ellos solo se ve desde fuera.',
      },
    },
  },
  'C-505': {
    title: 'Consultado sin respuesta',
    message:
      '{stakeholder} hizo un aporte en el encuentro {event} del {date}, y consta que no se le dio respuesta. Quien no recibe respuesta quizá no vuelva.',
    suggestion: 'Decir por escrito qué se recogió, qué no y por qué; después anotar YES en `response_given`.',
    rule: 'Una parte interesada acudió a un encuentro al menos seis meses antes de la fecha de referencia, `input_recorded` es YES y `response_given` es NO.',
  },
  'C-506': {
    title: 'Sin reunión del grupo de trabajo',
    message:
      'No consta ninguna reunión del grupo de trabajo en los doce meses hasta el {date}. Las diferencias entre ministerios no tienen dónde resolverse.',
    suggestion: 'Convocar una reunión, o anotar las que tuvieron lugar.',
    rule: 'No hay reunión en PLN_TASKFORCE ni encuentro de tipo TASKFORCE en los doce meses hasta la fecha de referencia.',
    variants: {
      LONG_AGO: {
        message:
          'No consta ninguna reunión del grupo de trabajo en los doce meses hasta el {date}; la última fue el {last}. Las diferencias entre ministerios no tienen dónde resolverse.',
      },
    },
  },
  'C-507': {
    title: 'Parte de mujeres desconocida o desigual',
    message:
      'Encuentro {event} del {date}: {women} de las {persons} personas contadas eran mujeres ({percent} %). Puede faltar la experiencia de uno de los sexos.',
    suggestion: 'Contar mujeres y hombres en cada encuentro, e invitar de modo que se oiga a ambos.',
    rule: 'Por encuentro de COH_ENGAGE, sobre las filas de quienes acudieron: I si ninguna da un número; L si se cuentan al menos 10 personas y la parte de mujeres es menor que 0,30 o mayor que 0,70.',
    variants: {
      UNKNOWN: {
        message:
          'Encuentro {event} del {date}: no se contaron mujeres y hombres. No se puede decir si se oyó a ambos.',
      },
    },
  },
};
