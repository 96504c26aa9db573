import type { coherence as english } from '../en/coherence.ts';
import type { Same } from '../same.ts';

/** Spanish: short words of the coherence side that findings and sheets share. */
export const coherence: Same<typeof english> = {
  directions: {
    M2D: 'migración → objetivo',
    D2M: 'objetivo → migración',
  },
  concepts: {
    labour_out: 'trabajadores que salen a trabajar al extranjero',
    net_nationals: 'migración neta de nacionales',
    outflow: 'emigración hacia un país socio',
    students_out: 'estudiantes en el extranjero',
    consular: 'nacionales en el extranjero conocidos por los consulados',
    permits: 'permisos de residencia vigentes',
    work_permits_valid: 'permisos de trabajo vigentes',
    work_permits_first: 'primeros permisos de trabajo',
    returns: 'nacionales que regresan',
    population: 'población residente',
    nurses_out: 'personal de enfermería que sale a trabajar al extranjero',
    on_budget_support: 'apoyo incluido en el presupuesto',
    action_spending: 'gasto en acciones',
    displaced: 'personas desplazadas por desastres',
    foreign_employed: 'trabajadores extranjeros ocupados',
    definition_set: 'conjunto de definiciones',
    migrant_basis: 'quién cuenta como migrante',
  },
  splits: {
    sex: 'sexo',
    age: 'edad',
    place: 'origen o destino',
    duration: 'duración',
    skill: 'educación u ocupación',
    other: 'sexo cruzado con otra característica',
    sector: 'sector',
    occupation: 'ocupación',
    partner: 'país asociado',
    area: 'urbano y rural',
    host: 'país de acogida',
    level: 'nivel educativo',
  },
};
