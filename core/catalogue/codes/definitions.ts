/** Who is counted: definitions of migration, groups of people, displacement (domain/code-lists §3). */
import type { CodeList } from '../../model.ts';
import { list, TOTAL, TOTAL_UNKNOWN } from './list.ts';

export const definitions: readonly CodeList[] = [
  list('CL_DEFINITION_SET', 'RSIM1998 RSIM2021 NATIONAL'),
  list('CL_MIGRANT_BASIS', 'BIRTH CITIZ BOTH'),
  list('CL_DIRECTION', 'IN OUT'),
  list('CL_DURATION', 'LT ST _U _T', TOTAL_UNKNOWN),
  list('CL_CITIZEN_GROUP', 'NAT FOR XXA _U _T', TOTAL_UNKNOWN),
  list('CL_POP_GROUP', 'NATIVE FOREIGN RETURNEE _T', { aliases: TOTAL }),
  list('CL_COVER_GROUP', 'NAT FOR REFASY RETURNEE EMIGRANT'),
  list('CL_MIGRANT_STATUS', 'MIGRANT NONMIGRANT'),
  list('CL_EMIG_SOURCE', 'MIRROR REGISTER HHSURVEY CONSUL EST'),
  // HST is never added to the others.
  list('CL_POP_TYPE', 'REF ASY OIP IDP STA OOC RET RDP HST'),
  list('CL_SIDE', 'HOSTED ABROAD'),
  list('CL_URBANISATION', 'URB RUR _T', { aliases: TOTAL }),
];
