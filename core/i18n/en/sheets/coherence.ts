/** English: the COH_ sheets, and words of columns that mean something else there. */
export const coherence = {
  COH_EXERCISE: {
    name: 'The exercise',
    purpose: 'Country, plan, phase and reference date of the coherence exercise.',
    fields: {
      role: {
        label: 'Role of the country',
        help: 'ORIGIN, DESTINATION, TRANSIT, MIXED; several separated by ;',
      },
      money_mult: { label: 'Money is shown in', help: 'Power of ten for display only.' },
    },
  },
  COH_PARAMS: {
    name: 'Parameters',
    purpose: 'Thresholds and weights that the country sets otherwise than usual.',
    fields: {
      note: { label: 'Reason for the change', help: 'Why the country changes it.' },
    },
  },
  COH_PLANS: {
    name: 'Plans',
    purpose: 'The plans whose goals are examined.',
    fields: {
      type: { label: 'Kind of plan', help: 'NDP, PRSP, SECTOR, MD, LOCAL or REGIONAL.' },
      plan_id: { label: 'Plan', help: 'Short code of the plan, used once.' },
      status: { label: 'State of the plan', help: 'DRAFT, APPROVED, REVIEW or CLOSED.' },
    },
  },
  COH_POLICIES: {
    name: 'Policies',
    purpose: 'The policies whose coherence is examined, with outcome and budget.',
    fields: {
      policy_id: { label: 'Policy', help: 'Short code of the policy, used once.' },
      type: { label: 'Policy field', help: 'MIG, HRD, ISC, SOC, FIN, TRD, SEC or DAT.' },
      instrument: {
        label: 'Policy instrument',
        help: 'LAW, STRATEGY, PROGRAMME, AGREEMENT, REGULATION, TAX, SERVICE, INFORMATION.',
      },
      level: { label: 'Level of government', help: 'NAT national, SUB sub-national, INT international.' },
      status: {
        label: 'State of the policy',
        help: 'PLANNED, ADOPTED, ONGOING, DONE, SUSPENDED or DROPPED.',
      },
    },
  },
  COH_EFFECTS: {
    name: 'Effects of policies on goals',
    purpose: 'What each policy does to migration and to the goals.',
    fields: {
      channel: { label: 'Channel', help: 'Short name of the mechanism; for information.' },
      basis: { label: 'Ground', help: 'What the statement rests on.' },
    },
  },
  COH_MONITOR: {
    name: 'Actual values',
    purpose: 'Values of indicators that are not computed from the profile sheets.',
    fields: {
      group: { label: 'Group compared', help: 'TREATED by the policy, COMPARISON, or _T all.' },
    },
  },
  COH_ESTIMATES: {
    name: 'Estimates of policy effects',
    purpose: 'Which method is used for which policy.',
  },
  COH_STAKEHOLDERS: {
    name: 'Stakeholders',
    purpose: 'Institutions and groups of society that have a part.',
    fields: {
      group: {
        label: 'Stakeholder group',
        help: 'Institution code for GOV; ACA, SRV, LOCG, PRV, NGO, MIG, WRK or MED for SOC.',
      },
      role: { label: 'Part played', help: 'LEAD, DATA, CONSULT, DELIVER or FINANCE.' },
    },
  },
  COH_ENGAGE: {
    name: 'Participation',
    purpose: 'Who took part in which event, and what became of it.',
    fields: {
      type: { label: 'Kind of event', help: 'TASKFORCE, CONSULTATION, WORKSHOP, REVIEW or VALIDATION.' },
    },
  },
  COH_LESSONS: {
    name: 'Lessons',
    purpose: 'What was learnt and what should change.',
  },
};
