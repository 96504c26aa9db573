import type { findings as english } from '../en/findings.ts';
import type { Same } from '../same.ts';
import { dataFindings } from './findings/data.ts';
import { linkFindings } from './findings/links.ts';
import { monitoring } from './findings/monitoring.ts';
import { participation } from './findings/participation.ts';
import { policyFindings } from './findings/policies.ts';
import { support } from './findings/support.ts';

/** French: findings. */
export const findings: Same<typeof english> = {
  ...linkFindings,
  ...policyFindings,
  ...monitoring,
  ...dataFindings,
  ...participation,
  ...support,
};
