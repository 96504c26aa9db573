import { dataFindings } from './findings/data.ts';
import { linkFindings } from './findings/links.ts';
import { monitoring } from './findings/monitoring.ts';
import { participation } from './findings/participation.ts';
import { policyFindings } from './findings/policies.ts';
import { support } from './findings/support.ts';

/**
 * English: findings. `message` says what was seen and why it matters, `suggestion` what may be done, `rule` the exact
 * condition. `variants` are other wordings of the message. Nothing here says who is right or what caused what.
 */
export const findings = {
  ...linkFindings,
  ...policyFindings,
  ...monitoring,
  ...dataFindings,
  ...participation,
  ...support,
};
