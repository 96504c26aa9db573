/** English: comparisons between sheets of different institutions. */
import type { RuleWords } from '../../rule-words.ts';

export const comparisons = {
  X01: {
    title: 'More workers registered than nationals leaving',
    text: '{year}: {leftInstitution} gives {left} and {rightInstitution} gives {right}. More workers are registered for work abroad than nationals are counted leaving.',
    why: 'Workers are a part of all who leave, so one of the two counts is incomplete or counts something else.',
    todo: 'Compare the definitions of STA_FLOW and LAB_OUT (length of stay, renewals, people or contracts) and explain the difference.',
  },
  X02: {
    title: 'Net migration of nationals differs',
    text: '{year}: departures less arrivals of nationals are {left} by {leftInstitution} and {right} by {rightInstitution}.',
    why: 'Both say whether the country loses or gains nationals, and plans quote one or the other.',
    todo: 'INT_BORDER counts crossings, visits included; STA_FLOW counts people who move. Compare definitions, border posts covered and periods, and explain the difference.',
    variants: {
      OPPOSITE: {
        text: '{year}: departures less arrivals of nationals are {left} by {leftInstitution} and {right} by {rightInstitution}. By one of them the country loses nationals, by the other it gains them.',
        todo: 'INT_BORDER counts crossings, visits included; STA_FLOW counts people who move. Look for border posts or directions that are missing, then for returns or departures that nobody registered, and explain the difference.',
      },
    },
  },
  X03: {
    title: 'More emigrants counted here than at the partner',
    text: '{year}, {partner}: STA_FLOW counts {left} people leaving for this country; by the partner’s own figures, or the growth of the number of nationals living there (STA_EMIG), {right} came.',
    why: 'People often leave without telling, so the own figure is normally the lower one. One that is more than half as high again counts something else.',
    todo: 'Compare who is counted (intended or real stay, permits or persons, all or nationals only) and the country of next residence, and explain the difference.',
  },
  X04: {
    title: 'More nationals registered abroad than live there',
    text: '{year}, {partner}: {leftInstitution} gives {left} and {rightInstitution} gives {right}. The consulates register more nationals than the statistics of the host country show.',
    why: 'Registers keep people who returned or moved on, and then the diaspora looks larger than it is.',
    todo: 'Clean the consular register for this country, or explain why the statistics are too low.',
  },
  X05: {
    title: 'More permits than residents',
    text: '{year}, {partner}: {rightInstitution} gives {right} valid permits, {leftInstitution} only {left} residents of this citizenship.',
    why: 'Who holds a valid permit lives in the country, so one of the two is wrong: services are planned for residents, fees and checks for permits.',
    todo: 'Look for permits of people who left and for two permits of one person in INT_PERMIT, and for the date and coverage of STA_STOCK (CITIZ), or explain the difference.',
  },
  X06: {
    title: 'Valid work permits differ',
    text: '{year}: {leftInstitution} gives {left} valid work permits, {rightInstitution} gives {right}.',
    why: 'Both describe the same permits, and plans are made with one or the other.',
    todo: 'Agree on one definition and date for LAB_FWP (VALID) and INT_PERMIT (VALID, WORK), or explain the difference.',
  },
  X07: {
    title: 'First work permits differ',
    text: '{year}: {leftInstitution} gives {left} first work permits, {rightInstitution} gives {right}.',
    why: 'Both describe the same decisions, and plans are made with one or the other.',
    todo: 'Agree on one definition for LAB_FWP (FIRST) and INT_PERMIT (FIRST, WORK), or explain the difference.',
  },
  X08: {
    title: 'More new refugees than decisions',
    text: '{year}: the refugees hosted grew by {right}, while {left} people were granted refugee status or other protection.',
    why: 'The number of refugees grows by decisions, resettlement or recognition of groups; without them some of the growth has no origin.',
    todo: 'Check INT_PROTECT (REF, HOSTED) of this and the last year and the decisions in INT_ASYLUM. If people were resettled here or recognised as a group, write it in note.',
  },
  X09: {
    title: 'Asylum seekers and pending cases differ',
    text: '{year}: {left} against {right}. The asylum seekers in INT_PROTECT and the cases pending at the end of the year in INT_ASYLUM should be nearly the same.',
    why: 'They come from the same procedure; a difference shows cases counted as people or a late register.',
    todo: 'Count persons in both sheets, at 31 December, or explain the difference.',
  },
  X11: {
    title: 'Returning nationals differ',
    text: '{year}: {leftInstitution} gives {left} nationals coming back, {rightInstitution} gives {right}.',
    why: 'Support to returnees is planned with these figures.',
    todo: 'Compare the definitions of MFA_RETURN and STA_FLOW (IN, NAT) and explain the difference.',
  },
  X12: {
    title: 'Remittances per emigrant hardly believable',
    text: '{year}: remittances of {left} USD for {right} emigrants make {each} USD for each, outside {low} to {high}.',
    why: 'Such an amount nearly always comes from a wrong unit or rate: a factor of thousand or a million, or an emigrant stock of another definition.',
    todo: 'Check money_mult and currency in META, FX_USD in FIN_MACRO, and the total of STA_EMIG. If the figures are right, explain them.',
  },
  X13: {
    title: 'Remittances and emigrants do not match',
    text: '{year}, {partner}: {left} % of the remittances come from this country, where {right} % of the emigrants live.',
    why: 'A large share of one and almost none of the other shows money passed through a third country, or emigrants that the statistics miss.',
    todo: 'Check the partner codes of FIN_REMIT (country of the sender or of the bank) and of STA_EMIG, or explain the difference.',
  },
  X14: {
    title: 'Population and sum of regions differ',
    text: '{year}: {leftInstitution} gives {left} residents, the regions of {rightInstitution} add up to {right}.',
    why: 'Rates per inhabitant of the country and of its regions use different populations.',
    todo: 'Check that LOC_PLAN has all regions, once each, and uses the same date, census base and definition of residence as STA_POP, or explain the difference.',
  },
  X15: {
    title: 'Population change and its parts',
    text: '{year}: the population changed by {left}; births less deaths (from the note) and net migration make {right}. Not explained: {gap}.',
    why: 'What is left over shows migration that nobody counts, or a population that was revised.',
    todo: 'Nothing has to be changed. If the rest is large, check for a new census base in STA_POP, and look for flows missing in STA_FLOW, such as short stays or returns.',
  },
  X16: {
    title: 'Students abroad differ from the partner’s count',
    text: '{year}, {partner}: {leftInstitution} gives {left} students there, the partner’s own workbook {right}.',
    why: 'Both describe the same students, and scholarships and brain drain are discussed with one or the other.',
    todo: 'Compare citizenship with country of prior schooling, levels (ISCED 5–8), exchange students and reference dates in EDU_TERT, or explain the difference.',
  },
  X17: {
    title: 'More nurses leaving than workers deployed',
    text: '{year}: {rightInstitution} gives {right} nurses leaving to work abroad, {leftInstitution} registers {left} health professionals going (ISCO 22 and 32).',
    why: 'Nurses are a part of these occupations; if more leave than are registered, many go unregistered or certificates are counted as departures.',
    todo: 'Check whether exits_abroad counts certificates asked for or people gone, and the occupation codes and coverage of LAB_OUT, or explain the difference.',
  },
  X18: {
    title: 'More victims assisted than detected',
    text: '{year}: {right} victims of trafficking were assisted, {left} were detected.',
    why: 'Help may continue from earlier years, but a fifth more than were found shows two ways of counting.',
    todo: 'Check whether ASSISTED counts persons or services and whether all bodies report what they DETECTED in JUS_TIP, or explain the difference.',
  },
  X19: {
    title: 'More convicted than prosecuted',
    text: '{year}: {right} persons were convicted of trafficking, {left} were prosecuted.',
    why: 'Convictions of a year may come from trials begun earlier, but more of them than of trials often means that cases and persons are mixed.',
    todo: 'Check that both count persons and the same offences in JUS_TIP. If the convictions belong to earlier trials, say so.',
  },
  X20: {
    title: 'Donor money in the budget differs',
    text: '{year}: {leftInstitution} executed {left} USD of donor money, {rightInstitution} report {right} USD paid through the budget.',
    why: 'Both describe the same money; a difference is money that one side does not see, or counts twice.',
    todo: 'Compare programmes with fund_source DONOR in FIN_BUDGET with projects on_budget YES in DON_SUPPORT: payments and spending of different years, exchange rate (FX_USD), mixed funds. Then explain the difference.',
  },
  X21: {
    title: 'Spending on actions differs from the budget',
    text: '{year}, {partner}: {leftInstitution} gives {left} spent on actions led by this institution, {rightInstitution} gives {right} executed.',
    why: 'The plan is judged by one and the budget by the other.',
    todo: 'Check whether budget_spent in PLN_ACTIONS runs since the start or for the year, and which programmes of FIN_BUDGET belong to the plan, or explain the difference.',
  },
  X22: {
    title: 'More people displaced by disasters than displaced at all',
    text: '{year}: {rightInstitution} gives {right} people displaced by disasters, {leftInstitution} only {left} internally displaced people for all causes.',
    why: 'The note says that disasters are included, so the first are a part of the second; help is planned with one or the other.',
    todo: 'Compare the dates and the definitions (people still displaced, or moved during the year) of ENV_DISP and INT_PROTECT (IDP), or explain the difference.',
  },
  X23: {
    title: 'Foreign workers differ',
    text: '{year}: {leftInstitution} gives {left} foreign workers as the reference for social protection, {rightInstitution} gives {right} foreigners employed.',
    why: 'The share of foreign workers covered changes with the number taken.',
    todo: 'Compare citizenship with place of birth, registered with all work, ages and dates in SOC_COVER (FOR) and STA_LF (FOREIGN, EMP), or explain the difference.',
  },
  X28: {
    title: 'Cash declared beside remittances',
    text: '{year}: travellers declared {left} in cash on arrival ({leftInstitution}), {percent} % of the remittances received ({right}, {rightInstitution}).',
    why: 'Cash carried by hand may be remittances that banks do not see.',
    todo: 'Nothing has to be changed. If the share is large, ask whether FIN_REMIT includes an estimate of cash carried by hand.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
