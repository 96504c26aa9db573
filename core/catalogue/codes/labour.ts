/** Occupation, sector, education, work (domain/code-lists §4). */
import type { CodeList } from '../../model.ts';
import { list, TOTAL, TOTAL_UNKNOWN } from './list.ts';

const ISCO_TWO_DIGITS =
  '01 02 03 11 12 13 14 21 22 23 24 25 26 31 32 33 34 35 41 42 43 44 51 52 53 54 61 62 63 71 72 73 74 75 81 82 83 ' +
  '91 92 93 94 95 96';

export const labour: readonly CodeList[] = [
  // ISCO-08: major groups, then two digits.
  list('CL_ISCO', `0 1 2 3 4 5 6 7 8 9 ${ISCO_TWO_DIGITS} _U _T`, TOTAL_UNKNOWN),
  // ISIC Rev.4 sections; BTE (B–E) and GTT (G–T) are the broad levels at which Rev.5 is accepted (rulings B42).
  list('CL_ISIC', 'A B C D E F G H I J K L M N O P Q R S T U BTE GTT _U _T', {
    aliases: { ...TOTAL_UNKNOWN.aliases, _T: ['all', 'ensemble', 'todos', 'todas'] },
  }),
  list('CL_ISCED', '0 1 2 3 4 5 6 7 8 9 _T', { aliases: TOTAL }),
  list('CL_EDUC_AGG', 'LOW MID HIGH _U _T', TOTAL_UNKNOWN),
  list('CL_SKILL', 'LOW MID HIGH _T', { aliases: TOTAL }),
  list('CL_LF_STATUS', 'EMP UNE OLF'),
  list('CL_CONTRACT', 'NEW REHIRE SEASONAL _U _T', TOTAL_UNKNOWN),
  list('CL_SEVERITY', 'FATAL NONFATAL'),
  list('CL_STUDENT_DIRECTION', 'OUTBOUND INBOUND ENROL'),
  list('CL_HEALTH_OCCUP', 'DOC NUR MID DEN PHA'),
];
