/** English: titles, axes and descriptions of the charts. */

export const charts = {
  section: 'Charts',
  below: '↓ Charts',
  behind:
    'The charts draw the cells from {cell} on, to the right of the table, and follow them. A year without a figure has no point; a figure carried over from an older year, or of another definition than the others, is not drawn.',
  figuresOf: 'Figures of the chart: {title}',
  year: 'Year',
  group: 'Group',
  /** What is drawn, then the newest figures. */
  described: '{drawn}; newest figures: {list}.',
  figure: '{name} {value} ({year})',
  bar: '{name}: {list}',
  part: '{name} {value} %',
  barYear: '{name} ({year})',
  profile: {
    flows: {
      title: 'Long-term immigration and emigration',
      drawn: 'Long-term immigration, emigration and net migration by year',
      axis: '{unit}',
    },
    stocks: {
      title: 'Immigrants in the country and emigrants abroad',
      drawn: 'Immigrants living in the country and emigrants living abroad, by year',
      axis: 'persons',
    },
    money: {
      title: 'Remittances beside aid and investment',
      drawn: 'Remittances received, official development assistance and foreign direct investment, by year',
      axis: '{unit}',
    },
    sexes: {
      title: 'Women and men among migrants',
      drawn: 'Shares of women and men in each group of migrants, newest year',
      axis: 'per cent',
    },
    skills: {
      title: 'Skills of migrants',
      drawn: 'Shares of high-skilled, low-skilled and other persons in each group, newest year',
      axis: 'per cent',
    },
  },
  names: {
    immigration: 'Immigration',
    emigration: 'Emigration',
    net: 'Net migration',
    immigrants: 'Immigrants in the country',
    emigrants: 'Emigrants abroad',
    remittances: 'Personal remittances',
    aid: 'Development assistance',
    investment: 'Foreign direct investment',
    labourEmigrants: 'Labour emigrants',
    emigrantsEducation: 'Emigrants 25+ (tertiary education)',
    foreignWorkers: 'Foreign workers with permits',
    women: 'Women',
    men: 'Men',
    high: 'High-skilled',
    between: 'Others',
    low: 'Low-skilled',
  },
  gap: {
    title: 'Cost of goals: funded and not funded',
    titleFirst: 'Cost of goals: the {n} largest gaps',
    drawn: 'For each goal with a known cost, what is funded and what is missing, in millions {currency}',
    list: 'together {gap} of {cost} million missing, the most for {goal} ({largest} million)',
    described: '{drawn}; {list}.',
    axis: 'million {currency}',
    funded: 'Funded',
    missing: 'Gap',
    behind: 'Figures of the chart on the right; they follow the columns of cost and gap above.',
  },
  scores: {
    title: 'Scores of the goals and of the plan, with the range when one weight changes',
    part: 'Scores of the goals, part {n} of {of}, with the range when one weight changes',
    drawn:
      'Score of each goal from 0 to 100, with a line from the lowest to the highest score when one weight changes',
    item: '{goal} {score} (from {low} to {high})',
    axis: 'score, 0 to 100',
  },
  progress: {
    title: 'Way travelled and way expected',
    titleFirst: 'Way travelled and way expected: the {n} indicators furthest behind',
    drawn:
      'For each monitored indicator the part of the way from baseline to target that has been travelled, beside what was expected by now',
    item: '{name} {travelled} % of {expected} % expected',
    axis: 'part of the way from baseline to target',
  },
};
