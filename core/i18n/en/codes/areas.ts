/** English: special partner codes; names of countries come from the package of country names. */
export const areas = {
  CL_AREA: {
    _T: 'Total',
    _U: 'Unknown',
    _O: 'Other',
    _Z: 'Not applicable',
    _X: 'Not allocated',
    _AGG: 'Group of countries',
    XXA: 'Stateless',
  },
};
