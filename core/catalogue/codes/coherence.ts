/** Policies, participation, support and lessons of the coherence exercise (domain/coherence §3). */
import type { CodeList } from '../../model.ts';
import { list, TOTAL } from './list.ts';

const INSTITUTIONS = 'STA INT LAB HEA EDU FIN CUS JUS MFA SOC AGR ENV LOC PLN DON';
/** The first six are the expected society groups (§3.9). */
const SOCIETY = 'ACA SRV LOCG PRV NGO MIG WRK MED';

export const coherence: readonly CodeList[] = [
  list('CL_COUNTRY_ROLE', 'ORIGIN DESTINATION TRANSIT MIXED'),
  list('CL_PHASE', 'PREP ASSESS STRATEGY ACTION IMPLEMENT EVALUATE'),
  list('CL_POLICY_TYPE', 'MIG HRD ISC SOC FIN TRD SEC DAT'),
  list('CL_POLICY_INSTRUMENT', 'LAW STRATEGY PROGRAMME AGREEMENT REGULATION TAX SERVICE INFORMATION'),
  list('CL_POLICY_LEVEL', 'NAT SUB INT'),
  list('CL_POLICY_STATUS', 'PLANNED ADOPTED ONGOING DONE SUSPENDED DROPPED'),
  list('CL_PUSH', '-1 0 1'),
  list('CL_INTENT', 'MAIN SIDE'),
  list('CL_MONITOR_GROUP', 'TREATED COMPARISON _T', { aliases: TOTAL }),
  list('CL_ESTIMATE_METHOD', 'NONE BA ITS DID CITS TARGET'),
  list('CL_SPHERE', 'GOV SOC'),
  list('CL_STAKEHOLDER_GROUP', `${INSTITUTIONS} ${SOCIETY}`),
  list('CL_STAKEHOLDER_ROLE', 'LEAD DATA CONSULT DELIVER FINANCE'),
  list('CL_EVENT_TYPE', 'TASKFORCE CONSULTATION WORKSHOP REVIEW VALIDATION'),
  list('CL_RECORD_SOURCE', 'PARTNER IATI'),
  list('CL_PARTNER_TYPE', 'BILATERAL UN IFI EU NGO FOUNDATION SOUTH'),
  // Migration-related purposes of the DAC list; any other five digits are accepted.
  list(
    'CL_CRS_PURPOSE',
    '15190 24050 16070 15160 13010 16062 72010 72011 72012 72040 72050 ' +
      '93010 93011 93012 93013 93014 93015 93016 93017 93018',
    { pattern: '^\\d{5}$' },
  ),
  // H02 to H05 are spent in the donor country (rulings-coherence D8); any other DAC type is accepted.
  list('CL_AID_TYPE', 'H02 H03 H04 H05', { pattern: '^[A-H]\\d{2}$' }),
  list('CL_SUPPORT_KIND', 'TA FUND EQUIP RESEARCH SERVICE'),
  list('CL_GENDER_MARKER', '0 1 2'),
  list('CL_LESSON_KIND', 'PROCESS DATA METHOD TEMPLATE POLICY SUPPORT'),
  list('CL_LESSON_DECISION', 'OPEN ACCEPTED REJECTED DONE'),
];
