/** Spanish: the COH_ sheets, and words of columns that mean something else there. */
import type { coherence as english } from '../../en/sheets/coherence.ts';
import type { Same } from '../../same.ts';

export const coherence: Same<typeof english> = {
  COH_EXERCISE: {
    name: 'El ejercicio',
    purpose: 'País, plan, fase y fecha de referencia del ejercicio de coherencia.',
    fields: {
      role: {
        label: 'Función del país',
        help: 'ORIGIN, DESTINATION, TRANSIT, MIXED; varias separadas por ;',
      },
      money_mult: {
        label: 'Unidad en que se muestra el dinero',
        help: 'Potencia de diez, solo para mostrar.',
      },
    },
  },
  COH_PARAMS: {
    name: 'Parámetros',
    purpose: 'Umbrales y pesos que el país fija de modo distinto al habitual.',
    fields: {
      note: { label: 'Motivo del cambio', help: 'Por qué el país lo cambia.' },
    },
  },
  COH_PLANS: {
    name: 'Planes',
    purpose: 'Los planes cuyos objetivos se examinan.',
    fields: {
      type: { label: 'Tipo de plan', help: 'NDP, PRSP, SECTOR, MD, LOCAL o REGIONAL.' },
      plan_id: { label: 'Plan', help: 'Código corto del plan, usado una sola vez.' },
      status: { label: 'Estado del plan', help: 'DRAFT, APPROVED, REVIEW o CLOSED.' },
    },
  },
  COH_POLICIES: {
    name: 'Políticas',
    purpose: 'Las políticas cuya coherencia se examina, con efecto y presupuesto.',
    fields: {
      policy_id: { label: 'Política', help: 'Código corto de la política, usado una sola vez.' },
      type: { label: 'Campo de la política', help: 'MIG, HRD, ISC, SOC, FIN, TRD, SEC o DAT.' },
      instrument: {
        label: 'Instrumento de política',
        help: 'LAW, STRATEGY, PROGRAMME, AGREEMENT, REGULATION, TAX, SERVICE, INFORMATION.',
      },
      level: { label: 'Nivel de gobierno', help: 'NAT nacional, SUB subnacional, INT internacional.' },
      status: {
        label: 'Estado de la política',
        help: 'PLANNED, ADOPTED, ONGOING, DONE, SUSPENDED o DROPPED.',
      },
    },
  },
  COH_EFFECTS: {
    name: 'Efectos de las políticas en los objetivos',
    purpose: 'Lo que cada política hace a la migración y a los objetivos.',
    fields: {
      channel: { label: 'Canal', help: 'Nombre corto del mecanismo; a título informativo.' },
      basis: { label: 'Fundamento', help: 'En qué se basa la declaración.' },
    },
  },
  COH_MONITOR: {
    name: 'Valores observados',
    purpose: 'Valores de indicadores que no se calculan con las hojas de perfil.',
    fields: {
      group: {
        label: 'Grupo comparado',
        help: 'TREATED alcanzado por la política, COMPARISON de comparación, o _T todos.',
      },
    },
  },
  COH_ESTIMATES: {
    name: 'Estimaciones de efectos de políticas',
    purpose: 'Qué método se usa para qué política.',
  },
  COH_STAKEHOLDERS: {
    name: 'Actores',
    purpose: 'Instituciones y grupos de la sociedad que tienen un papel.',
    fields: {
      group: {
        label: 'Grupo de actores',
        help: 'Código de institución para GOV; ACA, SRV, LOCG, PRV, NGO, MIG, WRK o MED para SOC.',
      },
      role: {
        label: 'Papel',
        help: 'LEAD dirige, DATA datos, CONSULT consulta, DELIVER ejecuta o FINANCE financia.',
      },
    },
  },
  COH_ENGAGE: {
    name: 'Participación',
    purpose: 'Quién participó en qué evento, y qué resultó.',
    fields: {
      type: { label: 'Tipo de evento', help: 'TASKFORCE, CONSULTATION, WORKSHOP, REVIEW o VALIDATION.' },
    },
  },
  COH_LESSONS: {
    name: 'Lecciones',
    purpose: 'Lo que se aprendió y lo que debería cambiar.',
  },
};
