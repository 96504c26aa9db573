/** French: special partner codes; names of countries come from the package of country names. */
import type { areas as english } from '../../en/codes/areas.ts';
import type { Same } from '../../same.ts';

export const areas: Same<typeof english> = {
  CL_AREA: {
    _T: 'Total',
    _U: 'Inconnu',
    _O: 'Autres',
    _Z: 'Sans objet',
    _X: 'Non réparti',
    _AGG: 'Groupe de pays',
    XXA: 'Apatride',
  },
};
