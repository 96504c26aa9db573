/** English: the sheets of the ministries, and words of columns that mean something else there. */
export const profile = {
  META: {
    name: 'About this workbook',
    purpose: 'Who sends the workbook, for which years, in which currency and by which definitions.',
    fields: {
      status: { label: 'State of the workbook', help: 'DRAFT while being filled in, FINAL when signed.' },
    },
  },
  EXPLAIN: {
    name: 'Explained issues',
    purpose: 'Why figures are right although a check asks about them.',
  },
  STA_POP: {
    name: 'Usual residents',
    purpose: 'Population by age and sex; the base of most rates.',
  },
  STA_STOCK: {
    name: 'Immigrants in the country',
    purpose: 'Foreign-born or foreign citizens by country of origin.',
  },
  STA_EMIG: {
    name: 'Nationals living abroad',
    purpose: 'Emigrants by country of destination, age and education.',
  },
  STA_FLOW: {
    name: 'Migration flows',
    purpose: 'Immigration and emigration counted by the statistical office.',
  },
  STA_EDU: {
    name: 'Education of residents aged 25 and over',
    purpose: 'Education of natives and foreigners; the base of skill comparisons.',
  },
  STA_LF: {
    name: 'Labour force status',
    purpose: 'Employment and unemployment of natives, foreigners and returnees aged 15 and over.',
    fields: {
      pop_group: { label: 'Population group', help: 'NATIVE, FOREIGN, RETURNEE or _T all.' },
    },
  },
  STA_HH: {
    name: 'Households and remittances',
    purpose: 'Households with and without remittances, and poverty among them.',
  },
  INT_BORDER: {
    name: 'Border crossings',
    purpose: 'Entries and exits at the border: events, not persons.',
    fields: {
      total: { label: 'Crossings', help: 'Events, not persons: somebody who crosses twice counts twice.' },
      mode: { label: 'Way of travel', help: 'AIR, LAND, SEA, RAIL or _T all.' },
    },
  },
  INT_PERMIT: {
    name: 'Residence permits',
    purpose: 'Permits issued, renewed, withdrawn and valid, by reason and length.',
    fields: {
      event: {
        label: 'Permit event',
        help: 'FIRST, RENEW, WITHDRAWN during the year; VALID on 31 December.',
      },
    },
  },
  INT_ENFORCE: {
    name: 'Enforcement measures',
    purpose: 'Refusals, returns, detention and regularisation of foreigners.',
  },
  INT_ASYLUM: {
    name: 'Asylum procedure',
    purpose: 'Applications, decisions and pending cases, in persons.',
    fields: {
      event: {
        label: 'Step of the procedure',
        help: 'PEND_START on 1 January, PEND_END on 31 December, the others during the year.',
      },
    },
  },
  INT_PROTECT: {
    name: 'Protected and displaced populations',
    purpose: 'Refugees, asylum-seekers, displaced and stateless persons, here and abroad.',
  },
  INT_DEATHS: {
    name: 'Deaths and disappearances on the way',
    purpose: 'Dead and missing migrants by route.',
    fields: {
      status: { label: 'Dead or missing', help: 'DEAD or MISSING.' },
    },
  },
  LAB_OUT: {
    name: 'Workers deployed abroad',
    purpose: 'Workers registered for work abroad by destination and occupation.',
  },
  LAB_FWP: {
    name: 'Permits of foreign workers',
    purpose: 'Work permits issued, renewed and valid, by citizenship and occupation.',
    fields: {
      event: { label: 'Permit event', help: 'FIRST and RENEW during the year; VALID on 31 December.' },
    },
  },
  LAB_EMP: {
    name: 'Employed persons',
    purpose: 'Natives and foreigners by industry and occupation, with mean wages.',
  },
  LAB_RECRUIT: {
    name: 'Cost of recruitment',
    purpose: 'What workers pay to get a job abroad, compared with their income (SDG 10.7.1).',
  },
  LAB_AGENCY: {
    name: 'Recruitment agencies',
    purpose: 'Licences and complaints.',
  },
  LAB_INJURY: {
    name: 'Injuries at work',
    purpose: 'Fatal and other injuries of migrant and other workers (SDG 8.8.1).',
    fields: {
      pop_group: { label: 'Migrants or others', help: 'MIGRANT or NONMIGRANT workers.' },
    },
  },
  HEA_WORKF: {
    name: 'Health workforce',
    purpose: 'Doctors, nurses and others: active, trained abroad, leaving, vacant posts.',
  },
  HEA_COVER: {
    name: 'Health coverage',
    purpose: 'Persons with health coverage by group.',
    fields: {
      pop_group: {
        label: 'Group covered',
        help: 'NAT nationals, FOR foreigners, REFASY refugees and asylum-seekers, RETURNEE.',
      },
      covered: { label: 'Persons with health coverage', help: 'Persons of the group with health coverage.' },
    },
  },
  EDU_TERT: {
    name: 'Students in tertiary education',
    purpose: 'Students abroad, from abroad, and all enrolled.',
    fields: {
      direction: {
        label: 'Where they study',
        help: 'OUTBOUND abroad, INBOUND from abroad, ENROL all enrolled in the country.',
      },
    },
  },
  EDU_PUPIL: {
    name: 'Pupils',
    purpose: 'Enrolled pupils and children of school age, natives and foreigners.',
    fields: {
      total: { label: 'Pupils', help: 'Enrolled pupils, both sexes.' },
    },
  },
  EDU_QUAL: {
    name: 'Recognition of foreign qualifications',
    purpose: 'Applications and decisions.',
  },
  FIN_REMIT: {
    name: 'Remittances',
    purpose: 'Balance-of-payments items received and paid, by partner country.',
    fields: {
      direction: { label: 'Received or paid', help: 'REC received from abroad, PAID sent abroad.' },
      item: {
        label: 'Balance-of-payments item',
        help: 'PT personal transfers, CE compensation of employees … PR only if nothing finer is known.',
      },
    },
  },
  FIN_RCOST: {
    name: 'Prices of remittance services',
    purpose: 'What it costs to send money to the country (SDG 10.c.1).',
  },
  FIN_MACRO: {
    name: 'Macroeconomic figures',
    purpose: 'GDP, trade, investment, aid, exchange rate and prices.',
    fields: {
      amount: {
        label: 'Amount or index',
        help: 'In currency and unit of META; FX_USD and CPI are plain numbers.',
      },
    },
  },
  FIN_BUDGET: {
    name: 'Budget of programmes',
    purpose: 'Planned and executed budget of programmes about migration.',
  },
  FIN_DIASP: {
    name: 'Diaspora finance',
    purpose: 'Bonds, deposits, investment and donations from the diaspora.',
    fields: {
      instrument: { label: 'Diaspora instrument', help: 'BOND, DEPOSIT, FDI, DONATION or OTHER.' },
    },
  },
  CUS_CASH: {
    name: 'Cash declared at the border',
    purpose: 'Declarations and amounts.',
  },
  CUS_TRADE: {
    name: 'Trade in goods',
    purpose: 'Exports and imports by partner country.',
  },
  CUS_RELIEF: {
    name: 'Duty relief',
    purpose: 'Relief for returnees and consignments of the diaspora.',
    fields: {
      value_usd: { label: 'Value of the goods, US dollars', help: 'Whole US dollars.' },
    },
  },
  JUS_TIP: {
    name: 'Trafficking in persons',
    purpose: 'Victims and persons prosecuted. Small counts are protected.',
    fields: {
      event: {
        label: 'Stage',
        help: 'DETECTED, ASSISTED victims; INVESTIGATED, PROSECUTED, CONVICTED persons.',
      },
    },
  },
  JUS_SOM: {
    name: 'Smuggling of migrants',
    purpose: 'Smuggled migrants and smugglers before the courts.',
    fields: {
      event: { label: 'Stage', help: 'SMUGGLED migrants; PROSECUTED, CONVICTED smugglers.' },
    },
  },
  JUS_CASES: {
    name: 'Access to justice',
    purpose: 'Cases of migrants filed, closed and won.',
  },
  JUS_TREATY: {
    name: 'Treaties',
    purpose: 'International instruments signed and ratified.',
    fields: {
      instrument: { label: 'Treaty', help: 'International instrument, by its code.' },
      status: { label: 'State of ratification', help: 'NONE, SIGNED or RATIFIED.' },
      date: { label: 'Date of signature or ratification', help: 'Day of the state given.' },
    },
  },
  MFA_CONS: {
    name: 'Nationals registered at consulates',
    purpose: 'Registered nationals by host country.',
  },
  MFA_SERV: {
    name: 'Consular services',
    purpose: 'Help and documents given to nationals abroad.',
  },
  MFA_AGREE: {
    name: 'Agreements with other countries',
    purpose: 'Labour, social security, readmission and other agreements.',
    fields: {
      type: {
        label: 'Kind of agreement',
        help: 'BLA labour, SSA social security, READM readmission, VISA, MOBIL, DTA, RECOG.',
      },
    },
  },
  MFA_RETURN: {
    name: 'Returning nationals',
    purpose: 'Nationals who came back, by country and way of return.',
    fields: {
      mode: {
        label: 'Way of return',
        help: 'SPONT spontaneous, AVR assisted voluntary, FORCED; _U unknown, _T all.',
      },
    },
  },
  MFA_DIASP: {
    name: 'Diaspora life',
    purpose: 'Associations, programmes, dual citizens and voters abroad.',
  },
  SOC_CHILD: {
    name: 'Children with parents abroad',
    purpose: 'Children left in the country, and all children.',
    fields: {
      status: { label: 'Parents abroad', help: 'ONE_ABROAD, BOTH_ABROAD, or ALL children aged 0–17.' },
      total: { label: 'Children', help: 'Children aged 0–17.' },
    },
  },
  SOC_COVER: {
    name: 'Social protection',
    purpose: 'Workers with contributory coverage, and benefits paid abroad.',
    fields: {
      pop_group: {
        label: 'Group of workers',
        help: 'NAT nationals, FOR foreigners, EMIGRANT nationals abroad.',
      },
    },
  },
  SOC_REINT: {
    name: 'Reintegration support',
    purpose: 'Returnees who received support, by kind.',
    fields: {
      service: {
        label: 'Kind of support',
        help: 'ANY counts each person once; the other services may overlap.',
      },
    },
  },
  AGR_RURAL: {
    name: 'Rural households',
    purpose: 'Rural households with migrants and remittances, by region.',
  },
  ENV_DISP: {
    name: 'Displacement by disasters',
    purpose: 'Movements and displaced persons by hazard and region.',
    fields: {
      female: { label: 'Of them female', help: 'Female part of the new displacements.' },
      male: { label: 'Of them male', help: 'Male part of the new displacements.' },
    },
  },
  LOC_PLAN: {
    name: 'Regions and their plans',
    purpose: 'Migration in the regions, and whether local plans deal with it.',
  },
};
