import type { findings as english } from '../en/findings.ts';
import type { Same } from '../same.ts';
import { dataFindings } from './findings/data.ts';
import { linkFindings } from './findings/links.ts';
import { policyFindings } from './findings/policies.ts';

/** Spanish: findings. */
export const findings: Same<typeof english> = {
  ...linkFindings,
  ...policyFindings,
  ...dataFindings,
  'C-501': {
    title: 'Falta un ministerio',
    message:
      '{institution}: no se leyó ninguna hoja de datos, aunque la institución tiene que ver con {n} {n|objetivo|objetivos} ({goals}).',
    suggestion: 'Pedir el libro y ofrecer ayuda; invitar a la institución al grupo de trabajo.',
    rule: 'Una institución tiene que ver con un objetivo (titular del objetivo, de los datos de una dimensión vinculada, o responsable de una política activa con efecto en él) y no se leyó ninguna de sus hojas de datos con una fila usada: H si es responsable de una política activa o la única titular de los datos de un vínculo importante, si no M. PLN y DON no se examinan.',
    variants: {
      LEAD: {
        message:
          '{institution}: no se leyó ninguna hoja de datos, aunque la institución es responsable de una política activa y tiene que ver con {n} {n|objetivo|objetivos} ({goals}).',
      },
      ONLY_OWNER: {
        message:
          '{institution}: no se leyó ninguna hoja de datos, aunque solo esta institución tiene los datos de un vínculo importante; tiene que ver con {n} {n|objetivo|objetivos} ({goals}).',
      },
    },
  },
  'C-601': {
    title: 'Objetivo sin socio',
    message:
      'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ningún socio lo apoya por ahora.',
    suggestion:
      'Llevar el objetivo a la próxima reunión con los socios; comprobar que los apoyos se anotan con su objetivo.',
    rule: 'Un objetivo tiene un vínculo de al menos `material` en cualquier sentido, y los compromisos externos de los proyectos en marcha son 0: H si hay déficit de financiación, si no M (también si no se conoce el costo).',
    variants: {
      GAP: {
        message:
          'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ningún socio lo apoya por ahora. {gap} {currency} de su costo de {cost} {currency} no están financiados.',
      },
      UNKNOWN: {
        message:
          'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ningún socio lo apoya por ahora. No se conoce su déficit de financiación, porque no se indican costo o fondos.',
      },
    },
  },
  'C-602': {
    title: 'Déficit de financiación',
    message:
      'Objetivo {goal}: de un costo de {cost} {currency}, {funded} {currency} están financiados (nacional {domestic}, externo {external}). El déficit es de {gap} {currency}, el {percent} % del costo.',
    suggestion: 'Buscar fondos nacionales o externos, extender el objetivo a más años, o reducir su costo.',
    rule: 'Déficit como parte del costo, si ambos se conocen: H desde `gap_high`, M desde `gap_mid`, L por encima de 0,05.',
  },
};
