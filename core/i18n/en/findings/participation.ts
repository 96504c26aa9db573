/** English: findings on who takes part (C-5xx). */
export const participation = {
  'C-501': {
    title: 'Ministry missing',
    message:
      '{institution}: no data sheet was read, although the institution has to do with {n} {n|goal|goals} ({goals}).',
    suggestion: 'Ask for the workbook and offer help with it; invite the institution to the task force.',
    rule: 'An institution is relevant for a goal (owner, data owner of a linked dimension, or lead of an active policy with an effect on it) and none of its data sheets was read with a used row: H if it leads an active policy or is the only data owner of a material link, else M. PLN and DON are not tested.',
    variants: {
      LEAD: {
        message:
          '{institution}: no data sheet was read, although the institution leads an active policy and has to do with {n} {n|goal|goals} ({goals}).',
      },
      ONLY_OWNER: {
        message:
          '{institution}: no data sheet was read, although the institution alone holds the data on a material link; it has to do with {n} {n|goal|goals} ({goals}).',
      },
    },
  },
  'C-502': {
    title: 'Ministry absent',
    message:
      '{institution} was invited in the last {months} months and attended no event, although it has to do with {n} {n|goal|goals} ({goals}). What is decided there lacks its knowledge and its consent.',
    suggestion: 'Ask what keeps it away, have a deputy named, or go to the institution.',
    rule: 'A relevant institution (as in C-501) was invited to an event or task-force meeting of the last `engage_months` up to the reference date, and attended none. Who attended counts as invited.',
  },
  'C-503': {
    title: 'Ministry never invited',
    message:
      '{institution} was invited to no event of the last {months} months, although it has to do with {n} {n|goal|goals} ({goals}). It cannot add what it knows.',
    suggestion: 'Invite the institution to the next meeting of the task force.',
    rule: 'A relevant institution (as in C-501) was invited to no event or task-force meeting of the last `engage_months` up to the reference date: H if it leads an active or planned policy, else M.',
    variants: {
      LEAD: {
        message:
          '{institution} was invited to no event of the last {months} months, although it leads {policies} and has to do with {n} {n|goal|goals} ({goals}). It cannot add what it knows.',
      },
    },
  },
  'C-504': {
    title: 'Society group missing',
    message:
      '{group}: not heard at any event so far. What the plan means for them is seen only from outside.',
    suggestion:
      'Invite those missing to the next consultation, and record who came, what was said and what became of it.',
    rule: 'One of the six expected groups (ACA, SRV, LOCG, PRV, NGO, MIG) attended no event of the last `engage_months` up to the reference date: M each; one H in their place if three or more are missing.',
    variants: {
      PLANNED: {
        message:
          '{group}: not heard at any event of the last {months} months. An invitation to a coming event is noted.',
      },
      LONG_AGO: {
        message:
          '{group}: not heard at any event of the last {months} months; the latest was on {last}. What they said then may be out of date.',
      },
      SEVERAL: {
        message:
          '{n} of {of} expected groups of society were heard at no event of the last {months} months: {groups}. What the plan means for them is seen only from outside.',
      },
    },
  },
  'C-505': {
    title: 'Consulted, no answer',
    message:
      '{stakeholder} made a contribution at event {event} of {date}, and it is noted that no answer was given. Who is not answered may not come again.',
    suggestion:
      'Say in writing what was taken up, what was not, and why; then enter YES in `response_given`.',
    rule: 'A stakeholder attended an event at least six months before the reference date, `input_recorded` is YES and `response_given` is NO.',
  },
  'C-506': {
    title: 'No task-force meeting',
    message:
      'No meeting of the task force is recorded for the twelve months up to {date}. Differences between ministries have no place where they are settled.',
    suggestion: 'Call a meeting, or enter the meetings that took place.',
    rule: 'There is no meeting in PLN_TASKFORCE and no event of type TASKFORCE in the twelve months up to the reference date.',
    variants: {
      LONG_AGO: {
        message:
          'No meeting of the task force is recorded for the twelve months up to {date}; the latest was on {last}. Differences between ministries have no place where they are settled.',
      },
    },
  },
  'C-507': {
    title: 'Sex balance unknown or poor',
    message:
      'Event {event} of {date}: {women} of {persons} persons counted were women ({percent} %). The experience of one sex may be missing.',
    suggestion: 'Count women and men at every event, and invite so that both are heard.',
    rule: 'Per event of COH_ENGAGE, over the rows of those who attended: I if none gives a number; L if at least 10 persons are counted and women are fewer than 0.30 or more than 0.70.',
    variants: {
      UNKNOWN: {
        message:
          'Event {event} of {date}: women and men were not counted. Whether both were heard cannot be said.',
      },
    },
  },
};
