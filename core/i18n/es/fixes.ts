/** Español: lo que dicen las correcciones y su anulación. */
import type { fixes as english } from '../en/fixes.ts';
import type { Same } from '../same.ts';

export const fixes: Same<typeof english> = {
  fixed: '{file}: {n} {n|celda corregida|celdas corregidas} en {target}',
  rule: '  {rule}: {n} {n|celda|celdas}, {first} y otras',
  ruleOne: '  {rule}: {cell}, {from} → {to}',
  passed: '  sin corregir: {rule} en {cell}, {why}',
  formulas:
    '  {target} tiene fórmulas, cuyos resultados pueden ser todavía los anteriores: Excel las vuelve a calcular al abrirlo, LibreOffice con Ctrl+Mayús+F9; guárdelo después',
  undo: '  para deshacer: mainstream undo {undo}',
  nothing: '{file}: nada puede corregirse sin preguntar',
  proposals:
    '{n} {n|propuesta debe decidirla|propuestas debe decidirlas} una persona: --accept con su celda (MFA_CONS!C8)',
  undone: '{file}: {n} {n|celda|celdas} como antes en {target}',
  blank: 'vacío',
  notWritten: '{file}: solo se corrigen archivos .xlsx y .csv; guárdelo antes como .xlsx',
  why: {
    formula: 'hay una fórmula',
    merged: 'la celda está oculta en un rango combinado',
    changed: 'la celda ya no está como antes',
    taken: 'otra corrección cambia la misma celda',
  },
};
