/** What was computed with all that is said of each figure, so that two computations can be compared. */
import { figureWith } from '../../core/model/figure.ts';
import type { Computed } from '../../core/model.ts';

export const whole = (computed: Computed): Computed => ({
  ...computed,
  values: computed.values.map((value) => figureWith(value)),
});
