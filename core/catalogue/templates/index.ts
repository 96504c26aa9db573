/** Every sheet: those of all workbooks first, then by institution in the order of CL_INSTITUTION. */
import type { Template } from '../../model.ts';
import { agr } from './agr.ts';
import { coh } from './coh.ts';
import { cus } from './cus.ts';
import { don } from './don.ts';
import { edu } from './edu.ts';
import { env } from './env.ts';
import { fin } from './fin.ts';
import { hea } from './hea.ts';
import { int } from './int.ts';
import { jus } from './jus.ts';
import { lab } from './lab.ts';
import { loc } from './loc.ts';
import { common } from './meta.ts';
import { mfa } from './mfa.ts';
import { pln } from './pln.ts';
import { soc } from './soc.ts';
import { sta } from './sta.ts';

export const templates: readonly Template[] = [
  ...common,
  ...sta,
  ...int,
  ...lab,
  ...hea,
  ...edu,
  ...fin,
  ...cus,
  ...jus,
  ...mfa,
  ...soc,
  ...agr,
  ...env,
  ...loc,
  ...pln,
  ...coh,
  ...don,
];
