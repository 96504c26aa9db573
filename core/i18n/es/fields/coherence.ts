/** Spanish: the columns of COH_ sheets. */
import type { coherence as english } from '../../en/fields/coherence.ts';
import type { Same } from '../../same.ts';

export const coherence: Same<typeof english> = {
  exercise_id: { label: 'Ejercicio', help: 'Códigos del país y del plan, por ejemplo XTS-NDP3.' },
  role: { label: 'Función', help: 'Elija de la lista.' },
  phase: { label: 'Fase', help: 'Fase del ejercicio: PREP, ASSESS, STRATEGY, ACTION, IMPLEMENT, EVALUATE.' },
  ref_date: {
    label: 'Fecha de referencia',
    help: 'Día al que se examina el plan. Vacío: 31 de diciembre del año de referencia.',
  },
  lead_institution: {
    label: 'Institución a cargo',
    help: 'Institución que dirige el ejercicio, por su código.',
  },
  pilot: { label: 'Piloto', help: 'YES si es un ensayo.' },
  method_version: {
    label: 'Versión del método',
    help: 'Versión de las reglas y puntuaciones. La llena el producto.',
  },
  params_changed: { label: 'Parámetros cambiados', help: 'Lo llena el producto.' },
  param: { label: 'Parámetro', help: 'Nombre del parámetro, por ejemplo material.' },
  value: { label: 'Valor', help: 'El valor mismo.' },
  approved: { label: 'Aprobación', help: 'Fecha de aprobación.' },
  migration_text: {
    label: 'Migración en el texto',
    help: 'NONE, MENTION, ANALYSIS u OBJECTIVE: cuánto trata el plan la migración.',
  },
  has_results_matrix: { label: 'Matriz de resultados', help: 'YES si el plan tiene indicadores con metas.' },
  has_costing: { label: 'Costeo', help: 'YES si el costo del plan está calculado.' },
  outcome_indicator: { label: 'Indicador de efecto', help: 'Indicador con el que se juzga la política.' },
  push: {
    label: 'Impulso a la migración',
    help: '−1 menos, 0 cambia las condiciones, no el volumen, +1 más de esta migración.',
  },
  declared_effect: { label: 'Efecto declarado sobre el objetivo', help: '−3 … +3, según la institución.' },
  intent: { label: 'Intención', help: 'MAIN si es el propósito, SIDE si es un efecto secundario.' },
  declared_by: {
    label: 'Declarado por',
    help: 'Código de la institución o del actor que lo declara. Habitual: PLN.',
  },
  subject_id: { label: 'Objetivo o política', help: 'Código del objetivo o de la política que se sigue.' },
  method: { label: 'Método', help: 'BA, ITS, DID, CITS, TARGET, o NONE para ninguna estimación.' },
  start_point: {
    label: 'Inicio del efecto',
    help: 'Año o período desde el que actúa la política. Vacío: su año de inicio.',
  },
  comment: { label: 'Comentario', help: 'Lo que el lector debería saber.' },
  strength_of_design: { label: 'Solidez del diseño', help: 'Lo llena el producto.' },
  caveat: { label: 'Salvedad', help: 'Lo llena el producto.' },
  stakeholder_id: { label: 'Actor', help: 'Código corto del actor, usado una sola vez.' },
  name: { label: 'Nombre', help: 'Nombre de la organización o grupo, no de una persona.' },
  sphere: { label: 'Esfera', help: 'GOV gobierno, SOC sociedad.' },
  mandate: { label: 'Mandato', help: 'De qué está encargado el actor.' },
  event_id: {
    label: 'Código del evento',
    help: 'Código corto del evento, el mismo para todos los participantes.',
  },
  goal_ids: { label: 'Objetivos', help: 'Códigos de objetivos separados por ; vacío: todos los objetivos.' },
  input_recorded: { label: 'Aporte registrado', help: 'YES si lo que dijeron quedó por escrito.' },
  response_given: { label: 'Respuesta dada', help: 'YES si se les informó de qué se hizo con ello.' },
  participants_f: { label: 'Mujeres participantes', help: 'Número de mujeres.' },
  participants_m: { label: 'Hombres participantes', help: 'Número de hombres.' },
  lesson_id: { label: 'Código de la lección', help: 'Código corto de la lección, usado una sola vez.' },
  what_happened: { label: 'Qué pasó', help: 'Los hechos en pocas palabras.' },
  lesson: { label: 'Lección', help: 'Lo que se aprendió.' },
  kind: { label: 'Clase', help: 'PROCESS, DATA, METHOD, TEMPLATE, POLICY o SUPPORT.' },
  affects: { label: 'Afecta a', help: 'Capítulo de la guía, hoja, indicador o regla de que se trata.' },
  proposal: { label: 'Propuesta', help: 'Lo que debería cambiarse.' },
  proposed_by: { label: 'Propuesto por', help: 'Institución o actor, no una persona.' },
  decision: { label: 'Decisión', help: 'OPEN, ACCEPTED, REJECTED o DONE.' },
  in_version: { label: 'En la versión', help: 'Versión en que se hace el cambio.' },
};
