import type { dataFindings as english } from '../../en/findings/data.ts';
import type { Same } from '../../same.ts';

/** Spanish: C-4xx, the figures behind the plan. */
export const dataFindings: Same<typeof english> = {
  'C-401': {
    title: 'Cifras distintas entre instituciones',
    message:
      '{subject}, {year}: {institution} indica {a}, {institution2} indica {b}. Las cifras difieren (diferencia relativa {d}); mientras no se elija una, se muestran las dos.',
    suggestion:
      'Comparar definiciones, fechas y cobertura en una misma mesa. Anotar el valor decidido, o una explicación, en la hoja de conciliación.',
    rule: 'Dos instituciones indican el mismo concepto para el mismo año (relación EQ), y su diferencia relativa simétrica supera `d_severe` (H), `d_notable` (M) o `d_minor` (L); de varios pares, el mayor.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: {institution} indica {a}, {institution2} indica {b}. Las cifras difieren (diferencia relativa {d}); mientras no se elija una, se muestran las dos.',
      },
    },
  },
  'C-407': {
    title: 'Hoja no recibida',
    message:
      '{institution}: la hoja {subject} para {year} se esperaba el {due} y no está entre los libros leídos.',
    suggestion: 'Pedir la hoja, o corregir el calendario de datos.',
    rule: 'Una fila del calendario de datos del año de referencia vence a la fecha de referencia, no tiene fecha de recepción y no se leyó ninguna hoja de ese tipo con una fila usada: M; H si todos los indicadores de prueba de un vínculo importante la necesitan.',
    variants: {
      ONLY_SOURCE: {
        message:
          '{institution}: la hoja {subject} para {year} se esperaba el {due} y no está entre los libros leídos. Es la única fuente de prueba de: {links}.',
      },
    },
  },
};
