/** Español: la regla sobre datos de personas. */
import type { personal as english } from '../../en/rules/personal.ts';
import type { Same } from '../../same.ts';

const DELETE_THEM =
  'Borre la columna, o lo que dice de personas, y envíe de nuevo el libro. Envíe solo cifras sobre grupos.';

export const personal: Same<typeof english> = {
  S36: {
    title: 'Datos personales en el libro',
    text: 'La columna {column} («{header}») parece contener datos de personas en {count} {count|celda|celdas}: {cells}.',
    why: 'El libro pasa a otros ministerios; los datos de personas no deben salir de la oficina que los guarda. No se muestran aquí.',
    todo: DELETE_THEM,
    variants: {
      EMAIL: {
        text: 'La columna {column} («{header}») parece contener correos electrónicos de personas en {count} {count|celda|celdas}: {cells}.',
        todo: 'Borre los correos, o indique la oficina en su lugar.',
      },
      PHONE: {
        text: 'La columna {column} («{header}») parece contener números de teléfono en {count} {count|celda|celdas}: {cells}.',
        todo: 'Borre los números, o indique la oficina en su lugar.',
      },
      ID: {
        text: 'La columna {column} («{header}») parece contener números de pasaporte o de documentos de identidad en {count} {count|celda|celdas}: {cells}.',
        todo: DELETE_THEM,
      },
      BIRTH: {
        text: 'La columna {column} («{header}») parece contener fechas de nacimiento en {count} {count|celda|celdas}: {cells}.',
        todo: DELETE_THEM,
      },
      ADDRESS: {
        text: 'La columna {column} («{header}») parece contener direcciones de viviendas en {count} {count|celda|celdas}: {cells}.',
        todo: DELETE_THEM,
      },
      NAME: {
        text: 'La columna {column} («{header}») parece contener nombres de personas en {count} {count|celda|celdas}: {cells}.',
        todo: DELETE_THEM,
      },
    },
  },
};
