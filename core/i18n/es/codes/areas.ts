/** Spanish: special partner codes; names of countries come from the package of country names. */
import type { areas as english } from '../../en/codes/areas.ts';
import type { Same } from '../../same.ts';

export const areas: Same<typeof english> = {
  CL_AREA: {
    _T: 'Total',
    _U: 'Desconocido',
    _O: 'Otros',
    _Z: 'No aplicable',
    _X: 'No asignado',
    _AGG: 'Grupo de países',
    XXA: 'Apátrida',
  },
};
