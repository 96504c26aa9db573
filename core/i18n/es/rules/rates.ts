/** Español: importes sin tipo de cambio. */
import type { rates as english } from '../../en/rules/rates.ts';
import type { Same } from '../../same.ts';

export const rates: Same<typeof english> = {
  S48: {
    title: 'Importes sin tipo de cambio',
    text: '{count} {count|importe no puede|importes no pueden} convertirse a {target}: falta el tipo FX_USD de {currency} para {year}.',
    why: 'Lo que no puede convertirse no entra en el costo, la financiación ni la brecha del plan, y la brecha puede parecer mayor o menor de lo que es.',
    todo: 'Escriba FX_USD de {year} en FIN_MACRO de un libro cuya moneda sea {currency}, o corrija la moneda en META.',
  },
  S49: {
    title: 'Importes en otra moneda',
    text: '{count} {count|importe está|importes están} en {currency}; otros libros tienen esta hoja en {target}.',
    why: 'Los importes de dos monedas no pueden sumarse: las cifras dejan fuera los que están en {currency}.',
    todo: 'Convierta los importes a {target} y escriba {target} como moneda en META.',
  },
};
