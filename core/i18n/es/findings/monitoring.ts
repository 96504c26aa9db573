import type { monitoring as english } from '../../en/findings/monitoring.ts';
import type { Same } from '../../same.ts';

/** Spanish: findings on baselines, targets and results (C-3xx). */
export const monitoring: Same<typeof english> = {
  'C-301': {
    title: 'Sin línea de base',
    message:
      '{indicator}, bajo el objetivo {goal}, no tiene línea de base o no tiene año para ella. Sin punto de partida nadie podrá decir cuánto ha avanzado el plan.',
    suggestion:
      'Anotar el valor desde el que se mide el avance y su año; si no lo hay, tomar la cifra más antigua que sea fiable y decirlo.',
    rule: 'Una fila de meta, o una política no DROPPED con indicador de resultado, no tiene línea de base o no tiene año de base: M; H si el objetivo, o un objetivo sobre el que la política tiene una fila de efecto, tiene un vínculo de al menos `material`.',
    variants: {
      POLICY: {
        message:
          '{indicator}, con el que debe juzgarse la política {policy}, no tiene línea de base o no tiene año para ella. Sin punto de partida nadie podrá decir qué ha cambiado.',
      },
    },
  },
  'C-302': {
    title: 'Plan sin líneas de base',
    message:
      'Plan {plan}, filas de metas con línea de base: {present} de {rows}. Con tan pocas no se pueden mostrar sus resultados.',
    suggestion:
      'Reunir con los titulares de los datos las líneas de base que faltan antes de la próxima revisión; renunciar a las metas que nadie puede medir.',
    rule: 'La parte de las filas de metas de un plan que tienen línea de base es menor que 0,5. Los objetivos sin plan no pertenecen a ninguno; si COH_PLANS está vacía, todos los objetivos forman un solo plan.',
    variants: {
      UNNAMED: {
        message:
          'Filas de metas del plan con línea de base: {present} de {rows}. Con tan pocas no se pueden mostrar sus resultados.',
      },
    },
  },
  'C-303': {
    title: 'Sin meta',
    message:
      '{indicator}, bajo el objetivo {goal}, no tiene meta o no tiene año para ella. Sin ambos nadie puede decir si el plan cumple lo que promete.',
    suggestion: 'Anotar el valor que se quiere alcanzar y el año en que debe alcanzarse.',
    rule: 'Una fila de meta, o una política no DROPPED con indicador de resultado, no tiene meta o no tiene año de la meta.',
    variants: {
      POLICY: {
        message:
          '{indicator}, con el que debe juzgarse la política {policy}, no tiene meta o no tiene año para ella. Sin ambos nadie puede decir si la política ha logrado su fin.',
      },
    },
  },
  'C-304': {
    title: 'Objetivo vinculado sin indicador',
    message:
      'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ninguna fila de meta lo sigue. No se verá si se alcanza.',
    suggestion:
      'Elegir para el objetivo un indicador con línea de base y meta; los de las dimensiones vinculadas son un buen comienzo.',
    rule: 'Un objetivo tiene un vínculo de al menos `material` en uno u otro sentido y ninguna fila en PLN_TARGETS.',
  },
  'C-305': {
    title: 'Con retraso',
    message:
      '{indicator}, bajo el objetivo {goal}, avanza despacio: {baseline} en {baseline_year}, {current} en {current_year}. Ha recorrido el {travelled} % del camino hacia {target}, mientras ha pasado el {expected} % del tiempo.',
    suggestion:
      'Ver con los responsables qué lo frena: dar más medios, cambiar las medidas, o fijar otra meta y decir por qué.',
    rule: 'Recorrido T = (actual − base) / (meta − base), esperado X = tiempo pasado en el año del valor. Si la meta no se ha alcanzado y X > 0: H si T es menor que 0, M si T / X es menor que `track_slow`, L si es menor que `track_ok`.',
    variants: {
      OFF: {
        message:
          '{indicator}, bajo el objetivo {goal}, va muy retrasado: {baseline} en {baseline_year}, {current} en {current_year}. Ha recorrido el {travelled} % del camino hacia {target}, mientras ha pasado el {expected} % del tiempo.',
      },
      BACKWARD: {
        message:
          '{indicator}, bajo el objetivo {goal}, se aleja de su meta: {baseline} en {baseline_year}, {current} en {current_year}. Debería alcanzar {target} en {target_year}.',
      },
      POLICY: {
        message:
          '{indicator}, con el que se juzga la política {policy}, avanza despacio: {baseline} en {baseline_year}, {current} en {current_year}. Ha recorrido el {travelled} % del camino hacia {target}, mientras ha pasado el {expected} % del tiempo.',
      },
      POLICY_OFF: {
        message:
          '{indicator}, con el que se juzga la política {policy}, va muy retrasado: {baseline} en {baseline_year}, {current} en {current_year}. Ha recorrido el {travelled} % del camino hacia {target}, mientras ha pasado el {expected} % del tiempo.',
      },
      POLICY_BACKWARD: {
        message:
          '{indicator}, con el que se juzga la política {policy}, se aleja de su meta: {baseline} en {baseline_year}, {current} en {current_year}. Debería alcanzar {target} en {target_year}.',
      },
    },
  },
  'C-306': {
    title: 'Meta contraria al sentido',
    message:
      '{indicator}, bajo el objetivo {goal}: se dice que más alto es mejor, y la meta ({target}) está por debajo de la línea de base ({baseline}). Un avance se leería como pérdida.',
    suggestion: 'Corregir el sentido, la meta o la línea de base.',
    rule: '`better` es UP y la meta está por debajo de la línea de base, o `better` es DOWN y la meta está por encima; filas de metas, y políticas no DROPPED con indicador de resultado.',
    variants: {
      DOWN: {
        message:
          '{indicator}, bajo el objetivo {goal}: se dice que más bajo es mejor, y la meta ({target}) está por encima de la línea de base ({baseline}). Un avance se leería como pérdida.',
      },
      POLICY: {
        message:
          '{indicator}, con el que se juzga la política {policy}: se dice que más alto es mejor, y la meta ({target}) está por debajo de la línea de base ({baseline}). Un avance se leería como pérdida.',
      },
      POLICY_DOWN: {
        message:
          '{indicator}, con el que se juzga la política {policy}: se dice que más bajo es mejor, y la meta ({target}) está por encima de la línea de base ({baseline}). Un avance se leería como pérdida.',
      },
    },
  },
  'C-307': {
    title: 'Meta cumplida al comienzo',
    message:
      '{indicator}, bajo el objetivo {goal}: la meta ({target}) es lo que ya había al comienzo. Se cumpliría sin hacer nada.',
    suggestion: 'Fijar una meta que llegue más lejos, o decir que el fin es mantener el nivel.',
    rule: 'La línea de base es igual a la meta; si ya la supera, se señala C-306 en su lugar. Filas de metas, y políticas no DROPPED con indicador de resultado.',
    variants: {
      POLICY: {
        message:
          '{indicator}, con el que se juzga la política {policy}: la meta ({target}) es lo que ya había al comienzo. Se cumpliría sin hacer nada.',
      },
    },
  },
  'C-308': {
    title: 'Sin valor observado',
    message:
      '{indicator}, bajo el objetivo {goal}, tiene meta y ningún valor de {from_year} a {to_year}. No se ve si el plan avanza.',
    suggestion:
      'Anotar el valor más reciente en COH_MONITOR, o aportar la hoja de datos de la que se calcula el indicador.',
    rule: 'Hay una meta, y ni el indicador calculado ni COH_MONITOR tienen un valor dentro de `monitor_years`; filas de metas, y políticas no DROPPED con indicador de resultado.',
    variants: {
      POLICY: {
        message:
          '{indicator}, con el que se juzga la política {policy}, tiene meta y ningún valor de {from_year} a {to_year}. No se ve si la política funciona.',
      },
    },
  },
  'C-309': {
    title: 'Política sin resultado previsto',
    message:
      'La política {policy} está activa y no nombra ningún indicador de resultado. Lo que consigue no se puede mostrar a nadie.',
    suggestion:
      'Acordar con los responsables un indicador que debería moverse, y anotar su línea de base y su meta.',
    rule: 'Una política activa no tiene `outcome_indicator`.',
  },
  'C-310': {
    title: 'Efecto no estimado',
    message:
      '{indicator} está mejor que en la línea de base ({baseline}, ahora {current} en {current_year}); para la política {policy} ningún método puede comparar el antes y el después, porque faltan valores a ambos lados de su inicio. El cambio por sí solo no dice nada de la política.',
    suggestion:
      'Anotar valores de antes y de después del inicio de la política; hasta entonces presentar el cambio tal cual, no como efecto de la política.',
    rule: 'El valor más reciente del indicador de resultado de una política no DROPPED es mejor que la línea de base según `better`, y COH_ESTIMATES dice NONE o no se puede calcular ningún método (ningún valor antes del inicio, o ninguno desde entonces).',
    variants: {
      NONE: {
        message:
          '{indicator} está mejor que en la línea de base ({baseline}, ahora {current} en {current_year}); para la política {policy} se decidió no estimar nada. El cambio por sí solo no dice nada de la política.',
      },
    },
  },
  'C-311': {
    title: 'Gasto sin resultados',
    message:
      'La política {policy} ha gastado el {spent} % de su presupuesto, y {indicator} ha recorrido el {travelled} % del camino hacia su meta ({baseline} al comienzo, ahora {current}, meta {target}). El dinero sale y aún no se ve ningún resultado.',
    suggestion:
      'Ver con los responsables de la política si los resultados llegan más tarde, si el indicador sirve, o si la política necesita un cambio.',
    rule: 'Una política no DROPPED ha gastado al menos 0,5 de su presupuesto previsto, y su indicador de resultado ha recorrido como mucho 0,1 del camino entre línea de base y meta.',
  },
  'C-312': {
    title: 'Va en sentido contrario',
    message:
      '{indicator} bajó dos años seguidos: {first}, {middle}, {newest} (de {from_year} a {to_year}). Más alto es mejor, y hay trabajo en marcha sobre el objetivo {goal}, {dimension} ({doers}).',
    suggestion:
      'Preguntar a quienes hacen el trabajo si llega a las personas previstas, si es demasiado pequeño, o si otra cosa pesa más.',
    rule: 'Un indicador que es prueba de una casilla vinculada migración → objetivo se ha movido estrictamente contra `better` de un año a otro en el año de referencia y en el anterior, mientras una acción sobre la casilla, o una política con una fila de efecto en ella, está ONGOING o DONE. `better` es el de una fila de meta del objetivo, si no de cualquier objetivo, si no de una política.',
    variants: {
      DOWN: {
        message:
          '{indicator} subió dos años seguidos: {first}, {middle}, {newest} (de {from_year} a {to_year}). Más bajo es mejor, y hay trabajo en marcha sobre el objetivo {goal}, {dimension} ({doers}).',
      },
    },
  },
};
