/** English: the PLN_ and DON_ sheets, and words of columns that mean something else there. */
export const plan = {
  PLN_GOALS: {
    name: 'Goals of the plan',
    purpose: 'The goals of the development plan, as a tree.',
    fields: {
      level: { label: 'Level in the plan', help: 'PILLAR, GOAL or TARGET.' },
      goal_id: { label: 'Goal', help: 'Short code of the goal, used once, for example G1.' },
    },
  },
  PLN_LINKS: {
    name: 'Links between migration and goals',
    purpose: 'Who says how migration acts on a goal, or the goal on migration, and on what evidence.',
    fields: {
      direction: {
        label: 'Direction of the link',
        help: 'M2D migration acts on the goal, D2M the goal or plan acts on migration.',
      },
    },
  },
  PLN_ACTIONS: {
    name: 'Action matrix',
    purpose: 'Who does what, by when and with which money.',
    fields: {
      status: { label: 'State of the action', help: 'PLANNED, ONGOING, DONE, DELAYED or DROPPED.' },
    },
  },
  PLN_TARGETS: {
    name: 'Targets and indicators',
    purpose: 'Baseline, milestone and target of each indicator of a goal.',
  },
  PLN_COHERENCE: {
    name: 'Questionnaire on policy coherence',
    purpose: 'Self-assessment in the six domains of SDG 10.7.2.',
  },
  PLN_TASKFORCE: {
    name: 'Meetings of the task force',
    purpose: 'Who was invited and who came.',
  },
  PLN_CALENDAR: {
    name: 'Data calendar',
    purpose: 'Which sheet is expected from whom, and when.',
    fields: {
      year: { label: 'Year of the data', help: 'Year of the data that are expected.' },
    },
  },
  DON_SUPPORT: {
    name: 'Support by partners',
    purpose: 'Projects of donors and the UN, with commitments and payments by year.',
    fields: {
      goal_id: { label: 'Goal', help: 'Goal of the plan that is supported; blank: aligned with none.' },
      region: { label: 'Region of the project', help: 'Region or place; blank: the whole country.' },
    },
  },
  DON_GOALS: {
    name: 'Projects and goals',
    purpose: 'How a project is shared among goals and dimensions.',
  },
};
