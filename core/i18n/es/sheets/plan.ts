/** Spanish: the PLN_ and DON_ sheets, and words of columns that mean something else there. */
import type { plan as english } from '../../en/sheets/plan.ts';
import type { Same } from '../../same.ts';

export const plan: Same<typeof english> = {
  PLN_GOALS: {
    name: 'Objetivos del plan',
    purpose: 'Los objetivos del plan de desarrollo, en forma de árbol.',
    fields: {
      level: { label: 'Nivel en el plan', help: 'PILLAR pilar, GOAL objetivo, TARGET meta.' },
      goal_id: {
        label: 'Objetivo del plan',
        help: 'Código corto del objetivo, usado una sola vez, por ejemplo G1.',
      },
    },
  },
  PLN_LINKS: {
    name: 'Vínculos entre migración y objetivos',
    purpose: 'Quién dice cómo actúa la migración sobre un objetivo, o al revés, y con qué prueba.',
    fields: {
      direction: {
        label: 'Sentido del vínculo',
        help: 'M2D la migración actúa sobre el objetivo, D2M el objetivo o el plan actúa sobre la migración.',
      },
    },
  },
  PLN_ACTIONS: {
    name: 'Matriz de acciones',
    purpose: 'Quién hace qué, cuándo y con qué dinero.',
    fields: {
      status: { label: 'Estado de la acción', help: 'PLANNED, ONGOING, DONE, DELAYED o DROPPED.' },
    },
  },
  PLN_TARGETS: {
    name: 'Metas e indicadores',
    purpose: 'Base, hito y valor meta de cada indicador de un objetivo.',
  },
  PLN_COHERENCE: {
    name: 'Cuestionario de coherencia de políticas',
    purpose: 'Autoevaluación en los seis ámbitos del ODS 10.7.2.',
  },
  PLN_TASKFORCE: {
    name: 'Reuniones del grupo de trabajo',
    purpose: 'Quién fue invitado y quién asistió.',
  },
  PLN_CALENDAR: {
    name: 'Calendario de datos',
    purpose: 'Qué hoja se espera de quién, y cuándo.',
    fields: {
      year: { label: 'Año de los datos', help: 'Año de los datos que se esperan.' },
    },
  },
  DON_SUPPORT: {
    name: 'Apoyo de los socios',
    purpose: 'Proyectos de donantes y de la ONU, con compromisos y pagos por año.',
    fields: {
      goal_id: { label: 'Objetivo del plan', help: 'Objetivo del plan que se apoya; vacío: ninguno.' },
      region: { label: 'Región del proyecto', help: 'Región o lugar; vacío: todo el país.' },
    },
  },
  DON_GOALS: {
    name: 'Proyectos y objetivos',
    purpose: 'Cómo se reparte un proyecto entre objetivos y dimensiones.',
  },
};
