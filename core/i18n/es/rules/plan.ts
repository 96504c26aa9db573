/** Español: el propio plan. */
import type { plan as english } from '../../en/rules/plan.ts';
import type { Same } from '../../same.ts';

export const plan: Same<typeof english> = {
  S27: {
    title: 'El avance o el dinero de una acción no encaja',
    text: 'El avance es {found} %, pero va de 0 a 100.',
    why: 'El estado del plan se calcula con el avance y el dinero de sus acciones.',
    todo: 'Corrija el avance.',
    variants: {
      DONE: {
        text: 'La acción está en DONE, pero su avance es {found} %.',
        todo: 'Ponga progress_pct en 100, o el estado en ONGOING.',
      },
      SPENT: {
        text: 'Se gastaron {spent}, más que los {secured} asegurados.',
        todo: 'Corrija uno de los dos importes, o añada lo que se aseguró después.',
      },
    },
  },
  S28: {
    title: 'Los pesos de los objetivos no suman 1',
    text: 'Los pesos de los {goals} objetivos bajo {parent} suman {sum} en vez de 1; los que están en blanco ({blank}) cuentan como partes iguales.',
    why: 'Los pesos reparten la importancia del objetivo superior; si no, algunos objetivos cuentan demasiado.',
    todo: 'Cambie los pesos para que sumen 1, o déjelos todos en blanco si los objetivos importan por igual.',
    variants: {
      TOP: {
        text: 'Los pesos de los {goals} objetivos superiores del plan suman {sum} en vez de 1; los que están en blanco ({blank}) cuentan como partes iguales.',
        todo: 'Cambie los pesos para que sumen 1, o déjelos todos en blanco si los objetivos importan por igual.',
      },
    },
  },
};
